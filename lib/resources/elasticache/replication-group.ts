import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** Valkey encrypts at rest unless told otherwise, Redis only when told to. */
const encrypted = (path: string, engine: string) => (it: Reading) =>
  it.fact<boolean>(path).or(it.fact(engine).text === 'valkey');

/** A group of Valkey or Redis nodes that hold the same data. */
export const replicationGroup = defineResource({
  cloudformation: 'AWS::ElastiCache::ReplicationGroup',
  terraform: 'aws_elasticache_replication_group',
  facts: {
    encrypted: fact<boolean>(
      encrypted('AtRestEncryptionEnabled', 'Engine'),
      encrypted('at_rest_encryption_enabled', 'engine'),
    ),
    key: fact('KmsKeyId', 'kms_key_id'),
    transitEncrypted: fact<boolean>('TransitEncryptionEnabled', 'transit_encryption_enabled'),
    /** `preferred` takes connections without TLS, too. */
    transitMode: fact<'preferred' | 'required'>('TransitEncryptionMode', 'transit_encryption_mode'),
    authToken: fact('AuthToken', 'auth_token'),
    userGroups: fact<string[]>('UserGroupIds', 'user_group_ids'),
    failover: fact<boolean>('AutomaticFailoverEnabled', 'automatic_failover_enabled'),
    multiAz: fact<boolean>('MultiAZEnabled', 'multi_az_enabled'),
    /** Days; none when nothing is said. */
    backupDays: fact<number>('SnapshotRetentionLimit', 'snapshot_retention_limit'),
  },
});
