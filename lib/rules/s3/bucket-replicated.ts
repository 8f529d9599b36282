import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets are replicated',
  problem: 'This bucket has no copy in another bucket.',
  why: 'A copy in another region or account survives the loss of one region or the compromise of one account.',
  fix: {
    how: 'Add a replication rule, and a role that may replicate.',
    properties: {
      ReplicationConfiguration: {
        Role: 'arn:aws:iam::111122223333:role/replicate',
        Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::copy' } }],
      },
    },
    resources: {
      aws_s3_bucket_replication_configuration: {
        bucket: '${aws_s3_bucket.this.id}',
        role: 'arn:aws:iam::111122223333:role/replicate',
        rule: [{ status: 'Enabled', destination: { bucket: 'arn:aws:s3:::copy' } }],
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['S3.7'] },
  sameAs: {
    checkov: ['CKV_AWS_144'],
    guard: ['S3_BUCKET_REPLICATION_ENABLED'],
    'cdk-nag': ['S3BucketReplicationEnabled'],
    regula: ['FG_R00275'],
  },
  resource: bucket,
  check: (it) =>
    any(
      it.replication.get('Rules').some((rule) => rule.get('Status').isNot('Disabled')),
      it.replication.some((rule) => rule.get('status').is('Enabled')),
      it.replication.get('rules').some((rule) => rule.get('status').is('Enabled')),
    ),
});
