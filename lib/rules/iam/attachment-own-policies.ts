import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { attachment, awsManagedName, eachOf } from '../../resources/iam/attachment';

export default defineRule({
  title: 'Attached policies are customer managed policies',
  problem: 'This attaches a policy that AWS manages.',
  why: 'AWS’s policies fit every account: most name no resources, and AWS may widen them at any time.',
  fix: {
    how: 'Attach a policy of your own that names the actions and resources that are needed.',
    properties: { ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/read-uploads'] },
    arguments: { policy_arn: 'arn:aws:iam::111122223333:policy/read-uploads' },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['IAMNoManagedPolicies'] },
  resource: attachment,
  check: (it) =>
    when(it.policies.isSet(), () =>
      eachOf(it.policies, (policy) => {
        if (policy.isUnknown && !policy.target) return policy.unknown();
        const name = awsManagedName(policy);
        return name ? policy.fail(name) : policy.pass();
      }),
    ),
});
