import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: cluster({ StorageEncrypted: true }),
      terraform: clusterInTerraform({ storage_encrypted: true }),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: cluster({ StorageEncrypted: true, KmsKeyId: 'alias/aws/neptune' }),
      terraform: clusterInTerraform({ storage_encrypted: true, kms_key_arn: 'alias/aws/neptune' }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: cluster({
        StorageEncrypted: true,
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: clusterInTerraform({
        storage_encrypted: true,
        kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: cluster({ StorageEncrypted: true, KmsKeyId: { Ref: 'KeyArn' } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: clusterInTerraform({ storage_encrypted: true, kms_key_arn: '${var.key_arn}' }),
      },
    },
  ],
});
