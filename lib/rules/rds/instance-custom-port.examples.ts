import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } } },
      terraform: { aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres' } } },
    },
    {
      name: 'the default port',
      cloudformation: { Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', Port: 5432 } } },
      terraform: { aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', port: 5432 } } },
    },
  ],
  passes: [
    {
      name: 'another port',
      cloudformation: { Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', Port: 15432 } } },
      terraform: { aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', port: 15432 } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Port: { Type: 'String' } },
        Resources: {
          Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', Port: { Ref: 'Port' } } },
        },
      },
      terraform: {
        variable: { port: { type: 'string' } },
        resource: {
          aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', port: '${var.port}' } },
        },
      },
    },
  ],
});
