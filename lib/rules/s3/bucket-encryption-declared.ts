import { defineRule } from '../../engine/rule';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets declare how they encrypt',
  problem: 'This bucket does not declare how its objects are encrypted, so S3 uses its own keys (SSE-S3).',
  why: 'S3 has encrypted every new object since January 2023, but a declared choice shows a reviewer that its strength was decided, and undoes changes made by hand.',
  fix: {
    how: 'Declare the encryption of the bucket, with a KMS key where the data is sensitive.',
    cdk: 'encryption: BucketEncryption.S3_MANAGED',
    properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    },
    resources: {
      aws_s3_bucket_server_side_encryption_configuration: {
        bucket: '${aws_s3_bucket.this.id}',
        rule: { apply_server_side_encryption_by_default: { sse_algorithm: 'AES256' } },
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    trivy: ['AWS-0088'],
    kics: ['s3_bucket_without_server_side_encryption'],
    cfn_nag: ['W41'],
    guard: ['S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED'],
    regula: ['FG_R00099'],
  },
  resource: bucket,
  check: (it) => it.encryption.isSet(),
});
