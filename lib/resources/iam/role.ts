import { defineResource, fact } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** An IAM role: whom it trusts, and what bounds it. */
export const role = defineResource({
  cloudformation: 'AWS::IAM::Role',
  terraform: 'aws_iam_role',
  facts: {
    trust: policyFact('AssumeRolePolicyDocument', 'assume_role_policy'),
    boundary: fact<string>('PermissionsBoundary', 'permissions_boundary'),
    maxSessionSeconds: fact<number>('MaxSessionDuration', 'max_session_duration'),
  },
});
