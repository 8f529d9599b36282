import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { attachment, awsManagedName } from '../../resources/iam/attachment';

const POWERFUL = ['IAMFullAccess', 'PowerUserAccess', 'SystemAdministrator', 'AWSCodeBuildAdminAccess'];

export default defineRule({
  title: 'AWS’s policies with broad power are not attached',
  problem: 'This attaches a policy of AWS that grants next to everything.',
  why: 'IAMFullAccess and PowerUserAccess are one step from full control of the account.',
  fix: { how: 'Attach a policy of your own that names the actions and resources that are needed.' },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_56'], cfn_nag: ['W44'], guard: ['IAM_ROLE_ELEVATED_MANAGED_POLICY_RULE'] },
  resource: attachment,
  check: (it) =>
    when(it.policies.isSet(), () =>
      it.policies.every((policy) => {
        if (policy.isUnknown && !policy.target) return policy.unknown();
        const name = awsManagedName(policy);
        return name && POWERFUL.includes(name) ? policy.fail(name) : policy.pass();
      }),
    ),
});
