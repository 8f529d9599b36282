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

export default defineExamples({
  fails: [
    {
      name: 'a public address, a route and an open group',
      cloudformation: { ...network(5432, '0.0.0.0/0'), ...database(true) },
      terraform: { ...networkInTerraform(5432, '0.0.0.0/0'), ...databaseInTerraform(true) },
    },
  ],
  passes: [
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
