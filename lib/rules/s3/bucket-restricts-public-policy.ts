import { defineRule } from '../../engine/rule';
import { publicAccess } from '../../resources/s3/public-access';

export default defineRule({
  title: 'S3 buckets with a public policy serve only their own account',
  problem: 'This bucket does not state that a public policy would be limited to its own account.',
  why: 'A policy that was made public before the block was set keeps the bucket open to other accounts and to everyone.',
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
    checkov: ['CKV_AWS_56'],
    trivy: ['AWS-0093'],
    kics: ['s3_bucket_without_restriction_of_public_bucket'],
    guard: ['S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED'],
    'cdk-nag': ['S3BucketLevelPublicAccessProhibited'],
    regula: ['FG_R00229'],
  },
  resource: publicAccess,
  check: (it) => it.restrictsBucket.isTrue(),
});
