import { defineRule } from '../../engine/rule';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets can lock their objects against deletion',
  problem: 'This bucket was made without object lock, so whoever may delete an object can delete it at once.',
  why: 'A lock keeps records and backups even from an administrator whose credentials were stolen.',
  fix: {
    how: 'Turn object lock on when the bucket is made.',
    cdk: { objectLockEnabled: true },
    properties: { ObjectLockEnabled: true },
    arguments: { object_lock_enabled: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['S3.15'] },
  sameAs: {
    checkov: ['CKV_AWS_143'],
    guard: ['S3_BUCKET_DEFAULT_LOCK_ENABLED'],
    'cdk-nag': ['S3BucketDefaultLockEnabled'],
  },
  resource: bucket,
  check: (it) => it.objectLock.isTrue(),
});
