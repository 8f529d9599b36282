import { defineResource, defineRule } from '../../engine/rule';
import { closedToInternet } from '../../reach/verdict';

const cache = defineResource({
  cloudformation: [
    'AWS::ElastiCache::CacheCluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::ElastiCache::ServerlessCache',
  ],
  terraform: ['aws_elasticache_cluster', 'aws_elasticache_replication_group', 'aws_elasticache_serverless_cache'],
  facts: {},
});

export default defineRule({
  title: 'Security groups of caches let nobody in from the internet',
  problem: 'A security group of this cache lets the internet in.',
  why: 'A cache has no public address, but anyone who reaches the VPC through a load balancer or a peered network can read and rewrite what is in it.',
  fix: {
    how: 'Let only the security groups of its clients in.',
    cdk: 'group.addIngressRule(applicationGroup, Port.tcp(6379))',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: cache,
  check: ({ reading }) => closedToInternet(reading),
});
