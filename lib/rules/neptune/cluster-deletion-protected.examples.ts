import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Graph: { Type: 'AWS::Neptune::DBCluster', Properties: { DBSubnetGroupName: 'private' } } },
      terraform: { aws_neptune_cluster: { graph: { cluster_identifier: 'graph' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Graph: {
          Type: 'AWS::Neptune::DBCluster',
          Properties: { DBSubnetGroupName: 'private', DeletionProtection: false },
        },
      },
      terraform: { aws_neptune_cluster: { graph: { cluster_identifier: 'graph', deletion_protection: false } } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Graph: {
          Type: 'AWS::Neptune::DBCluster',
          Properties: { DBSubnetGroupName: 'private', DeletionProtection: true },
        },
      },
      terraform: { aws_neptune_cluster: { graph: { cluster_identifier: 'graph', deletion_protection: true } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Graph: {
            Type: 'AWS::Neptune::DBCluster',
            Properties: { DBSubnetGroupName: 'private', DeletionProtection: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_neptune_cluster: { graph: { cluster_identifier: 'graph', deletion_protection: '${var.choice}' } },
        },
      },
    },
  ],
});
