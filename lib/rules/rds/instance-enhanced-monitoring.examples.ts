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
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', MonitoringInterval: 0 } },
      },
      terraform: {
        aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', monitoring_interval: 0 } },
      },
    },
  ],
  passes: [
    {
      name: 'a sample every minute',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', MonitoringInterval: 60 } },
      },
      terraform: {
        aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', monitoring_interval: 60 } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Seconds: { Type: 'String' } },
        Resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { Engine: 'postgres', MonitoringInterval: { Ref: 'Seconds' } },
          },
        },
      },
      terraform: {
        variable: { seconds: { type: 'string' } },
        resource: {
          aws_db_instance: {
            orders: { instance_class: 'db.t4g.medium', engine: 'postgres', monitoring_interval: '${var.seconds}' },
          },
        },
      },
    },
  ],
});
