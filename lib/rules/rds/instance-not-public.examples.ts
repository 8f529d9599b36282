import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: instance({ Engine: 'postgres' }),
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
      name: 'left to the subnet group',
      cloudformation: instance({ Engine: 'postgres', DBSubnetGroupName: 'isolated' }),
    },
    {
      name: 'left to the subnet group of its cluster',
      cloudformation: {
        ...instance({ Engine: 'aurora-mysql', DBClusterIdentifier: { Ref: 'Cluster' } }),
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql', DBSubnetGroupName: 'isolated' } },
      },
    },
  ],
});
