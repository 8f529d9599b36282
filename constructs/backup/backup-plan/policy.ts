import type { Statement } from '../../iam/policy';

/** Lets nobody delete recovery points, or shorten their lives. AWS Backup still deletes those whose time has come. */
export const refusingDeletion: Statement = {
  Effect: 'Deny',
  Principal: '*',
  Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
  Resource: '*',
};
