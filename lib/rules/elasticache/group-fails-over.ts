import { defineRule } from '../../engine/rule';
import { replicationGroup } from '../../resources/elasticache/replication-group';

export default defineRule({
  title: 'ElastiCache groups fail over by themselves',
  problem: 'When the primary node of this group is lost, nothing takes its place.',
  why: 'The application stops until someone acts.',
  fix: {
    how: 'Turn automatic failover on and keep a replica.',
    properties: { AutomaticFailoverEnabled: true },
    arguments: { automatic_failover_enabled: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['ElastiCache.3'] },
  sameAs: { checkov: ['CKV2_AWS_50'] },
  resource: replicationGroup,
  check: (it) => it.failover.isTrue(),
});
