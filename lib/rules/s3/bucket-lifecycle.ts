import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets have lifecycle rules',
  problem: 'This bucket keeps every object and every version for ever.',
  why: 'Data that is no longer needed can still leak, and its cost grows without end.',
  fix: {
    how: 'Add lifecycle rules that expire or archive objects and earlier versions.',
    cdk: 'lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90), abortIncompleteMultipartUploadAfter: Duration.days(7) }]',
    properties: {
      LifecycleConfiguration: {
        Rules: [
          {
            Status: 'Enabled',
            NoncurrentVersionExpiration: { NoncurrentDays: 90 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      },
    },
    resources: {
      aws_s3_bucket_lifecycle_configuration: {
        bucket: '${aws_s3_bucket.this.id}',
        rule: [
          {
            id: 'old',
            status: 'Enabled',
            filter: {},
            noncurrent_version_expiration: { noncurrent_days: 90 },
            abort_incomplete_multipart_upload: { days_after_initiation: 7 },
          },
        ],
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['S3.13', 'S3.10'] },
  sameAs: { checkov: ['CKV2_AWS_61'] },
  resource: bucket,
  check: (it) =>
    it.lifecycleRules.some((rule) =>
      any(rule.get('Status').is('Enabled'), rule.get('status').is('Enabled'), rule.get('enabled').isTrue()),
    ),
});
