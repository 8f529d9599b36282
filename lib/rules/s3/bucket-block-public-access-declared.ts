import { defineRule } from '../../engine/rule';
import { blocksAll, publicAccess } from '../../resources/s3/public-access';

export default defineRule({
  title: 'S3 buckets declare all four settings of Block Public Access',
  problem: 'This bucket does not declare all four settings of S3 Block Public Access.',
  why: 'AWS switches them on for new buckets, but not for one made before April 2023, nor again after somebody switched them off by hand.',
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
  implies: [
    's3/bucket-blocks-public-acls',
    's3/bucket-blocks-public-policy',
    's3/bucket-ignores-public-acls',
    's3/bucket-restricts-public-policy',
  ],
  resource: publicAccess,
  check: blocksAll,
});
