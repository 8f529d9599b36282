import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the usual name',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', MasterUsername: 'postgres' } },
      },
      terraform: {
        aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', username: 'postgres' } },
      },
    },
  ],
  passes: [
    {
      name: 'a name of its own',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', MasterUsername: 'orders_owner' } },
      },
      terraform: {
        aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', username: 'orders_owner' } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { User: { Type: 'String' } },
        Resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { Engine: 'postgres', MasterUsername: { Ref: 'User' } },
          },
        },
      },
      terraform: {
        variable: { user: { type: 'string' } },
        resource: {
          aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', username: '${var.user}' } },
        },
      },
    },
  ],
});
