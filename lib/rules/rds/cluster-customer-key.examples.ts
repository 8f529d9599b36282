import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', StorageEncrypted: true } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', storage_encrypted: true } } },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', StorageEncrypted: true, KmsKeyId: 'alias/aws/rds' },
        },
      },
      terraform: {
        aws_rds_cluster: {
          orders: { engine: 'aurora-postgresql', storage_encrypted: true, kms_key_id: 'alias/aws/rds' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: {
            Engine: 'aurora-postgresql',
            StorageEncrypted: true,
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_rds_cluster: {
          orders: {
            engine: 'aurora-postgresql',
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
          Cluster: {
            Type: 'AWS::RDS::DBCluster',
            Properties: { Engine: 'aurora-postgresql', StorageEncrypted: true, KmsKeyId: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_rds_cluster: {
            orders: { engine: 'aurora-postgresql', storage_encrypted: true, kms_key_id: '${var.key_arn}' },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no encryption',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', StorageEncrypted: false } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', storage_encrypted: false } } },
    },
  ],
});
