import type { Statement } from '../../iam/policy';

interface Here {
  readonly partition: string;
  readonly account: string;
}

/** What delivers logs, and may use the key of a bucket for it. */
export const DELIVERY = 'delivery.logs.amazonaws.com';

/** Any source of logs of an account. */
export const anySource = ({ partition, account }: Here): string =>
  `arn:${partition}:logs:us-east-1:${account}:delivery-source:*`;

/**
 * Lets CloudWatch Logs deliver what one source has to a bucket:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export const deliveredBy = (
  { partition, account }: Here,
  source: string,
  bucketArn: string,
  prefix: string,
): Statement => ({
  Effect: 'Allow',
  Principal: { Service: DELIVERY },
  Action: 's3:PutObject',
  Resource: `${bucketArn}/${prefix}AWSLogs/${account}/*`,
  Condition: {
    StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': account },
    ArnLike: { 'aws:SourceArn': `arn:${partition}:logs:us-east-1:${account}:delivery-source:${source}` },
  },
});

/** Lets one distribution read the objects of a bucket: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html */
export const readByDistribution = (bucketArn: string, distributionArn: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'cloudfront.amazonaws.com' },
  Action: 's3:GetObject',
  Resource: `${bucketArn}/*`,
  Condition: { StringEquals: { 'aws:SourceArn': distributionArn } },
});

/** Lets distributions of an account decrypt with a key. To name one, the key would have to wait for it, and it for what the key encrypts. */
export const decryptedByDistributions = ({ partition, account }: Here): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'cloudfront.amazonaws.com' },
  Action: 'kms:Decrypt',
  Resource: '*',
  Condition: { ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudfront::${account}:distribution/*` } },
});
