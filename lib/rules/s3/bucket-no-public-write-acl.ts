import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { acl } from '../../resources/s3/acl';

export default defineRule({
  title: 'No access control list lets everyone write to a bucket',
  problem: 'This bucket can be written to by anyone on the internet through its access control list.',
  why: 'Anyone can replace what others download, store malware at your cost, or rewrite the list itself.',
  fix: {
    how: 'Remove the grant and turn access control lists off.',
    cdk: 'objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED',
    properties: { AccessControl: 'Private' },
    arguments: { acl: null },
    resources: { aws_s3_bucket_acl: { bucket: '${aws_s3_bucket.this.id}', acl: 'private' } },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['S3.3'] },
  sameAs: {
    checkov: ['CKV_AWS_57'],
    kics: ['s3_bucket_acl_allows_read_or_write_to_all_users', 's3_bucket_acl_grants_write_acp_permission'],
    cfn_nag: ['F14'],
    guard: ['S3_BUCKET_NO_PUBLIC_RW_ACL', 'S3_BUCKET_PUBLIC_WRITE_PROHIBITED'],
    'cdk-nag': ['S3BucketPublicWriteProhibited'],
  },
  resource: acl,
  check: (it) =>
    any(
      it.grants
        .or([])
        .every<string>((grant) => grant.isNot('AllUsers WRITE', 'AllUsers WRITE_ACP', 'AllUsers FULL_CONTROL')),
      it.ignoresAcls.isTrue(),
      it.blocksAcls.isTrue(),
      it.ownership.is('BucketOwnerEnforced'),
    ),
});
