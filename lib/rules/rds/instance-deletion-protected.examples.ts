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
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', DeletionProtection: false } },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', deletion_protection: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', DeletionProtection: true } },
      },
      terraform: {
        aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', deletion_protection: true } },
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
            Properties: { Engine: 'postgres', DeletionProtection: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_db_instance: {
            orders: { instance_class: 'db.t4g.medium', engine: 'postgres', deletion_protection: '${var.choice}' },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a member of a cluster',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: { Engine: 'aurora-postgresql', DBClusterIdentifier: 'orders' },
        },
      },
    },
  ],
});
