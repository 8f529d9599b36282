import { defineResource, fact } from '../../engine/rule';
import { ownPolicy } from '../policies';

/** An IAM role: whom it trusts, and what bounds it. */
export const role = defineResource({
  cloudformation: 'AWS::IAM::Role',
  terraform: 'aws_iam_role',
  facts: {
    trust: ownPolicy('trust'),
    boundary: fact<string>('PermissionsBoundary', 'permissions_boundary'),
    maxSessionSeconds: fact<number>('MaxSessionDuration', 'max_session_duration'),
  },
});
