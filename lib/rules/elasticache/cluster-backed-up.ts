import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { cacheCluster } from '../../resources/elasticache/cache';

export default defineRule({
  title: 'Redis clusters of ElastiCache make backups',
  problem: 'This cluster makes no automatic backups.',
  why: 'What lives only there is gone with its node.',
  fix: {
    how: 'Keep snapshots for a day or more.',
    properties: { SnapshotRetentionLimit: 7 },
    arguments: { snapshot_retention_limit: 7 },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['ElastiCache.1'] },
  sameAs: {
    checkov: ['CKV_AWS_134'],
    trivy: ['AWS-0050'],
    kics: ['elasticache_redis_cluster_without_backup'],
    'cdk-nag': ['ElastiCacheRedisClusterAutomaticBackup'],
  },
  resource: cacheCluster,
  check: (it) =>
    when(
      all(
        it.engine.or('redis').is('redis', 'valkey'),
        it.replicationGroup.isAbsent(),
        it.nodeType.isNot('cache.t1.micro'),
      ),
      () => it.backupDays.atLeast(1),
    ),
});
