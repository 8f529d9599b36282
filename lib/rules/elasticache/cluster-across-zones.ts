import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { cacheCluster } from '../../resources/elasticache/cache';

export default defineRule({
  title: 'Memcached clusters span availability zones',
  problem: 'All nodes of this cluster are in one availability zone.',
  why: 'The whole cache is lost when the zone is.',
  fix: {
    how: 'Use more than one node and spread them across zones.',
    properties: { AZMode: 'cross-az', NumCacheNodes: 3 },
    arguments: { az_mode: 'cross-az', num_cache_nodes: 3 },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0104'], kics: ['elasticache_nodes_not_created_across_multi_az'] },
  resource: cacheCluster,
  check: (it) => when(it.engine.is('memcached'), () => all(it.nodes.atLeast(2), it.azMode.is('cross-az'))),
});
