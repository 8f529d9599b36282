import { defineRule } from '../../engine/rule';
import { bucketOf, trail } from '../../resources/cloudtrail/trail';

export default defineRule({
  title: 'The bucket of a trail has access logs',
  problem: 'Nobody can tell who read or deleted the log files of this trail.',
  why: 'Whoever covers their tracks starts with this bucket.',
  fix: {
    how: "Turn server access logging on for the trail's bucket.",
    cdk: 'bucket: new Bucket(this, "Audit", { serverAccessLogsBucket })',
    noCode: 'The setting belongs to the bucket that the trail writes to, which stands in a resource of its own.',
  },
  severity: 'low',
  preset: 'baseline',
  controls: { 'security-hub': ['CloudTrail.7'] },
  sameAs: {
    kics: ['cloudtrail_log_files_s3_bucket_with_logging_disabled', 's3_bucket_cloudtrail_logging_disabled'],
    trivy: ['AWS-0163'],
    regula: ['FG_R00031'],
  },
  resource: trail,
  check: (it) => {
    const bucket = bucketOf(it.reading);
    if (!bucket) return it.bucket.notApplicable();
    const logging = bucket.fact('LoggingConfiguration', 'logging');
    return bucket.either(
      logging.isSet(),
      logging.orElse(() => bucket.companion('aws_s3_bucket_logging', 'bucket', 'bucket').fact('target_bucket')).isSet(),
    );
  },
});
