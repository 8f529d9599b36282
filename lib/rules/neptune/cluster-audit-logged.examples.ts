import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing exported',
      cloudformation: { Graph: { Type: 'AWS::Neptune::DBCluster', Properties: { DBSubnetGroupName: 'private' } } },
      terraform: { aws_neptune_cluster: { graph: { cluster_identifier: 'graph' } } },
    },
  ],
  passes: [
    {
      name: 'the audit log',
      cloudformation: {
        Graph: {
          Type: 'AWS::Neptune::DBCluster',
          Properties: { DBSubnetGroupName: 'private', EnableCloudwatchLogsExports: ['audit'] },
        },
      },
      terraform: {
        aws_neptune_cluster: { graph: { cluster_identifier: 'graph', enable_cloudwatch_logs_exports: ['audit'] } },
      },
    },
  ],
});
