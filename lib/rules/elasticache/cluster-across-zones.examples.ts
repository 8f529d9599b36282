import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Cache: {
          Type: 'AWS::ElastiCache::CacheCluster',
          Properties: { Engine: 'memcached', CacheNodeType: 'cache.t4g.small', NumCacheNodes: 3 },
        },
      },
      terraform: {
        aws_elasticache_cluster: {
          cache: { cluster_id: 'cache', engine: 'memcached', node_type: 'cache.t4g.small', num_cache_nodes: 3 },
        },
      },
    },
    {
      name: 'one zone',
      cloudformation: {
        Cache: {
          Type: 'AWS::ElastiCache::CacheCluster',
          Properties: { Engine: 'memcached', CacheNodeType: 'cache.t4g.small', NumCacheNodes: 3, AZMode: 'single-az' },
        },
      },
      terraform: {
        aws_elasticache_cluster: {
          cache: {
            cluster_id: 'cache',
            engine: 'memcached',
            node_type: 'cache.t4g.small',
            num_cache_nodes: 3,
            az_mode: 'single-az',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'several zones',
      cloudformation: {
        Cache: {
          Type: 'AWS::ElastiCache::CacheCluster',
          Properties: { Engine: 'memcached', CacheNodeType: 'cache.t4g.small', NumCacheNodes: 3, AZMode: 'cross-az' },
        },
      },
      terraform: {
        aws_elasticache_cluster: {
          cache: {
            cluster_id: 'cache',
            engine: 'memcached',
            node_type: 'cache.t4g.small',
            num_cache_nodes: 3,
            az_mode: 'cross-az',
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'Redis',
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
  ],
});
