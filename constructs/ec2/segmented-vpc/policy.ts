import type { Statement } from '../../iam/policy';
import type { Home } from '../../iam/trust';
import { LOG_DELIVERY_SERVICE } from '../../kms/hardened-key/policy';

/**
 * Lets flow logs of an account and region be delivered below a prefix of a bucket:
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
 */
export function flowsDelivered({ partition, region, account }: Home, bucketArn: string, prefix: string): Statement[] {
  const allowed = { Effect: 'Allow', Principal: { Service: LOG_DELIVERY_SERVICE } } as const;
  const source = { 'aws:SourceAccount': account };
  const ArnLike = { 'aws:SourceArn': `arn:${partition}:logs:${region}:${account}:*` };
  return [
    {
      ...allowed,
      Action: 's3:PutObject',
      Resource: `${bucketArn}/${prefix}/AWSLogs/${account}/*`,
      Condition: { StringEquals: { ...source, 's3:x-amz-acl': 'bucket-owner-full-control' }, ArnLike },
    },
    {
      ...allowed,
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: bucketArn,
      Condition: { StringEquals: source, ArnLike },
    },
  ];
}
