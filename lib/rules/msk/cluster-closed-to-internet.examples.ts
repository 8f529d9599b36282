import { closedToInternet } from '../example-networks';

export default closedToInternet(9198, {
  cloudformation: (group) => ({
    Type: 'AWS::MSK::Cluster',
    Properties: {
      ClusterName: 'events',
      KafkaVersion: '3.6.0',
      NumberOfBrokerNodes: 3,
      BrokerNodeGroupInfo: { InstanceType: 'kafka.m7g.large', ClientSubnets: ['subnet-1'], SecurityGroups: [group] },
    },
  }),
  terraform: (group) => ({
    aws_msk_cluster: {
      it: {
        cluster_name: 'events',
        kafka_version: '3.6.0',
        number_of_broker_nodes: 3,
        broker_node_group_info: {
          instance_type: 'kafka.m7g.large',
          client_subnets: ['subnet-1'],
          security_groups: [group],
        },
      },
    },
  }),
});
