import type { Conditions } from '../../iam/policy';
import type { Home } from '../../iam/trust';

/**
 * Lets Firehose take a role for this account alone, which it brings as the external id:
 * https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html
 */
export const forAccount = ({ account }: Home): Conditions => ({ StringEquals: { 'sts:ExternalId': account } });

/** What delivering to a bucket takes, and logging what goes wrong, as the same page has it. */
export const delivering = (
  { bucketArn, keyArn, logsArn }: { bucketArn: string; keyArn: string | undefined; logsArn: string | undefined },
  { region }: Home,
): object[] => [
  {
    Effect: 'Allow',
    Action: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
    Resource: `${bucketArn}/*`,
  },
  {
    Effect: 'Allow',
    Action: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
    Resource: bucketArn,
  },
  ...(keyArn
    ? [
        {
          Effect: 'Allow',
          Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
          Resource: keyArn,
          Condition: {
            StringEquals: { 'kms:ViaService': [`s3.${region}.amazonaws.com`, `s3.${region}.amazonaws.com.cn`] },
          },
        },
      ]
    : []),
  ...(logsArn ? [{ Effect: 'Allow', Action: ['logs:PutLogEvents'], Resource: logsArn }] : []),
];

/** Puts records on a stream, as `DeliveryStream` of the CDK grants it. */
export const PUTTING = ['firehose:PutRecord', 'firehose:PutRecordBatch'];
