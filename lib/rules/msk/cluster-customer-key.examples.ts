import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: cluster(),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
      }),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: cluster({ EncryptionInfo: { EncryptionAtRest: { DataVolumeKMSKeyId: 'alias/aws/msk' } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        encryption_info: { encryption_at_rest_kms_key_arn: 'alias/aws/msk' },
      }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: cluster({
        EncryptionInfo: {
          EncryptionAtRest: {
            DataVolumeKMSKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        encryption_info: {
          encryption_at_rest_kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: cluster({ EncryptionInfo: { EncryptionAtRest: { DataVolumeKMSKeyId: { Ref: 'KeyArn' } } } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: clusterInTerraform({
          broker_node_group_info: {
            client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
            instance_type: 'kafka.m5.large',
            security_groups: ['sg-1'],
          },
          encryption_info: { encryption_at_rest_kms_key_arn: '${var.key_arn}' },
        }),
      },
    },
  ],
});
