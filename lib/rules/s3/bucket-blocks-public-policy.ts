import { defineRule } from '../../engine/rule';
import { publicAccess } from '../../resources/s3/public-access';

export default defineRule({
  title: 'S3 buckets refuse public bucket policies',
  problem: 'This bucket does not state that it refuses a policy that makes it public.',
  why: 'One wrong policy statement opens every object to anyone on the internet.',
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
    checkov: ['CKV_AWS_54', 'CKV2_AWS_6'],
    trivy: ['AWS-0087', 'AWS-0094'],
    kics: ['s3_bucket_with_public_policy'],
    guard: [
      'S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED',
      'S3_BUCKET_PUBLIC_READ_PROHIBITED',
      'S3_BUCKET_PUBLIC_WRITE_PROHIBITED',
    ],
    'cdk-nag': ['S3BucketLevelPublicAccessProhibited', 'S3BucketPublicReadProhibited', 'S3BucketPublicWriteProhibited'],
    regula: ['FG_R00229'],
  },
  resource: publicAccess,
  check: (it) => it.blocksPolicy.isTrue(),
});
