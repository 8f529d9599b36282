import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets with object lock lock new objects by default',
  problem: 'This bucket can lock objects, but locks only those whose writer asks for it.',
  why: 'What writers forget to lock can be deleted or overwritten at once.',
  fix: {
    how: 'Set a default retention.',
    cdk: 'objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(30))',
    properties: {
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } },
      },
    },
    resources: {
      aws_s3_bucket_object_lock_configuration: {
        bucket: '${aws_s3_bucket.this.id}',
        rule: { default_retention: { mode: 'GOVERNANCE', days: 30 } },
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['S3BucketDefaultLockEnabled'] },
  resource: bucket,
  check: (it) => when(it.objectLock.isTrue(), () => it.objectLockRetention.isSet()),
});
