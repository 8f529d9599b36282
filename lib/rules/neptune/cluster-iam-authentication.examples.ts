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
        Graph: { Type: 'AWS::Neptune::DBCluster', Properties: { DBSubnetGroupName: 'private', IamAuthEnabled: false } },
      },
      terraform: {
        aws_neptune_cluster: { graph: { cluster_identifier: 'graph', iam_database_authentication_enabled: false } },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Graph: { Type: 'AWS::Neptune::DBCluster', Properties: { DBSubnetGroupName: 'private', IamAuthEnabled: true } },
      },
      terraform: {
        aws_neptune_cluster: { graph: { cluster_identifier: 'graph', iam_database_authentication_enabled: true } },
      },
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
            Properties: { DBSubnetGroupName: 'private', IamAuthEnabled: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_neptune_cluster: {
            graph: { cluster_identifier: 'graph', iam_database_authentication_enabled: '${var.choice}' },
          },
        },
      },
    },
  ],
});
