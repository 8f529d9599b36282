import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { multiRegionAccessPoint } from '../../resources/s3/multi-region-access-point';

export default defineRule({
  title: 'Multi-Region Access Points block public access',
  problem: 'This access point turns a block of public access off, which cannot be turned on again.',
  why: 'A public policy on the access point then opens the buckets behind it to everyone.',
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
      details: {
        public_access_block: {
          block_public_acls: true,
          block_public_policy: true,
          ignore_public_acls: true,
          restrict_public_buckets: true,
        },
      },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['S3.24'] },

  resource: multiRegionAccessPoint,
  check: (it) =>
    all(
      it.blocksAcls.isNot(false),
      it.blocksPolicy.isNot(false),
      it.ignoresAcls.isNot(false),
      it.restrictsBucket.isNot(false),
    ),
});
