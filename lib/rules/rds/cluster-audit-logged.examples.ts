import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing exported',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-mysql' } } },
    },
    {
      name: 'other logs only',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-mysql', EnableCloudwatchLogsExports: ['error'] },
        },
      },
      terraform: {
        aws_rds_cluster: { orders: { engine: 'aurora-mysql', enabled_cloudwatch_logs_exports: ['error'] } },
      },
    },
  ],
  passes: [
    {
      name: 'the audit log',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-mysql', EnableCloudwatchLogsExports: ['audit', 'error'] },
        },
      },
      terraform: {
        aws_rds_cluster: { orders: { engine: 'aurora-mysql', enabled_cloudwatch_logs_exports: ['audit'] } },
      },
    },
  ],
  notApplicable: [
    {
      name: 'another engine',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql' } } },
    },
  ],
});
