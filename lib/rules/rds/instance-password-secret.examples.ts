import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a password in the template',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: { Engine: 'postgres', MasterUserPassword: 'correct-horse-battery' },
        },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', password: 'correct-horse-battery' },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { Engine: 'postgres', MasterUserPassword: { Ref: 'Password' } },
          },
        },
      },
    },
    {
      name: 'a hidden parameter with a default',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'correct-horse-battery' } },
        Resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { Engine: 'postgres', MasterUserPassword: { Ref: 'Password' } },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a password that RDS manages',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', ManageMasterUserPassword: true } },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', manage_master_user_password: true },
        },
      },
    },
    {
      name: 'a secret',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: {
            Engine: 'postgres',
            MasterUserPassword: '{{resolve:secretsmanager:orders/db:SecretString:password}}',
          },
        },
      },
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { Engine: 'postgres', MasterUserPassword: { Ref: 'Password' } },
          },
        },
      },
    },
  ],
});
