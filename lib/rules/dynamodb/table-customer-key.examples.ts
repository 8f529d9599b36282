import { defineExamples } from '../../engine/rule';
import { table, tableInTerraform } from './example-table';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: table({ SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } }),
      terraform: tableInTerraform({ server_side_encryption: { enabled: true } }),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: table({
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: 'alias/aws/dynamodb' },
      }),
      terraform: tableInTerraform({ server_side_encryption: { enabled: true, kms_key_arn: 'alias/aws/dynamodb' } }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: table({
        SSESpecification: {
          SSEEnabled: true,
          SSEType: 'KMS',
          KMSMasterKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      }),
      terraform: tableInTerraform({
        server_side_encryption: {
          enabled: true,
          kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: table({ SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: { Ref: 'KeyArn' } } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: tableInTerraform({ server_side_encryption: { enabled: true, kms_key_arn: '${var.key_arn}' } }),
      },
    },
  ],
});
