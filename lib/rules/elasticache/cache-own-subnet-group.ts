import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { cache } from '../../resources/elasticache/cache';

export default defineRule({
  title: 'ElastiCache does not use the default subnet group',
  problem: 'This cache uses the subnet group that AWS made from the default VPC.',
  why: 'The default VPC is shared by everything that was placed nowhere, and its subnets are public.',
  fix: {
    how: 'Make a subnet group of private subnets and name it.',
    properties: { CacheSubnetGroupName: 'private' },
    arguments: { subnet_group_name: 'private' },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['ElastiCache.7'] },
  sameAs: { checkov: ['CKV_AWS_323'] },
  resource: cache,
  check: (it) =>
    when(it.subnetGroup.isSet(), () =>
      // Nothing that a template declares is the one that AWS made.
      it.reading.follow(it.subnetGroup) ? it.subnetGroup.pass() : it.subnetGroup.isNot('default'),
    ),
});
