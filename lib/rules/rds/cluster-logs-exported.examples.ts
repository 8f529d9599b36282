import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing exported',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql' } } },
    },
    {
      name: 'an empty list',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', EnableCloudwatchLogsExports: [] },
        },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', enabled_cloudwatch_logs_exports: [] } } },
    },
  ],
  passes: [
    {
      name: 'the log of the engine exported',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', EnableCloudwatchLogsExports: ['postgresql'] },
        },
      },
      terraform: {
        aws_rds_cluster: { orders: { engine: 'aurora-postgresql', enabled_cloudwatch_logs_exports: ['postgresql'] } },
      },
    },
  ],
});
