import type { Reading } from '../../engine/reading';
import { defineResource } from '../../engine/rule';
import { policyFact, policyOf } from '../../iam/policy';

/** Where each dialect says what a managed policy is attached to, and whom it bounds. */
const PLACES = {
  cloudformation: {
    name: 'ManagedPolicyName',
    document: 'PolicyDocument',
    own: ['Roles', 'Users', 'Groups'],
    attached: ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'].map((type) => [type, 'ManagedPolicyArns']),
    bounds: ['AWS::IAM::Role', 'AWS::IAM::User'].map((type) => [type, 'PermissionsBoundary']),
  },
  terraform: {
    name: 'name',
    document: 'policy',
    own: [],
    attached: [
      ...['aws_iam_role_policy_attachment', 'aws_iam_user_policy_attachment', 'aws_iam_group_policy_attachment'],
      'aws_iam_policy_attachment',
    ]
      .map((type) => [type, 'policy_arn'])
      .concat([['aws_iam_role', 'managed_policy_arns']]),
    bounds: ['aws_iam_role', 'aws_iam_user'].map((type) => [type, 'permissions_boundary']),
  },
} as const;

/**
 * Whether a managed policy bounds others and grants nothing itself: it is attached to nobody, and some role or user has
 * it as a boundary, or it lets its holders make roles under itself only.
 */
export function isBoundary(it: Reading): boolean {
  if (it.type !== 'AWS::IAM::ManagedPolicy' && it.type !== 'aws_iam_policy') return false;
  const { own, attached, bounds } = PLACES[it.dialect];
  const isNamed = ([type, key]: readonly string[]) => it.companions(type as string, key as string).length > 0;
  if (!own.every((list) => it.fact(list).isAbsentHere) || attached.some(isNamed)) return false;
  return bounds.some(isNamed) || asksForItself(it);
}

function asksForItself(it: Reading): boolean {
  const { name, document } = PLACES[it.dialect];
  const own = it.fact(name).text;
  if (own === undefined) return false;
  const { known } = policyOf(it, it.fact(document));
  return (known?.statements ?? []).some(
    ({ effect, conditions }) =>
      effect === 'Deny' &&
      conditions.some(
        ({ key, values }) => key === 'iam:permissionsboundary' && values.some(({ text }) => text.endsWith(`/${own}`)),
      ),
  );
}

/** A managed policy that is the permissions boundary of roles or users. */
export const boundary = defineResource({
  cloudformation: 'AWS::IAM::ManagedPolicy',
  terraform: 'aws_iam_policy',
  where: isBoundary,
  facts: { policy: policyFact('PolicyDocument', 'policy') },
});
