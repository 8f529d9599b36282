import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { replicationGroup } from '../../resources/elasticache/replication-group';

export default defineRule({
  title: 'ElastiCache groups ask their clients who they are',
  problem: 'Whoever can reach this group may read and change all of it.',
  why: 'Without a token or users, one open port inside the network is enough.',
  fix: {
    how: 'Set an authentication token or user groups; both need encryption in transit.',
    properties: { TransitEncryptionEnabled: true, UserGroupIds: ['app'] },
    arguments: { transit_encryption_enabled: true, user_group_ids: ['app'] },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['ElastiCache.6'] },
  sameAs: { checkov: ['CKV_AWS_31'], 'cdk-nag': ['ElastiCacheRedisClusterRedisAuth'] },
  resource: replicationGroup,
  check: (it) => any(it.authToken.isSet(), it.userGroups.isSet()),
});
