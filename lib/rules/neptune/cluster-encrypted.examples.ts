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
          Properties: { DBSubnetGroupName: 'private', StorageEncrypted: false },
        },
      },
      terraform: { aws_neptune_cluster: { graph: { cluster_identifier: 'graph', storage_encrypted: false } } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Graph: {
          Type: 'AWS::Neptune::DBCluster',
          Properties: { DBSubnetGroupName: 'private', StorageEncrypted: true },
        },
      },
      terraform: { aws_neptune_cluster: { graph: { cluster_identifier: 'graph', storage_encrypted: true } } },
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
            Properties: { DBSubnetGroupName: 'private', StorageEncrypted: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_neptune_cluster: { graph: { cluster_identifier: 'graph', storage_encrypted: '${var.choice}' } },
        },
      },
    },
  ],
});
