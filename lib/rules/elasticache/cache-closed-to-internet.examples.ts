import { closedToInternet } from '../example-networks';

export default closedToInternet(6380, {
  cloudformation: (group) => ({
    Type: 'AWS::ElastiCache::ReplicationGroup',
    Properties: { ReplicationGroupDescription: 'sessions', SecurityGroupIds: [group] },
  }),
  terraform: (group) => ({
    aws_elasticache_replication_group: {
      it: { replication_group_id: 'sessions', description: 'sessions', security_group_ids: [group] },
    },
  }),
});
