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
  controls: { 'security-hub': ['S3.1'] },

  resource: accountPublicAccess,
  check: (it) =>
    all(it.blocksAcls.isTrue(), it.blocksPolicy.isTrue(), it.ignoresAcls.isTrue(), it.restrictsBuckets.isTrue()),
});
