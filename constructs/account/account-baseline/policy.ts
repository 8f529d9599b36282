import type { Conditions, Statement } from '../../iam/policy';
import type { Home } from '../../iam/trust';
import type { Organization } from './props';

const TRAIL = 'cloudtrail.amazonaws.com';
const CONFIG = 'config.amazonaws.com';

/** The ARN of a trail by its name. */
export const trailArnOf = ({ partition, region, account }: Home, name: string): string =>
  `arn:${partition}:cloudtrail:${region}:${account}:trail/${name}`;

/**
 * Lets a trail write to a bucket: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 * and, for one of an organisation, https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-create-and-update-an-organizational-trail-by-using-the-aws-cli.html
 */
export function trailDelivered(
  owner: Home,
  trailArn: string,
  bucketArn: string,
  organization: Organization | undefined,
): Statement[] {
  const allowed = { Effect: 'Allow', Principal: { Service: TRAIL } } as const;
  const source = { 'aws:SourceArn': trailArn };
  return [
    { ...allowed, Action: 's3:GetBucketAcl', Resource: bucketArn, Condition: { StringEquals: source } },
    {
      ...allowed,
      Action: 's3:PutObject',
      Resource: [owner.account, ...(organization ? [organization.id] : [])].map(
        (whose) => `${bucketArn}/AWSLogs/${whose}/*`,
      ),
      Condition: { StringEquals: { ...source, 's3:x-amz-acl': 'bucket-owner-full-control' } },
    },
  ];
}

/** Lets a trail encrypt with a key: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html */
export const trailEncrypted = (trailArn: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: TRAIL },
  Action: ['kms:GenerateDataKey*', 'kms:Decrypt', 'kms:DescribeKey'],
  Resource: '*',
  Condition: { StringEquals: { 'aws:SourceArn': trailArn } },
});

/** What the role of a trail may do with its log group: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html */
export const trailLogged = (
  { region, account }: Home,
  logGroupArn: string,
  organization: Organization | undefined,
): object => ({
  Effect: 'Allow',
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: [`${account}_CloudTrail_${region}*`, ...(organization ? [`${organization.id}_*`] : [])].map(
    (stream) => `${logGroupArn}:log-stream:${stream}`,
  ),
});

/** Who may take the role of a trail, beside whoever owns it: one of an organisation is its managing account's. */
export const trailOwned = ({ account }: Home, organization: Organization | undefined): Conditions =>
  organization ? { StringEquals: { 'aws:SourceAccount': [account, organization.managementAccount] } } : {};

/** The beginning of the ARNs of all objects of all buckets. */
export const allObjects = ({ partition }: Home): string => `arn:${partition}:s3:::`;

/** The ARN of the role that AWS Config has for itself: https://docs.aws.amazon.com/config/latest/developerguide/using-service-linked-roles-config.html */
export const configRoleArnOf = ({ partition, account }: Home): string =>
  `arn:${partition}:iam::${account}:role/aws-service-role/${CONFIG}/AWSServiceRoleForConfig`;

/** Lets AWS Config deliver to a bucket: https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html */
export function configDelivered({ account }: Home, bucketArn: string): Statement[] {
  const allowed = { Effect: 'Allow', Principal: { Service: CONFIG } } as const;
  const source = { 'aws:SourceAccount': account };
  return [
    {
      ...allowed,
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: bucketArn,
      Condition: { StringEquals: source },
    },
    {
      ...allowed,
      Action: 's3:PutObject',
      Resource: `${bucketArn}/AWSLogs/${account}/Config/*`,
      Condition: { StringEquals: { ...source, 's3:x-amz-acl': 'bucket-owner-full-control' } },
    },
  ];
}

/** Lets AWS Config encrypt with a key: https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html */
export const configEncrypted = ({ account }: Home): Statement => ({
  Effect: 'Allow',
  Principal: { Service: CONFIG },
  Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
  Resource: '*',
  Condition: { StringEquals: { 'aws:SourceAccount': account } },
});

/** The ARN of a standard of Security Hub by its name and version. */
export const standardArnOf = ({ partition, region }: Home, standard: string): string =>
  `arn:${partition}:securityhub:${region}::standards/${standard}`;
