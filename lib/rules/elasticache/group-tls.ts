import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { replicationGroup } from '../../resources/elasticache/replication-group';

export default defineRule({
  title: 'ElastiCache groups encrypt their connections',
  problem: 'Data crosses the network unencrypted between this group and its clients.',
  why: 'Whoever can listen on the network reads sessions, data and passwords.',
  fix: {
    how: 'Turn encryption in transit on.',
    properties: { TransitEncryptionEnabled: true },
    arguments: { transit_encryption_enabled: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['ElastiCache.5'] },
  sameAs: {
    terrascan: ['AC_AWS_0467'],
    checkov: ['CKV_AWS_30', 'CKV_AWS_31'],
    trivy: ['AWS-0051'],
    kics: ['elasticache_with_disabled_transit_encryption', 'elasticache_replication_group_not_encrypted_at_transit'],
    cfn_nag: ['F33'],
    guard: ['ELASTICACHE_REPLICATION_GROUP_ENCRYPTION_IN_TRANSIT'],
    'cdk-nag': ['ElastiCacheRedisClusterEncryption'],
  },
  resource: replicationGroup,
  check: (it) => all(it.transitEncrypted.isTrue(), it.transitMode.isNot('preferred')),
});
