import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { accountPublicAccess } from '../../resources/s3/account-public-access';

export default defineRule({
  title: 'The account blocks public access to S3',
  problem: 'This block of public access leaves a way to make buckets of the account public.',
  why: 'The setting of the account holds for every bucket, those that nobody declared among them.',
  fix: {
    how: 'Turn all four settings on.',
    arguments: {
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {
    fsbp: ['S3.1'],
    'cis-aws-5.0.0': ['2.1.4'],
    'cis-aws-3.0.0': ['2.1.4'],
    'pci-dss-4.0.1': ['1.4.4'],
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6', 'AC-21', 'SC-7'],
  },

  resource: accountPublicAccess,
  check: (it) =>
    all(it.blocksAcls.isTrue(), it.blocksPolicy.isTrue(), it.ignoresAcls.isTrue(), it.restrictsBuckets.isTrue()),
});
