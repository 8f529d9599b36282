import { defineRule } from '../../engine/rule';
import { replicationGroup } from '../../resources/elasticache/replication-group';

export default defineRule({
  title: 'ElastiCache groups span availability zones',
  problem: 'This group does not keep its nodes in several availability zones.',
  why: 'The cache stops when the zone does.',
  fix: { how: 'Turn Multi-AZ on.', properties: { MultiAZEnabled: true }, arguments: { multi_az_enabled: true } },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['ElastiCacheRedisClusterMultiAZ'] },
  resource: replicationGroup,
  check: (it) => it.multiAz.isTrue(),
});
