import { defineExamples } from '../../engine/rule';
import { domain, domainInTerraform } from './example-domain';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: domain({ EncryptionAtRestOptions: { Enabled: true } }),
      terraform: domainInTerraform({ encrypt_at_rest: { enabled: true } }),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: domain({ EncryptionAtRestOptions: { Enabled: true, KmsKeyId: 'alias/aws/opensearch' } }),
      terraform: domainInTerraform({ encrypt_at_rest: { enabled: true, kms_key_id: 'alias/aws/opensearch' } }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: domain({
        EncryptionAtRestOptions: {
          Enabled: true,
          KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      }),
      terraform: domainInTerraform({
        encrypt_at_rest: {
          enabled: true,
          kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: domain({ EncryptionAtRestOptions: { Enabled: true, KmsKeyId: { Ref: 'KeyArn' } } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: domainInTerraform({ encrypt_at_rest: { enabled: true, kms_key_id: '${var.key_arn}' } }),
      },
    },
  ],
});
