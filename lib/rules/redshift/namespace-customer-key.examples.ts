import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: { Sales: { Type: 'AWS::RedshiftServerless::Namespace', Properties: { NamespaceName: 'sales' } } },
      terraform: { aws_redshiftserverless_namespace: { sales: { namespace_name: 'sales' } } },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Sales: {
          Type: 'AWS::RedshiftServerless::Namespace',
          Properties: { NamespaceName: 'sales', KmsKeyId: 'alias/aws/redshift' },
        },
      },
      terraform: {
        aws_redshiftserverless_namespace: { sales: { namespace_name: 'sales', kms_key_id: 'alias/aws/redshift' } },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Sales: {
          Type: 'AWS::RedshiftServerless::Namespace',
          Properties: {
            NamespaceName: 'sales',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_redshiftserverless_namespace: {
          sales: {
            namespace_name: 'sales',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Sales: {
            Type: 'AWS::RedshiftServerless::Namespace',
            Properties: { NamespaceName: 'sales', KmsKeyId: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_redshiftserverless_namespace: { sales: { namespace_name: 'sales', kms_key_id: '${var.key_arn}' } },
        },
      },
    },
  ],
});
