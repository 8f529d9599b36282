import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Sales: { Type: 'AWS::RedshiftServerless::Namespace', Properties: { NamespaceName: 'sales' } } },
      terraform: { aws_redshiftserverless_namespace: { sales: { namespace_name: 'sales' } } },
    },
    {
      name: 'the usual name',
      cloudformation: {
        Sales: {
          Type: 'AWS::RedshiftServerless::Namespace',
          Properties: { NamespaceName: 'sales', AdminUsername: 'admin' },
        },
      },
      terraform: { aws_redshiftserverless_namespace: { sales: { namespace_name: 'sales', admin_username: 'admin' } } },
    },
  ],
  passes: [
    {
      name: 'a name of its own',
      cloudformation: {
        Sales: {
          Type: 'AWS::RedshiftServerless::Namespace',
          Properties: { NamespaceName: 'sales', AdminUsername: 'sales_owner' },
        },
      },
      terraform: {
        aws_redshiftserverless_namespace: { sales: { namespace_name: 'sales', admin_username: 'sales_owner' } },
      },
    },
  ],
});
