import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { acl } from '../../resources/s3/acl';

export default defineRule({
  title: 'No access control list opens a bucket to every AWS customer',
  problem: 'This bucket is open to anyone with an AWS account, not only to yours.',
  why: 'The group “authenticated users” means every AWS account there is, which anyone can have for free.',
  fix: {
    how: 'Remove the grant and turn access control lists off.',
    cdk: 'objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED',
    properties: { AccessControl: 'Private' },
    arguments: { acl: null },
    resources: { aws_s3_bucket_acl: { bucket: '${aws_s3_bucket.this.id}', acl: 'private' } },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['S3.12'] },
  sameAs: {
    terrascan: ['AC_AWS_0215'],
    checkov: ['CKV2_AWS_43', 'CKV_AWS_20'],
    kics: ['s3_bucket_acl_allows_read_to_any_authenticated_user'],
    datadog: ['s3_bucket_allows_access_to_all_authenticated_users'],
    trivy: ['AWS-0092'],
  },
  resource: acl,
  check: (it) =>
    any(
      it.grants
        .or([])
        .every<string>((grant) =>
          grant.isNot(
            'AuthenticatedUsers READ',
            'AuthenticatedUsers READ_ACP',
            'AuthenticatedUsers WRITE',
            'AuthenticatedUsers WRITE_ACP',
            'AuthenticatedUsers FULL_CONTROL',
          ),
        ),
      it.ignoresAcls.isTrue(),
      it.blocksAcls.isTrue(),
      it.ownership.is('BucketOwnerEnforced'),
    ),
});
