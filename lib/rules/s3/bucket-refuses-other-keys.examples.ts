import { defineExamples } from '../../engine/rule';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/6f1d3c1e-8a0b-4a52-9c1e-2f6d8b7a9c10';
const deny = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: 'arn:aws:s3:::acme-uploads/*',
  Condition: {
    Null: { 's3:x-amz-server-side-encryption': 'false' },
    StringNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': KEY },
  },
};
const bucket = (key?: string) => ({
  cloudformation: {
    Uploads: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              ServerSideEncryptionByDefault: key
                ? { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key }
                : { SSEAlgorithm: 'AES256' },
            },
          ],
        },
      },
    },
  },
  terraform: {
    aws_s3_bucket: { uploads: {} },
    aws_s3_bucket_server_side_encryption_configuration: {
      uploads: {
        bucket: '${aws_s3_bucket.uploads.id}',
        rule: [
          {
            apply_server_side_encryption_by_default: key
              ? { sse_algorithm: 'aws:kms', kms_master_key_id: key }
              : { sse_algorithm: 'AES256' },
          },
        ],
      },
    },
  },
});
const both = (...Statement: object[]) => ({
  cloudformation: {
    ...bucket(KEY).cloudformation,
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Uploads' }, PolicyDocument: { Statement } },
    },
  },
  terraform: {
    ...bucket(KEY).terraform,
    aws_s3_bucket_policy: { uploads: { bucket: '${aws_s3_bucket.uploads.id}', policy: JSON.stringify({ Statement }) } },
  },
});

export default defineExamples({
  fails: [
    { name: 'no policy', ...bucket(KEY) },
    { name: 'refused to one account only', ...both({ ...deny, Principal: { AWS: '111122223333' } }) },
    {
      name: 'another algorithm refused, but not another key',
      ...both({ ...deny, Condition: { StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } } }),
    },
    {
      name: 'refused from outside of the office only',
      ...both({ ...deny, Condition: { ...deny.Condition, NotIpAddress: { 'aws:SourceIp': '198.51.100.0/24' } } }),
    },
  ],
  passes: [
    { name: 'another key refused where one is named', ...both(deny) },
    {
      name: 'another key refused, and none as well',
      ...both({ ...deny, Condition: { StringNotEquals: deny.Condition.StringNotEquals } }),
    },
  ],
  unknown: [
    {
      name: 'a policy decided at deployment',
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: {
          ...bucket(KEY).terraform,
          aws_s3_bucket_policy: { uploads: { bucket: '${aws_s3_bucket.uploads.id}', policy: '${var.policy}' } },
        },
      },
    },
  ],
  notApplicable: [{ name: 'no key of its own', ...bucket() }],
});
