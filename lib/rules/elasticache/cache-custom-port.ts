import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { cache } from '../../resources/elasticache/cache';

export default defineRule({
  title: 'ElastiCache does not listen on the default port',
  problem: 'This cache listens on the default port of its engine.',
  why: 'Another port keeps it out of the cheapest scans; it is no protection by itself.',
  fix: { how: 'Set another port.', properties: { Port: 16379 }, arguments: { port: 16379 }, placeholders: true },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['elasticache_using_default_port'], 'cdk-nag': ['ElastiCacheClusterNonDefaultPort'] },
  resource: cache,
  check: (it) => when(it.replicationGroup.isAbsent(), () => all(it.port.isSet(), it.port.isNot(6379, 11211))),
});
