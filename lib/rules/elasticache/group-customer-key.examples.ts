import { defineExamples } from '../../engine/rule';
import { replicationGroup, replicationGroupInTerraform } from './example-replication-group';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: replicationGroup({ AtRestEncryptionEnabled: true }),
      terraform: replicationGroupInTerraform({ at_rest_encryption_enabled: true }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: replicationGroup({
        AtRestEncryptionEnabled: true,
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: replicationGroupInTerraform({
        at_rest_encryption_enabled: true,
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: replicationGroup({ AtRestEncryptionEnabled: true, KmsKeyId: { Ref: 'KeyArn' } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: replicationGroupInTerraform({ at_rest_encryption_enabled: true, kms_key_id: '${var.key_arn}' }),
      },
    },
  ],
});
