import { defineResource, fact } from '../../engine/rule';

/** An ElastiCache cluster of its own: Memcached, or one node of Valkey or Redis. */
export const cacheCluster = defineResource({
  cloudformation: 'AWS::ElastiCache::CacheCluster',
  terraform: 'aws_elasticache_cluster',
  facts: {
    engine: fact<string>('Engine', 'engine'),
    /** Days; none when nothing is said. */
    backupDays: fact<number>('SnapshotRetentionLimit', 'snapshot_retention_limit'),
    nodeType: fact<string>('CacheNodeType', 'node_type'),
    nodes: fact<number>('NumCacheNodes', 'num_cache_nodes'),
    azMode: fact<string>('AZMode', 'az_mode'),
    /** In Terraform, the group whose settings a member shares. */
    replicationGroup: fact(undefined, 'replication_group_id'),
  },
});

/** Any cache that listens on a port. */
export const cache = defineResource({
  cloudformation: ['AWS::ElastiCache::CacheCluster', 'AWS::ElastiCache::ReplicationGroup'],
  terraform: ['aws_elasticache_cluster', 'aws_elasticache_replication_group'],
  facts: {
    port: fact<number>('Port', 'port'),
    minorUpgrades: fact<boolean>('AutoMinorVersionUpgrade', 'auto_minor_version_upgrade'),
    subnetGroup: fact<string>('CacheSubnetGroupName', 'subnet_group_name'),
    /** In Terraform, the group whose settings a member shares. */
    replicationGroup: fact(undefined, (it) =>
      it.fact(it.type === 'aws_elasticache_cluster' ? 'replication_group_id' : 'none'),
    ),
  },
});
