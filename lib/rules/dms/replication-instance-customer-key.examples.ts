import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: {
        Migration: { Type: 'AWS::DMS::ReplicationInstance', Properties: { ReplicationInstanceClass: 'dms.t3.medium' } },
      },
      terraform: {
        aws_dms_replication_instance: {
          migration: { replication_instance_id: 'migration', replication_instance_class: 'dms.t3.medium' },
        },
      },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Migration: {
          Type: 'AWS::DMS::ReplicationInstance',
          Properties: { ReplicationInstanceClass: 'dms.t3.medium', KmsKeyId: 'alias/aws/dms' },
        },
      },
      terraform: {
        aws_dms_replication_instance: {
          migration: {
            replication_instance_id: 'migration',
            replication_instance_class: 'dms.t3.medium',
            kms_key_arn: 'alias/aws/dms',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Migration: {
          Type: 'AWS::DMS::ReplicationInstance',
          Properties: {
            ReplicationInstanceClass: 'dms.t3.medium',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_dms_replication_instance: {
          migration: {
            replication_instance_id: 'migration',
            replication_instance_class: 'dms.t3.medium',
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
          Migration: {
            Type: 'AWS::DMS::ReplicationInstance',
            Properties: { ReplicationInstanceClass: 'dms.t3.medium', KmsKeyId: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_dms_replication_instance: {
            migration: {
              replication_instance_id: 'migration',
              replication_instance_class: 'dms.t3.medium',
              kms_key_arn: '${var.key_arn}',
            },
          },
        },
      },
    },
  ],
});
