import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { bucket, receivesAccessLogs } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets encrypt with KMS keys',
  problem: 'This bucket does not encrypt its objects with a KMS key.',
  why: 'Without KMS, reading an object needs no permission on a key, uses of the key are not logged, and access cannot be revoked through it.',
  fix: {
    how: 'Encrypt with a KMS key, and turn bucket keys on to bound its cost.',
    cdk: 'encryption: BucketEncryption.KMS, bucketKeyEnabled: true',
    properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
    },
    resources: {
      aws_s3_bucket_server_side_encryption_configuration: {
        bucket: '${aws_s3_bucket.this.id}',
        rule: { apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms' } },
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['S3.17'] },
  sameAs: { terrascan: ['AC_AWS_0207'], checkov: ['CKV_AWS_145'], 'cdk-nag': ['S3DefaultEncryptionKMS'] },
  leads: ['s3/bucket-encryption-declared'],
  resource: bucket,
  // Access logs are delivered only to buckets that S3 encrypts with keys of its own.
  check: (it) =>
    receivesAccessLogs(it.reading)
      ? it.encryption.notApplicable()
      : it.encryption.or(awsDefaults.bucketEncryption.value).is('aws:kms', 'aws:kms:dsse'),
});
