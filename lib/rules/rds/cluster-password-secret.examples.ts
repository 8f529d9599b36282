import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a password in the template',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', MasterUserPassword: 'correct-horse-battery' },
        },
      },
      terraform: {
        aws_rds_cluster: { orders: { engine: 'aurora-postgresql', master_password: 'correct-horse-battery' } },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: {
          Cluster: {
            Type: 'AWS::RDS::DBCluster',
            Properties: { Engine: 'aurora-postgresql', MasterUserPassword: { Ref: 'Password' } },
          },
        },
      },
    },
    {
      name: 'a hidden parameter with a default',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'correct-horse-battery' } },
        Resources: {
          Cluster: {
            Type: 'AWS::RDS::DBCluster',
            Properties: { Engine: 'aurora-postgresql', MasterUserPassword: { Ref: 'Password' } },
          },
        },
      },
    },
    {
      name: 'a password that Terraform only writes, in the code all the same',
      terraform: {
        aws_rds_cluster: {
          orders: {
            engine: 'aurora-postgresql',
            master_password_wo: 'correct-horse-battery',
            master_password_wo_version: 1,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a password that RDS manages',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', ManageMasterUserPassword: true },
        },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', manage_master_user_password: true } } },
    },
    {
      name: 'a secret',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: {
            Engine: 'aurora-postgresql',
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
          Cluster: {
            Type: 'AWS::RDS::DBCluster',
            Properties: { Engine: 'aurora-postgresql', MasterUserPassword: { Ref: 'Password' } },
          },
        },
      },
    },
  ],
});
