import { defineResource, fact } from '../../engine/rule';

/** A Kendra index. */
export const kendraIndex = defineResource({
  cloudformation: 'AWS::Kendra::Index',
  terraform: 'aws_kendra_index',
  facts: {
    key: fact<string>('ServerSideEncryptionConfiguration.KmsKeyId', 'server_side_encryption_configuration.kms_key_id'),
  },
});
