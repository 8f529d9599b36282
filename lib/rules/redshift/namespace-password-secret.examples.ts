import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Sales: {
          Type: 'AWS::RedshiftServerless::Namespace',
          Properties: { NamespaceName: 'sales', AdminUserPassword: 'Correct-horse-battery-1' },
        },
      },
      terraform: {
        aws_redshiftserverless_namespace: {
          sales: { namespace_name: 'sales', admin_user_password: 'Correct-horse-battery-1' },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: {
          Sales: {
            Type: 'AWS::RedshiftServerless::Namespace',
            Properties: { NamespaceName: 'sales', AdminUserPassword: { Ref: 'Password' } },
          },
        },
      },
    },
    {
      name: 'a password that Terraform only writes, in the code all the same',
      terraform: {
        aws_redshiftserverless_namespace: {
          sales: {
            namespace_name: 'sales',
            admin_user_password_wo: 'Correct-horse-battery-1',
            admin_user_password_wo_version: 1,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: {
        Sales: {
          Type: 'AWS::RedshiftServerless::Namespace',
          Properties: {
            NamespaceName: 'sales',
            AdminUserPassword: '{{resolve:secretsmanager:app:SecretString:password}}',
          },
        },
      },
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: {
          Sales: {
            Type: 'AWS::RedshiftServerless::Namespace',
            Properties: { NamespaceName: 'sales', AdminUserPassword: { Ref: 'Password' } },
          },
        },
      },
    },
    {
      name: 'nothing in the configuration',
      terraform: {
        aws_redshiftserverless_namespace: { sales: { namespace_name: 'sales', manage_admin_password: true } },
      },
    },
  ],
});
