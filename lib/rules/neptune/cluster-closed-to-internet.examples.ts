import { closedToInternet } from '../example-networks';

export default closedToInternet(8182, {
  cloudformation: (group) => ({ Type: 'AWS::Neptune::DBCluster', Properties: { VpcSecurityGroupIds: [group] } }),
  terraform: (group) => ({
    aws_neptune_cluster: { it: { cluster_identifier: 'graph', vpc_security_group_ids: [group] } },
  }),
});
