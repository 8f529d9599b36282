import { closedToInternet } from '../example-networks';

export default closedToInternet(27017, {
  cloudformation: (group) => ({ Type: 'AWS::DocDB::DBCluster', Properties: { VpcSecurityGroupIds: [group] } }),
  terraform: (group) => ({
    aws_docdb_cluster: { it: { cluster_identifier: 'orders', vpc_security_group_ids: [group] } },
  }),
});
