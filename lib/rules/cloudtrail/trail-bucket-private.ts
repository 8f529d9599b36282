import { defineRule } from '../../engine/rule';
import { bucketOf, trail } from '../../resources/cloudtrail/trail';

export default defineRule({
  title: 'The bucket of a trail is not public',
  problem: 'The log files of this trail are readable by everyone.',
  why: 'They tell an attacker every name, address and habit of the account.',
  fix: {
    how: 'Remove the public access control list, and block public access.',
    cdk: 'bucket: new Bucket(this, "Audit", { blockPublicAccess: BlockPublicAccess.BLOCK_ALL })',
    noCode: 'The setting belongs to the bucket that the trail writes to, which stands in a resource of its own.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {
    'security-hub': ['CloudTrail.6'],
  },
  sameAs: {
    kics: ['cloudtrail_log_files_s3_bucket_is_publicly_accessible'],
    trivy: ['AWS-0161'],
    regula: ['FG_R00028'],
  },
  resource: trail,
  check: (it) => {
    const bucket = bucketOf(it.reading);
    if (!bucket) return it.bucket.notApplicable();
    const acl = bucket.fact('AccessControl', 'acl');
    return bucket.either(
      acl.isNot('PublicRead', 'PublicReadWrite', 'AuthenticatedRead'),
      acl
        .orElse(() => bucket.companion('aws_s3_bucket_acl', 'bucket', 'bucket').fact('acl'))
        .isNot('public-read', 'public-read-write', 'authenticated-read'),
    );
  },
});
