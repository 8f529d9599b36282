import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: instance({ Engine: 'postgres', StorageEncrypted: true }),
      terraform: instanceInTerraform({ engine: 'postgres', storage_encrypted: true }),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: instance({ Engine: 'postgres', StorageEncrypted: true, KmsKeyId: 'alias/aws/rds' }),
      terraform: instanceInTerraform({ engine: 'postgres', storage_encrypted: true, kms_key_id: 'alias/aws/rds' }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: instance({
        Engine: 'postgres',
        StorageEncrypted: true,
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: instanceInTerraform({
        engine: 'postgres',
        storage_encrypted: true,
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', StorageEncrypted: true, KmsKeyId: { Ref: 'KeyArn' } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', storage_encrypted: true, kms_key_id: '${var.key_arn}' }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'no encryption',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
  ],
});
