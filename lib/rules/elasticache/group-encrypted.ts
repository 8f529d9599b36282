import { defineRule } from '../../engine/rule';
import { replicationGroup } from '../../resources/elasticache/replication-group';

export default defineRule({
  title: 'ElastiCache groups encrypt what they store',
  problem: 'This group writes its data and backups to disk unencrypted.',
  why: 'Caches hold sessions and personal data, and so do their backups.',
  fix: {
    how: 'Turn encryption at rest on when the group is made.',
    properties: { AtRestEncryptionEnabled: true },
    arguments: { at_rest_encryption_enabled: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['ElastiCache.4'] },
  sameAs: {
    terrascan: ['AC_AWS_0466'],
    checkov: ['CKV_AWS_29'],
    trivy: ['AWS-0045'],
    kics: ['elasticache_with_disabled_at_rest_encryption', 'elasticache_replication_group_not_encrypted_at_rest'],
    cfn_nag: ['F25'],
    guard: ['ELASTICACHE_REPLICATION_GROUP_ENCRYPTION_AT_REST'],
    'cdk-nag': ['ElastiCacheRedisClusterEncryption'],
    regula: ['FG_R00105'],
  },
  implies: ['elasticache/group-customer-key'],
  resource: replicationGroup,
  check: (it) => it.encrypted.isTrue(),
});
