import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing exported',
      cloudformation: { Sales: { Type: 'AWS::RedshiftServerless::Namespace', Properties: { NamespaceName: 'sales' } } },
      terraform: { aws_redshiftserverless_namespace: { sales: { namespace_name: 'sales' } } },
    },
  ],
  passes: [
    {
      name: 'both logs',
      cloudformation: {
        Sales: {
          Type: 'AWS::RedshiftServerless::Namespace',
          Properties: { NamespaceName: 'sales', LogExports: ['connectionlog', 'userlog'] },
        },
      },
      terraform: {
        aws_redshiftserverless_namespace: {
          sales: { namespace_name: 'sales', log_exports: ['connectionlog', 'userlog'] },
        },
      },
    },
  ],
});
