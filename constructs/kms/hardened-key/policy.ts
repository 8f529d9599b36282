import type { Statement } from '../../iam/policy';
import type { Home } from '../../iam/trust';

const encrypt = ['kms:Encrypt', 'kms:GenerateDataKey'] as const;
const decrypt = ['kms:Decrypt'] as const;

/** What those do who look after a key. None of it reads or writes data, or lets somebody else do so by a grant. */
const admin = [
  ...['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus', 'kms:ListAliases', 'kms:ListGrants'],
  ...['kms:ListKeyPolicies', 'kms:ListKeyRotations', 'kms:ListResourceTags', 'kms:EnableKey', 'kms:DisableKey'],
  ...['kms:EnableKeyRotation', 'kms:DisableKeyRotation', 'kms:RotateKeyOnDemand', 'kms:PutKeyPolicy'],
  ...['kms:CreateAlias', 'kms:UpdateAlias', 'kms:DeleteAlias', 'kms:UpdateKeyDescription', 'kms:RevokeGrant'],
  ...['kms:TagResource', 'kms:UntagResource', 'kms:ScheduleKeyDeletion', 'kms:CancelKeyDeletion'],
] as const;

/** What a hardened key grants, and nothing beside. */
export const keyGrants = { encrypt, decrypt, encryptDecrypt: [...decrypt, ...encrypt], admin } as const;

/** Leaves it to the IAM policies of an account who uses the key. */
export const leftToAccount = (partition: string, account: string): Statement => ({
  Effect: 'Allow',
  Principal: { AWS: `arn:${partition}:iam::${account}:root` },
  Action: 'kms:*',
  Resource: '*',
});

/** A grant gives a key away outside of all policies; services such as EBS need them, people hardly ever do. */
export const grantsForServicesOnly: Statement = {
  Effect: 'Deny',
  Principal: '*',
  Action: 'kms:CreateGrant',
  Resource: '*',
  Condition: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' } },
};

/**
 * Lets a service use the key on behalf of one resource of an account only.
 * Without the two source conditions, the service could be made to use it for someone else (confused deputy):
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export const usedByService = (service: string, sourceArn: string, account: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
  Resource: '*',
  Condition: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': sourceArn } },
});

/**
 * Lets CloudWatch Logs of one region use the key for log groups by an ARN; `*` stands for any text.
 * It names the log group as the encryption context: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export const usedByLogs = (region: string, urlSuffix: string, logGroupArn: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: `logs.${region}.${urlSuffix}` },
  Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
  Resource: '*',
  Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroupArn } },
});

/** Who delivers the logs of AWS's services, and says in bucket policies that it does. */
export const LOG_DELIVERY_SERVICE = 'delivery.logs.amazonaws.com';

/**
 * Lets logs of an account and region that are delivered to a bucket be encrypted with the key of the bucket:
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-cmk-policy.html
 */
export const usedByLogDelivery = ({ partition, region, account }: Home): Statement => ({
  Effect: 'Allow',
  Principal: { Service: LOG_DELIVERY_SERVICE },
  Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
  Resource: '*',
  Condition: {
    StringEquals: { 'aws:SourceAccount': account },
    ArnLike: { 'aws:SourceArn': `arn:${partition}:logs:${region}:${account}:*` },
  },
});
