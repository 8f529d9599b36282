import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: { Graph: { Type: 'AWS::Neptune::DBCluster', Properties: { StorageEncrypted: true } } },
      terraform: { aws_neptune_cluster: { graph: { cluster_identifier: 'graph', storage_encrypted: true } } },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Graph: {
          Type: 'AWS::Neptune::DBCluster',
          Properties: { StorageEncrypted: true, KmsKeyId: 'alias/aws/neptune' },
        },
      },
      terraform: {
        aws_neptune_cluster: {
          graph: { cluster_identifier: 'graph', storage_encrypted: true, kms_key_arn: 'alias/aws/neptune' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Graph: {
          Type: 'AWS::Neptune::DBCluster',
          Properties: {
            StorageEncrypted: true,
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_neptune_cluster: {
          graph: {
            cluster_identifier: 'graph',
            storage_encrypted: true,
            kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
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
          Graph: {
            Type: 'AWS::Neptune::DBCluster',
            Properties: { StorageEncrypted: true, KmsKeyId: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_neptune_cluster: {
            graph: { cluster_identifier: 'graph', storage_encrypted: true, kms_key_arn: '${var.key_arn}' },
          },
        },
      },
    },
  ],
});
