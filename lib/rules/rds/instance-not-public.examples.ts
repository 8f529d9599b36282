import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: instance({ Engine: 'postgres' }),
    },
    {
      name: 'nothing said in the default subnet group',
      cloudformation: instance({ Engine: 'postgres', DBSubnetGroupName: 'default' }),
    },
    {
      name: 'a public instance',
      cloudformation: instance({ Engine: 'postgres', PubliclyAccessible: true }),
      terraform: instanceInTerraform({ engine: 'postgres', publicly_accessible: true }),
    },
  ],
  passes: [
    {
      name: 'a private instance',
      cloudformation: instance({ Engine: 'postgres', PubliclyAccessible: false }),
      terraform: instanceInTerraform({ engine: 'postgres', publicly_accessible: false }),
    },
    {
      name: 'nothing said',
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
    {
      name: 'nothing said in a subnet group',
      cloudformation: instance({ Engine: 'postgres', DBSubnetGroupName: 'isolated' }),
    },
    {
      name: 'nothing said in the subnet group of its cluster',
      cloudformation: {
        ...instance({ Engine: 'aurora-mysql', DBClusterIdentifier: { Ref: 'Cluster' } }),
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-mysql', DBSubnetGroupName: { Ref: 'Own' } },
        },
        Own: {
          Type: 'AWS::RDS::DBSubnetGroup',
          Properties: { DBSubnetGroupDescription: 'isolated', SubnetIds: ['subnet-1', 'subnet-2'] },
        },
      },
    },
    {
      name: 'nothing said of an instance of Aurora',
      cloudformation: {
        ...instance({ Engine: 'aurora-mysql', DBClusterIdentifier: { Ref: 'Cluster' } }),
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql' } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', PubliclyAccessible: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', publicly_accessible: '${var.choice}' }),
      },
    },
    {
      name: 'nothing said in a subnet group decided at deployment',
      cloudformation: {
        Parameters: { Group: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', DBSubnetGroupName: { Ref: 'Group' } }),
      },
    },
  ],
});
