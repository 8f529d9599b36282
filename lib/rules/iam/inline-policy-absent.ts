import { defineRule } from '../../engine/rule';
import { not } from '../../engine/verdict';
import { inlinePolicy } from '../../resources/iam/inline-policy';

export default defineRule({
  title: 'Permissions are kept in managed policies',
  problem: 'This policy exists only inside of one user, group or role.',
  why: 'Managed policies have versions to return to, can be reused, and are seen in one place.',
  fix: {
    how: 'Move the statements to a managed policy and attach it.',
    cdk: "new ManagedPolicy(this, 'Policy', { roles: [role], statements: [new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')] })] })",
    noCode: 'Which actions and resources the policy has to name, only its author can say.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    kics: ['iam_groups_inline_policies'],
    guard: ['IAM_NO_INLINE_POLICY_CHECK'],
    'cdk-nag': ['IAMNoInlinePolicy'],
  },
  resource: inlinePolicy,
  check: (it) => not(it.documents.isSet()),
});
