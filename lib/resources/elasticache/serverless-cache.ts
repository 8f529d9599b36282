import { defineResource, fact } from '../../engine/rule';

/** A cache of ElastiCache that nobody counts the nodes of. It is always encrypted, at rest and in transit. */
export const serverlessCache = defineResource({
  cloudformation: 'AWS::ElastiCache::ServerlessCache',
  terraform: 'aws_elasticache_serverless_cache',
  facts: {
    engine: fact<string>('Engine', 'engine'),
    key: fact('KmsKeyId', 'kms_key_id'),
    userGroup: fact<string>('UserGroupId', 'user_group_id'),
    /** How many daily snapshots are kept; none when nothing is said. */
    snapshots: fact<number>('SnapshotRetentionLimit', 'snapshot_retention_limit'),
  },
});
