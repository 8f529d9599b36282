import { defineRule } from '../../engine/rule';
import { workgroup } from '../../resources/athena/workgroup';

export default defineRule({
  title: 'Athena workgroups enforce their settings',
  problem: 'Clients of this workgroup may write results elsewhere, unencrypted.',
  why: 'The encryption and the place of results are then only a suggestion.',
  fix: {
    how: 'Enforce the settings of the workgroup.',
    properties: {
      WorkGroupConfiguration: { EnforceWorkGroupConfiguration: true },
    },
    arguments: { configuration: { enforce_workgroup_configuration: true } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_82'], trivy: ['AWS-0007'] },
  resource: workgroup,
  check: (it) => it.enforced.isNot(false),
});
