import { defineRule } from '../../engine/rule';
import { replicationGroup } from '../../resources/elasticache/replication-group';

export default defineRule({
  title: 'ElastiCache groups make backups',
  problem: 'This group makes no automatic backups.',
  why: 'Sessions and counters that live only there are gone with the nodes.',
  fix: {
    how: 'Keep snapshots for a day or more.',
    properties: { SnapshotRetentionLimit: 7 },
    arguments: { snapshot_retention_limit: 7 },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['ElastiCache.1'] },
  sameAs: { 'cdk-nag': ['ElastiCacheRedisClusterAutomaticBackup'] },
  resource: replicationGroup,
  check: (it) => it.backupDays.atLeast(1),
});
