import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: { Documents: { Type: 'AWS::DocDB::DBCluster', Properties: { StorageEncrypted: true } } },
      terraform: { aws_docdb_cluster: { documents: { cluster_identifier: 'documents', storage_encrypted: true } } },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Documents: {
          Type: 'AWS::DocDB::DBCluster',
          Properties: { StorageEncrypted: true, KmsKeyId: 'alias/aws/docdb' },
        },
      },
      terraform: {
        aws_docdb_cluster: {
          documents: { cluster_identifier: 'documents', storage_encrypted: true, kms_key_id: 'alias/aws/docdb' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Documents: {
          Type: 'AWS::DocDB::DBCluster',
          Properties: {
            StorageEncrypted: true,
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_docdb_cluster: {
          documents: {
            cluster_identifier: 'documents',
            storage_encrypted: true,
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
          Documents: {
            Type: 'AWS::DocDB::DBCluster',
            Properties: { StorageEncrypted: true, KmsKeyId: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_docdb_cluster: {
            documents: { cluster_identifier: 'documents', storage_encrypted: true, kms_key_id: '${var.key_arn}' },
          },
        },
      },
    },
  ],
});
