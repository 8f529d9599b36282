import { defineRule } from '../../engine/rule';
import { bucket, receivesAccessLogs } from '../../resources/s3/bucket';

export default defineRule({
  title: 'Access to S3 buckets is logged',
  problem: 'This bucket does not log who reads and writes its objects.',
  why: 'After a leak the access log says what was taken, and by whom.',
  fix: {
    how: 'Send server access logs to a log bucket.',
    cdk: 'serverAccessLogsBucket: logs',
    properties: { LoggingConfiguration: { DestinationBucketName: 'logs' } },
    resources: {
      aws_s3_bucket_logging: { bucket: '${aws_s3_bucket.this.id}', target_bucket: 'logs', target_prefix: 'uploads/' },
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['S3.9'] },
  sameAs: {
    terrascan: ['AC_AWS_0497'],
    checkov: ['CKV_AWS_18'],
    trivy: ['AWS-0089'],
    kics: ['s3_bucket_logging_disabled', 's3_bucket_cloudtrail_logging_disabled'],
    cfn_nag: ['W35'],
    guard: ['S3_BUCKET_LOGGING_ENABLED'],
    'cdk-nag': ['S3BucketLoggingEnabled'],
    regula: ['FG_R00274'],
  },
  resource: bucket,
  check: (it) => {
    const logged = it.accessLogs.isSet();
    if (logged.state === 'pass') return logged;
    return receivesAccessLogs(it.reading) ? it.accessLogs.notApplicable() : logged;
  },
});
