import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { accessPoint } from '../../resources/s3/access-point';

export default defineRule({
  title: 'S3 access points block public access',
  problem: 'This access point turns a block of public access off, which cannot be turned on again.',
  why: 'A public policy on the access point then opens the bucket behind it to everyone.',
  fix: {
    how: 'Leave all four settings on, as S3 does when nothing is said.',
    properties: {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    },
    arguments: {
      public_access_block_configuration: {
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['S3.19'] },
  sameAs: { checkov: ['CKV_AWS_392'] },
  resource: accessPoint,
  check: (it) =>
    all(
      it.blocksAcls.isNot(false),
      it.blocksPolicy.isNot(false),
      it.ignoresAcls.isNot(false),
      it.restrictsBucket.isNot(false),
    ),
});
