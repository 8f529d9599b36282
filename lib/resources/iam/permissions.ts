import type { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';
import { documentsOf, type Policy, policyOfDataSource } from '../../iam/policy';
import { isBoundary } from './boundary';
import { isRead } from './policy-document';

/** What refers to a policy document of Terraform's and is judged in its stead. */
const READERS: readonly [type: string, argument: string][] = [
  ['aws_iam_policy', 'policy'],
  ['aws_iam_role_policy', 'policy'],
  ['aws_iam_user_policy', 'policy'],
  ['aws_iam_group_policy', 'policy'],
  ['aws_iam_role', 'inline_policy'],
  ['aws_ssoadmin_permission_set_inline_policy', 'inline_policy'],
];

/**
 * What gives permissions to a user, group or role: managed and inline policies, read as one policy each. A policy that
 * is only a boundary gives none.
 */
export const permissions = defineResource({
  cloudformation: [
    'AWS::IAM::Policy',
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::Role',
    'AWS::IAM::User',
    'AWS::IAM::Group',
    'AWS::IAM::RolePolicy',
    'AWS::IAM::UserPolicy',
    'AWS::IAM::GroupPolicy',
    'AWS::SSO::PermissionSet',
    'AWS::Serverless::Function',
    'AWS::Serverless::StateMachine',
  ],
  terraform: [...READERS.map(([type]) => type), 'data.aws_iam_policy_document'],
  where: (it) =>
    it.type === 'data.aws_iam_policy_document'
      ? READERS.every(([type, argument]) => it.companions(type, argument).length === 0) &&
        !isRead(it) &&
        it
          .fact('statement')
          .items()
          .every((one) => one.get('principals').isAbsentHere && one.get('not_principals').isAbsentHere)
      : !isBoundary(it),
  facts: {
    policy: fact<Policy>(
      (it) =>
        documentsOf(it, [
          it.fact('PolicyDocument'),
          it.fact('InlinePolicy'),
          ...inlineOf(it.fact('Policies'), 'PolicyDocument'),
        ]),
      (it) =>
        it.type === 'data.aws_iam_policy_document'
          ? policyOfDataSource(it)
          : documentsOf(it, [
              it.fact('policy'),
              ...(it.type === 'aws_iam_role'
                ? inlineOf(it.fact('inline_policy'), 'policy')
                : [it.fact('inline_policy')]),
            ]),
    ),
  },
});

const inlineOf = (policies: Fact, document: string): Fact[] =>
  policies.isUnknown
    ? [policies]
    : policies
        .items()
        .map((policy) => (policy.get('Statement').isAbsentHere ? policy.get(document) : policy))
        .filter((policy) => typeof policy.value !== 'string' || policy.value.includes('{'));
