import { defineExamples } from '../../engine/rule';
import { group, network, networkInTerraform, ref } from '../example-networks';

const it = (isPublic: boolean, subnet: unknown = ref('Subnet')) => ({
  It: {
    Type: 'AWS::Neptune::DBInstance',
    Properties: { DBClusterIdentifier: ref('Cluster'), DBInstanceClass: 'db.r6g.large', PubliclyAccessible: isPublic },
  },
  Cluster: {
    Type: 'AWS::Neptune::DBCluster',
    Properties: { DBSubnetGroupName: ref('Subnets'), VpcSecurityGroupIds: [group] },
  },
  Subnets: {
    Type: 'AWS::Neptune::DBSubnetGroup',
    Properties: { DBSubnetGroupDescription: 'graphs', SubnetIds: [subnet] },
  },
});

const itInTerraform = (isPublic: boolean, subnet = '${aws_subnet.main.id}') => ({
  aws_neptune_cluster_instance: {
    it: {
      cluster_identifier: '${aws_neptune_cluster.main.id}',
      instance_class: 'db.r6g.large',
      publicly_accessible: isPublic,
    },
  },
  aws_neptune_cluster: {
    main: {
      neptune_subnet_group_name: '${aws_neptune_subnet_group.main.name}',
      vpc_security_group_ids: ['${aws_security_group.access.id}'],
    },
  },
  aws_neptune_subnet_group: { main: { name: 'graphs', subnet_ids: [subnet] } },
});

export default defineExamples({
  fails: [
    {
      name: 'with a public address, a route and an open group',
      cloudformation: { ...network(8182, '0.0.0.0/0'), ...it(true) },
      terraform: { ...networkInTerraform(8182, '0.0.0.0/0'), ...itInTerraform(true) },
    },
  ],
  passes: [
    {
      name: 'without a public address',
      cloudformation: { ...network(8182, '0.0.0.0/0'), ...it(false) },
      terraform: { ...networkInTerraform(8182, '0.0.0.0/0'), ...itInTerraform(false) },
    },
    {
      name: 'without a route to the internet',
      cloudformation: { ...network(8182, '0.0.0.0/0', false), ...it(true) },
      terraform: { ...networkInTerraform(8182, '0.0.0.0/0', false), ...itInTerraform(true) },
    },
    {
      name: 'with a group for the office alone',
      cloudformation: { ...network(8182, '198.51.100.7/32'), ...it(true) },
      terraform: { ...networkInTerraform(8182, '198.51.100.7/32'), ...itInTerraform(true) },
    },
  ],
  unknown: [
    {
      name: 'in a subnet that is declared elsewhere',
      cloudformation: {
        ...network(8182, '0.0.0.0/0'),
        ...it(true, 'subnet-1'),
      },
      terraform: { ...networkInTerraform(8182, '0.0.0.0/0'), ...itInTerraform(true, 'subnet-1') },
    },
  ],
});
