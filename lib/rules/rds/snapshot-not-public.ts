import { defineRule } from '../../engine/rule';
import { snapshot } from '../../resources/rds/snapshot';

export default defineRule({
  title: 'RDS snapshots are not public',
  problem: 'This snapshot can be restored by every AWS account.',
  why: 'Anyone can copy the whole database, and nothing in your account shows that they did.',
  fix: { how: 'Share snapshots with named accounts.', arguments: { shared_accounts: [] } },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.1'] },
  sameAs: { checkov: ['CKV_AWS_302'], datadog: ['db_snapshot_public'] },
  resource: snapshot,
  check: (it) => it.sharedWith.or([]).every<string>((account) => account.isNot('all')),
});
