import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing exported',
      cloudformation: { Documents: { Type: 'AWS::DocDB::DBCluster', Properties: { DBSubnetGroupName: 'private' } } },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents' } } },
    },
    {
      name: 'the audit log alone',
      cloudformation: {
        Documents: {
          Type: 'AWS::DocDB::DBCluster',
          Properties: { DBSubnetGroupName: 'private', EnableCloudwatchLogsExports: ['audit'] },
        },
      },
      terraform: {
        aws_docdb_cluster: {
          documents: { cluster_identifier: 'documents', enabled_cloudwatch_logs_exports: ['audit'] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'both logs',
      cloudformation: {
        Documents: {
          Type: 'AWS::DocDB::DBCluster',
          Properties: { DBSubnetGroupName: 'private', EnableCloudwatchLogsExports: ['audit', 'profiler'] },
        },
      },
      terraform: {
        aws_docdb_cluster: {
          documents: { cluster_identifier: 'documents', enabled_cloudwatch_logs_exports: ['audit', 'profiler'] },
        },
      },
    },
  ],
});
