import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a name in the template',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', MasterUsername: 'orders_owner' } },
      },
      terraform: {
        aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', username: 'orders_owner' } },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: {
            Engine: 'postgres',
            MasterUsername: '{{resolve:secretsmanager:orders/db:SecretString:username}}',
          },
        },
      },
    },
    {
      name: 'a restored database',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', DBSnapshotIdentifier: 'before' } },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', snapshot_identifier: 'before' },
        },
      },
    },
  ],
});
