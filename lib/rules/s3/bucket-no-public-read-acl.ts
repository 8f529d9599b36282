import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { acl } from '../../resources/s3/acl';

export default defineRule({
  title: 'No access control list lets everyone read a bucket',
  problem: 'This bucket can be read by anyone on the internet through its access control list.',
  why: 'Public lists are a frequent cause of leaked data, found by scanners within hours.',
  fix: {
    how: 'Remove the grant and turn access control lists off.',
    cdk: 'objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED',
    properties: { AccessControl: 'Private' },
    arguments: { acl: null },
    resources: { aws_s3_bucket_acl: { bucket: '${aws_s3_bucket.this.id}', acl: 'private' } },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['S3.2'] },
  sameAs: {
    checkov: ['CKV_AWS_20', 'CKV_AWS_375'],
    trivy: ['AWS-0092'],
    kics: ['s3_bucket_acl_allows_read_to_all_users', 's3_bucket_acl_allows_read_or_write_to_all_users'],
    cfn_nag: ['W31'],
    guard: ['S3_BUCKET_PUBLIC_READ_ACL', 'S3_BUCKET_PUBLIC_READ_PROHIBITED'],
    'cdk-nag': ['S3BucketPublicReadProhibited'],
    regula: ['FG_R00279'],
  },
  sameAsOnly: { kics: { s3_bucket_acl_allows_read_or_write_to_all_users: { dialect: 'terraform' } } },
  resource: acl,
  check: (it) =>
    any(
      it.grants
        .or([])
        .every<string>((grant) => grant.isNot('AllUsers READ', 'AllUsers READ_ACP', 'AllUsers FULL_CONTROL')),
      it.ignoresAcls.isTrue(),
      it.blocksAcls.isTrue(),
      it.ownership.is('BucketOwnerEnforced'),
    ),
});
