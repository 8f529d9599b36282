import { defineExamples } from '../../engine/rule';
import { group, network, networkInTerraform, ref } from '../example-networks';

const it = (isPublic: boolean, subnet: unknown = ref('Subnet')) => ({
  It: {
    Type: 'AWS::MSK::Cluster',
    Properties: {
      ClusterName: 'events',
      KafkaVersion: '3.6.0',
      NumberOfBrokerNodes: 3,
      BrokerNodeGroupInfo: {
        InstanceType: 'kafka.m7g.large',
        ClientSubnets: [subnet],
        SecurityGroups: [group],
        ConnectivityInfo: { PublicAccess: { Type: isPublic ? 'SERVICE_PROVIDED_EIPS' : 'DISABLED' } },
      },
    },
  },
});

const itInTerraform = (isPublic: boolean, subnet = '${aws_subnet.main.id}') => ({
  aws_msk_cluster: {
    it: {
      cluster_name: 'events',
      kafka_version: '3.6.0',
      number_of_broker_nodes: 3,
      broker_node_group_info: {
        instance_type: 'kafka.m7g.large',
        client_subnets: [subnet],
        security_groups: ['${aws_security_group.access.id}'],
        connectivity_info: { public_access: { type: isPublic ? 'SERVICE_PROVIDED_EIPS' : 'DISABLED' } },
      },
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'with a public address, a route and an open group',
      cloudformation: { ...network(9198, '0.0.0.0/0'), ...it(true) },
      terraform: { ...networkInTerraform(9198, '0.0.0.0/0'), ...itInTerraform(true) },
    },
  ],
  passes: [
    {
      name: 'without a public address',
      cloudformation: { ...network(9198, '0.0.0.0/0'), ...it(false) },
      terraform: { ...networkInTerraform(9198, '0.0.0.0/0'), ...itInTerraform(false) },
    },
    {
      name: 'without a route to the internet',
      cloudformation: { ...network(9198, '0.0.0.0/0', false), ...it(true) },
      terraform: { ...networkInTerraform(9198, '0.0.0.0/0', false), ...itInTerraform(true) },
    },
    {
      name: 'with a group for the office alone',
      cloudformation: { ...network(9198, '198.51.100.7/32'), ...it(true) },
      terraform: { ...networkInTerraform(9198, '198.51.100.7/32'), ...itInTerraform(true) },
    },
  ],
  unknown: [
    {
      name: 'in a subnet that is declared elsewhere',
      cloudformation: {
        ...network(9198, '0.0.0.0/0'),
        ...it(true, 'subnet-1'),
      },
      terraform: { ...networkInTerraform(9198, '0.0.0.0/0'), ...itInTerraform(true, 'subnet-1') },
    },
  ],
});
