import { defineResource, defineRule, fact } from '../../engine/rule';

const accelerator = defineResource({
  terraform: 'aws_globalaccelerator_accelerator',
  facts: { logged: fact<boolean>(undefined, 'attributes.flow_logs_enabled') },
});

export default defineRule({
  title: 'Accelerators log the traffic they carry',
  problem: 'This accelerator keeps no flow logs.',
  why: 'Flow logs show who connected, from where and when: after an attack often the only trace.',
  fix: {
    how: 'Turn flow logs on, to a bucket of logs.',
    arguments: { attributes: { flow_logs_enabled: true, flow_logs_s3_bucket: 'logs' } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0471'], checkov: ['CKV_AWS_75'], kics: ['global_accelerator_flow_logs_disabled'] },
  resource: accelerator,
  check: (it) => it.logged.isTrue(),
});
