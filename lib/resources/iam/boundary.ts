import type { Reading } from '../../engine/reading';
import { defineResource } from '../../engine/rule';
import { ATTACHMENTS, type Attachment, BOUNDARIES, IDENTITY_POLICIES, ownPolicy, policyIn } from '../policies';

/**
 * Whether a managed policy bounds others and grants nothing itself: it is attached to nobody, and some role or user has
 * it as a boundary, or it lets its holders make roles under itself only.
 */
export function isBoundary(it: Reading): boolean {
  if (it.type !== 'AWS::IAM::ManagedPolicy' && it.type !== 'aws_iam_policy') return false;
  const isNamed = ({ type, arns }: Attachment) => it.companions(type, arns).length > 0;
  if (!OWN.every((list) => it.fact(list).isAbsentHere) || ATTACHMENTS.some(isNamed)) return false;
  return BOUNDARIES.some(isNamed) || asksForItself(it);
}

/** Where a managed policy of CloudFormation says itself whom it is attached to. */
const OWN = IDENTITY_POLICIES.flatMap(({ type, owners = [] }) =>
  type === 'AWS::IAM::ManagedPolicy' ? owners.map(([key]) => key) : [],
);

function asksForItself(it: Reading): boolean {
  const own = it.fact('ManagedPolicyName', 'name').text;
  if (own === undefined) return false;
  const { known } = policyIn(it, 'identity');
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
  facts: { policy: ownPolicy('identity') },
});
