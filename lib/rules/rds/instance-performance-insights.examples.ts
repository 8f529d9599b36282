import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } } },
      terraform: { aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: { Engine: 'postgres', EnablePerformanceInsights: false },
        },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', performance_insights_enabled: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', EnablePerformanceInsights: true } },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', performance_insights_enabled: true },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { Engine: 'postgres', EnablePerformanceInsights: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_db_instance: {
            orders: {
              instance_class: 'db.t4g.medium',
              engine: 'postgres',
              performance_insights_enabled: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
