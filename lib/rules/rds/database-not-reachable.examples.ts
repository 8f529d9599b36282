import { defineExamples } from '../../engine/rule';
import { group, network, networkInTerraform, ref } from '../example-networks';

const database = (isPublic: boolean | object) => ({
  Database: {
    Type: 'AWS::RDS::DBInstance',
    Properties: {
      Engine: 'postgres',
      PubliclyAccessible: isPublic,
      DBSubnetGroupName: ref('Subnets'),
      VPCSecurityGroups: [group],
    },
  },
  Subnets: {
    Type: 'AWS::RDS::DBSubnetGroup',
    Properties: { DBSubnetGroupDescription: 'databases', SubnetIds: [ref('Subnet')] },
  },
});

const databaseInTerraform = (isPublic: boolean | string) => ({
  aws_db_instance: {
    orders: {
      instance_class: 'db.t4g.medium',
      engine: 'postgres',
      publicly_accessible: isPublic,
      db_subnet_group_name: '${aws_db_subnet_group.main.name}',
      vpc_security_group_ids: ['${aws_security_group.access.id}'],
    },
  },
  aws_db_subnet_group: { main: { name: 'databases', subnet_ids: ['${aws_subnet.main.id}'] } },
});

const cluster = (PubliclyAccessible: boolean) => ({
  Database: {
    Type: 'AWS::RDS::DBCluster',
    Properties: {
      Engine: 'postgres',
      DBClusterInstanceClass: 'db.r6gd.large',
      PubliclyAccessible,
      DBSubnetGroupName: ref('Subnets'),
      VpcSecurityGroupIds: [group],
    },
  },
  Subnets: database(false).Subnets,
});

const clusterInTerraform = (publicly_accessible: boolean) => ({
  aws_rds_cluster: {
    orders: {
      engine: 'aurora-postgresql',
      db_subnet_group_name: '${aws_db_subnet_group.main.name}',
      vpc_security_group_ids: ['${aws_security_group.access.id}'],
    },
  },
  aws_rds_cluster_instance: {
    orders: {
      cluster_identifier: '${aws_rds_cluster.orders.id}',
      engine: 'aurora-postgresql',
      instance_class: 'db.r6g.large',
      publicly_accessible,
    },
  },
  aws_db_subnet_group: { main: { name: 'databases', subnet_ids: ['${aws_subnet.main.id}'] } },
});

export default defineExamples({
  fails: [
    {
      name: 'a cluster with public addresses',
      cloudformation: { ...network(5432, '0.0.0.0/0'), ...cluster(true) },
      terraform: { ...networkInTerraform(5432, '0.0.0.0/0'), ...clusterInTerraform(true) },
    },
    {
      name: 'a public address, a route and an open group',
      cloudformation: { ...network(5432, '0.0.0.0/0'), ...database(true) },
      terraform: { ...networkInTerraform(5432, '0.0.0.0/0'), ...databaseInTerraform(true) },
    },
  ],
  passes: [
    {
      name: 'a cluster without public addresses',
      cloudformation: { ...network(5432, '0.0.0.0/0'), ...cluster(false) },
      terraform: { ...networkInTerraform(5432, '0.0.0.0/0'), ...clusterInTerraform(false) },
    },
    {
      name: 'without a public address',
      cloudformation: { ...network(5432, '0.0.0.0/0'), ...database(false) },
      terraform: { ...networkInTerraform(5432, '0.0.0.0/0'), ...databaseInTerraform(false) },
    },
    {
      name: 'without a route to the internet',
      cloudformation: { ...network(5432, '0.0.0.0/0', false), ...database(true) },
      terraform: { ...networkInTerraform(5432, '0.0.0.0/0', false), ...databaseInTerraform(true) },
    },
    {
      name: 'with a group for the office alone',
      cloudformation: { ...network(5432, '198.51.100.7/32'), ...database(true) },
      terraform: { ...networkInTerraform(5432, '198.51.100.7/32'), ...databaseInTerraform(true) },
    },
  ],
  unknown: [
    {
      name: 'with an address that a parameter decides',
      cloudformation: {
        Parameters: { Public: { Type: 'String' } },
        Resources: { ...network(5432, '0.0.0.0/0'), ...database(ref('Public')) },
      },
      terraform: {
        variable: { public: { type: 'bool' } },
        resource: { ...networkInTerraform(5432, '0.0.0.0/0'), ...databaseInTerraform('${var.public}') },
      },
    },
  ],
});
