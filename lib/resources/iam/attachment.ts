import type { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';
import { type Verdict, when } from '../../engine/verdict';
import { type Powers, powersOf } from '../../iam/managed-powers';

/** What attaches managed policies to users, groups, roles or permission sets, and the policies it attaches. */
export const attachment = defineResource({
  cloudformation: ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group', 'AWS::SSO::PermissionSet'],
  terraform: [
    'aws_iam_role',
    'aws_iam_policy_attachment',
    'aws_iam_role_policy_attachment',
    'aws_iam_user_policy_attachment',
    'aws_iam_group_policy_attachment',
    'aws_iam_role_policy_attachments_exclusive',
    'aws_iam_user_policy_attachments_exclusive',
    'aws_iam_group_policy_attachments_exclusive',
    'aws_ssoadmin_managed_policy_attachment',
  ],
  facts: {
    policies: fact<string[]>(
      (it) => it.fact<string[]>(it.type === 'AWS::SSO::PermissionSet' ? 'ManagedPolicies' : 'ManagedPolicyArns'),
      (it) =>
        it
          .fact<string[]>('policy_arn')
          .orElse(() => it.fact<string[]>('managed_policy_arns'))
          .orElse(() => it.fact<string[]>('policy_arns'))
          .orElse(() => it.fact<string[]>('managed_policy_arn')),
    ),
  },
});

/** The name of AWS's managed policy that an ARN points at; undefined for a customer's own. */
export const awsManagedName = (policy: Fact): string | undefined =>
  /^arn:(?:aws[\w-]*|\$\{[^}]*\}):iam::aws:policy\/(?:[\w-]+\/)*([\w+=,.@-]+)$/.exec(policy.text ?? '')?.[1];

/** Passes when no policy of AWS's is attached that has powers of a kind, which `words` says of those that do. */
export const noPowers = (policies: Fact<string[]>, words: (powers: Powers) => string | undefined): Verdict =>
  when(policies.isSet(), () =>
    eachOf(policies, (policy) => {
      if (policy.isUnknown && !policy.target) return policy.unknown();
      const name = awsManagedName(policy);
      const powers = name === undefined ? undefined : powersOf(name);
      const found = powers && words(powers);
      return found === undefined ? policy.pass() : policy.fail(`${name} ${found}`);
    }),
  );

/** Passes when each policy does; one that is referred to by itself is no list that deployment decides. */
export const eachOf = (policies: Fact<string[]>, check: (policy: Fact) => Verdict): Verdict =>
  policies.target && !policies.target.type.startsWith('data.') ? check(policies) : policies.every(check);
