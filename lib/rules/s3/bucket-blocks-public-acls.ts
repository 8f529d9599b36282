import { defineRule } from '../../engine/rule';
import { publicAccess } from '../../resources/s3/public-access';

export default defineRule({
  title: 'S3 buckets refuse public access control lists',
  problem: 'This bucket does not state that it refuses access control lists that make it or its objects public.',
  why: 'One wrong upload or one wrong ACL makes an object readable by anyone on the internet.',
  fix: {
    how: 'Block all public access; serve public content through CloudFront.',
    cdk: 'blockPublicAccess: BlockPublicAccess.BLOCK_ALL',
    properties: {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    },
    resources: {
      aws_s3_bucket_public_access_block: {
        bucket: '${aws_s3_bucket.this.id}',
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['S3.8'] },
  sameAs: {
    checkov: ['CKV_AWS_53', 'CKV2_AWS_6'],
    trivy: ['AWS-0086', 'AWS-0094'],
    kics: ['s3_bucket_allows_public_acl'],
    guard: ['S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED'],
    'cdk-nag': ['S3BucketLevelPublicAccessProhibited'],
    regula: ['FG_R00229'],
  },
  resource: publicAccess,
  check: (it) => it.blocksAcls.isTrue(),
});
