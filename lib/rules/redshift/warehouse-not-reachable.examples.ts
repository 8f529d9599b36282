import { defineExamples } from '../../engine/rule';
import { group, network, networkInTerraform, ref } from '../example-networks';

const workgroup = (PubliclyAccessible: boolean) => ({
  Workgroup: {
    Type: 'AWS::RedshiftServerless::Workgroup',
    Properties: {
      WorkgroupName: 'reports',
      PubliclyAccessible,
      SubnetIds: [ref('Subnet')],
      SecurityGroupIds: [group],
    },
  },
});

const workgroupInTerraform = (publicly_accessible: boolean) => ({
  aws_redshiftserverless_workgroup: {
    reports: {
      workgroup_name: 'reports',
      namespace_name: 'reports',
      publicly_accessible,
      subnet_ids: ['${aws_subnet.main.id}'],
      security_group_ids: ['${aws_security_group.access.id}'],
    },
  },
});

const cluster = {
  Cluster: {
    Type: 'AWS::Redshift::Cluster',
    Properties: {
      ClusterType: 'single-node',
      DBName: 'reports',
      PubliclyAccessible: true,
      ClusterSubnetGroupName: ref('Subnets'),
      VpcSecurityGroupIds: [group],
    },
  },
  Subnets: {
    Type: 'AWS::Redshift::ClusterSubnetGroup',
    Properties: { Description: 'warehouses', SubnetIds: [ref('Subnet')] },
  },
};

const clusterInTerraform = {
  aws_redshift_cluster: {
    reports: {
      node_type: 'ra3.large',
      cluster_identifier: 'reports',
      publicly_accessible: true,
      cluster_subnet_group_name: '${aws_redshift_subnet_group.main.name}',
      vpc_security_group_ids: ['${aws_security_group.access.id}'],
    },
  },
  aws_redshift_subnet_group: { main: { name: 'warehouses', subnet_ids: ['${aws_subnet.main.id}'] } },
};

export default defineExamples({
  fails: [
    {
      name: 'a cluster with a public address, a route and an open group',
      cloudformation: { ...network(5439, '0.0.0.0/0'), ...cluster },
      terraform: { ...networkInTerraform(5439, '0.0.0.0/0'), ...clusterInTerraform },
    },
    {
      name: 'a workgroup with a public address, a route and an open group',
      cloudformation: { ...network(5439, '0.0.0.0/0'), ...workgroup(true) },
      terraform: { ...networkInTerraform(5439, '0.0.0.0/0'), ...workgroupInTerraform(true) },
    },
  ],
  passes: [
    {
      name: 'without a public address',
      cloudformation: { ...network(5439, '0.0.0.0/0'), ...workgroup(false) },
      terraform: { ...networkInTerraform(5439, '0.0.0.0/0'), ...workgroupInTerraform(false) },
    },
    {
      name: 'without a route to the internet',
      cloudformation: { ...network(5439, '0.0.0.0/0', false), ...cluster },
      terraform: { ...networkInTerraform(5439, '0.0.0.0/0', false), ...clusterInTerraform },
    },
    {
      name: 'with a group for the office alone',
      cloudformation: { ...network(5439, '198.51.100.7/32'), ...cluster },
      terraform: { ...networkInTerraform(5439, '198.51.100.7/32'), ...clusterInTerraform },
    },
  ],
});
