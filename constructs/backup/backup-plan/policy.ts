import type { Statement } from '../../iam/policy';
import type { Home } from '../../iam/trust';

/** For whom AWS Backup tells a topic: https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-service-confused-deputy-prevention.html */
export const vaultNamed = ({ partition, region, account }: Home, name: string): string =>
  `arn:${partition}:backup:${region}:${account}:backup-vault:${name}`;

/** Lets nobody delete recovery points, or shorten their lives. AWS Backup still deletes those whose time has come. */
export const refusingDeletion: Statement = {
  Effect: 'Deny',
  Principal: '*',
  Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
  Resource: '*',
};
