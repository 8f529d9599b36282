import { defineRule } from '../../engine/rule';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets refuse objects encrypted with keys that the sender brings',
  problem: 'This bucket takes objects that are encrypted with a key only the sender holds (SSE-C).',
  why: 'Whoever gets to write can encrypt every object anew with a key of their own and ask a ransom for it; AWS keeps no copy of such a key.',
  fix: {
    how: 'Block SSE-C in the encryption configuration of the bucket.',
    cdk: { blockedEncryptionTypes: ['BlockedEncryptionType.SSE_C'] },
    properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } }],
      },
    },
    resources: {
      aws_s3_bucket_server_side_encryption_configuration: {
        bucket: '${aws_s3_bucket.this.id}',
        rule: { blocked_encryption_types: ['SSE-C'] },
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: bucket,
  check: (it) => it.blockedEncryption.some((type) => type.is('SSE-C')),
});
