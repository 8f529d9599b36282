import { closedToInternet } from '../example-networks';

export default closedToInternet(6379, {
  cloudformation: (group) => ({
    Type: 'AWS::MemoryDB::Cluster',
    Properties: { ClusterName: 'sessions', ACLName: 'app', NodeType: 'db.t4g.small', SecurityGroupIds: [group] },
  }),
  terraform: (group) => ({
    aws_memorydb_cluster: {
      it: { name: 'sessions', acl_name: 'app', node_type: 'db.t4g.small', security_group_ids: [group] },
    },
  }),
});
