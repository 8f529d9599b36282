/** A replication group, as examples of several rules have it. */
export const replicationGroup = (properties: object = {}) => ({
  Sessions: {
    Type: 'AWS::ElastiCache::ReplicationGroup',
    Properties: { ReplicationGroupDescription: 'sessions', ...properties },
  },
});

/** The same in Terraform. */
export const replicationGroupInTerraform = (args: object = {}) => ({
  aws_elasticache_replication_group: {
    sessions: { replication_group_id: 'sessions', description: 'sessions', ...args },
  },
});
