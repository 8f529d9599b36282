import type { Statement } from '../../iam/policy';

/**
 * Refuses writes over what is there. Parts of an upload are let through; what puts them together is not without the header:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
const refusingOverwrites = (bucketArn: string): Statement => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: `${bucketArn}/*`,
  Condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
});

/** Refuses to hide records, to delete them, to bypass their lock, and to shorten it. */
const refusingLoss = (bucketArn: string, days: number): Statement[] => [
  {
    Effect: 'Deny',
    Principal: '*',
    Action: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention'],
    Resource: `${bucketArn}/*`,
  },
  {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:PutObjectRetention',
    Resource: `${bucketArn}/*`,
    Condition: { NumericLessThan: { 's3:object-lock-remaining-retention-days': String(days) } },
  },
];

/** Refuses to change what keeps records, but for the roles that look after the bucket. */
const refusingChanges = (bucketArn: string, keepers: readonly string[]): Statement => ({
  Effect: 'Deny',
  Principal: '*',
  Action: [
    ...['s3:PutBucketPolicy', 's3:DeleteBucketPolicy', 's3:DeleteBucket', 's3:PutBucketVersioning'],
    ...['s3:PutBucketObjectLockConfiguration', 's3:PutLifecycleConfiguration', 's3:PutEncryptionConfiguration'],
  ],
  Resource: bucketArn,
  Condition: { ArnNotLike: { 'aws:PrincipalArn': keepers } },
});

/** What a bucket of records refuses. Where it is not locked, records may be deleted. */
export const keepingRecords = (
  bucketArn: string,
  days: number | undefined,
  keepers: readonly string[] | undefined,
): Statement[] => [
  refusingOverwrites(bucketArn),
  ...(days === undefined ? [] : refusingLoss(bucketArn, days)),
  ...(keepers ? [refusingChanges(bucketArn, keepers)] : []),
];
