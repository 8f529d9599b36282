import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Cache: {
          Type: 'AWS::ElastiCache::CacheCluster',
          Properties: { Engine: 'redis', CacheNodeType: 'cache.t4g.small', NumCacheNodes: 1 },
        },
      },
      terraform: {
        aws_elasticache_cluster: {
          cache: { cluster_id: 'cache', engine: 'redis', node_type: 'cache.t4g.small', num_cache_nodes: 1 },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Cache: {
          Type: 'AWS::ElastiCache::CacheCluster',
          Properties: {
            Engine: 'redis',
            CacheNodeType: 'cache.t4g.small',
            NumCacheNodes: 1,
            SnapshotRetentionLimit: 0,
          },
        },
      },
      terraform: {
        aws_elasticache_cluster: {
          cache: {
            cluster_id: 'cache',
            engine: 'redis',
            node_type: 'cache.t4g.small',
            num_cache_nodes: 1,
            snapshot_retention_limit: 0,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: {
        Cache: {
          Type: 'AWS::ElastiCache::CacheCluster',
          Properties: {
            Engine: 'redis',
            CacheNodeType: 'cache.t4g.small',
            NumCacheNodes: 1,
            SnapshotRetentionLimit: 7,
          },
        },
      },
      terraform: {
        aws_elasticache_cluster: {
          cache: {
            cluster_id: 'cache',
            engine: 'redis',
            node_type: 'cache.t4g.small',
            num_cache_nodes: 1,
            snapshot_retention_limit: 7,
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'Memcached keeps nothing',
      cloudformation: {
        Cache: {
          Type: 'AWS::ElastiCache::CacheCluster',
          Properties: { Engine: 'memcached', CacheNodeType: 'cache.t4g.small', NumCacheNodes: 1 },
        },
      },
      terraform: {
        aws_elasticache_cluster: {
          cache: { cluster_id: 'cache', engine: 'memcached', node_type: 'cache.t4g.small', num_cache_nodes: 1 },
        },
      },
    },
    {
      name: 'a node that cannot make backups',
      cloudformation: {
        Cache: {
          Type: 'AWS::ElastiCache::CacheCluster',
          Properties: { Engine: 'redis', CacheNodeType: 'cache.t1.micro', NumCacheNodes: 1 },
        },
      },
      terraform: {
        aws_elasticache_cluster: {
          cache: { cluster_id: 'cache', engine: 'redis', node_type: 'cache.t1.micro', num_cache_nodes: 1 },
        },
      },
    },
  ],
});
