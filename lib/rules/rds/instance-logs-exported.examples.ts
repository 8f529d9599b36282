import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing exported',
      cloudformation: { Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } } },
      terraform: { aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres' } } },
    },
    {
      name: 'an empty list',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', EnableCloudwatchLogsExports: [] } },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', enabled_cloudwatch_logs_exports: [] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the log of the engine exported',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: { Engine: 'postgres', EnableCloudwatchLogsExports: ['postgresql'] },
        },
      },
      terraform: {
        aws_db_instance: {
          orders: {
            instance_class: 'db.t4g.medium',
            engine: 'postgres',
            enabled_cloudwatch_logs_exports: ['postgresql'],
          },
        },
      },
    },
  ],
});
