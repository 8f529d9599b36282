import { defineRule } from '../../engine/rule';
import { cache } from '../../resources/elasticache/cache';

export default defineRule({
  title: 'ElastiCache takes minor upgrades',
  problem: 'This cache does not install minor versions of its engine by itself.',
  why: 'Minor versions carry security fixes.',
  fix: {
    how: 'Leave automatic minor upgrades on.',
    properties: { AutoMinorVersionUpgrade: true },
    arguments: { auto_minor_version_upgrade: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['ElastiCache.2'] },
  sameAs: { checkov: ['CKV_AWS_322'] },
  resource: cache,
  check: (it) => it.minorUpgrades.isNot(false),
});
