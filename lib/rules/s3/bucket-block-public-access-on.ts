import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { blocksAll, publicAccess } from '../../resources/s3/public-access';

export default defineRule({
  title: 'S3 buckets do not switch Block Public Access off',
  problem: 'This bucket switches a setting of S3 Block Public Access off, which AWS switches on for every new bucket.',
  why: 'One ACL or one policy is then enough to let anyone on the internet read or write the objects.',
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
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['S3.8'] },
  implies: ['s3/bucket-block-public-access-declared'],
  resource: publicAccess,
  check: (it) => (it.block.isAbsentHere ? it.block.or(awsDefaults.publicAccessBlocked.value).isTrue() : blocksAll(it)),
});
