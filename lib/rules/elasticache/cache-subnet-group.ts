import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { cache } from '../../resources/elasticache/cache';

export default defineRule({
  title: 'ElastiCache is placed in named subnets',
  problem: 'This cache names no subnets and lands in those of the default VPC.',
  why: 'The default VPC is shared by everything that was placed nowhere, and its subnets are public.',
  fix: {
    how: 'Name a subnet group of private subnets.',
    properties: { CacheSubnetGroupName: 'private' },
    arguments: { subnet_group_name: 'private' },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_323'], kics: ['elasticache_without_vpc'], 'cdk-nag': ['ElastiCacheClusterInVPC'] },
  resource: cache,
  check: (it) => when(it.replicationGroup.isAbsent(), () => it.subnetGroup.isSet()),
});
