import { defineRule } from '../../engine/rule';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets announce their events',
  problem: 'This bucket announces no events.',
  why: 'Events let other systems scan uploads and notice unexpected deletions.',
  fix: {
    how: 'Turn EventBridge notifications on.',
    cdk: { eventBridgeEnabled: true },
    properties: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } },
    resources: { aws_s3_bucket_notification: { bucket: '${aws_s3_bucket.this.id}', eventbridge: true } },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['S3.11'] },
  sameAs: { checkov: ['CKV2_AWS_62'] },
  resource: bucket,
  check: (it) => it.notifications.isSet(),
});
