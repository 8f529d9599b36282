import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets that encrypt with KMS use a bucket key',
  problem: 'This bucket asks KMS for a new data key for every object.',
  why: 'Each request to KMS costs money and counts against a limit that all workloads of the account share; reaching it stops them all.',
  fix: {
    how: 'Turn the bucket key on.',
    cdk: { encryption: 'BucketEncryption.KMS', bucketKeyEnabled: true },
    properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' }, BucketKeyEnabled: true },
        ],
      },
    },
    resources: {
      aws_s3_bucket_server_side_encryption_configuration: {
        bucket: '${aws_s3_bucket.this.id}',
        rule: { apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms' }, bucket_key_enabled: true },
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: bucket,
  check: (it) => when(it.encryption.is('aws:kms'), () => it.bucketKey.isTrue()),
});
