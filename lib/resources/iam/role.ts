import { defineResource, fact } from '../../engine/rule';

/** An IAM role: what bounds it, and how long its sessions last. */
export const role = defineResource({
  cloudformation: 'AWS::IAM::Role',
  terraform: 'aws_iam_role',
  facts: {
    boundary: fact<string>('PermissionsBoundary', 'permissions_boundary'),
    maxSessionSeconds: fact<number>('MaxSessionDuration', 'max_session_duration'),
  },
});
