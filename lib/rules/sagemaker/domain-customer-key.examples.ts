import { defineExamples } from '../../engine/rule';
import { domain, domainInTerraform } from './example-domain';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: domain(),
      terraform: domainInTerraform(),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: domain({ KmsKeyId: 'alias/aws/sagemaker' }),
      terraform: domainInTerraform({ kms_key_id: 'alias/aws/sagemaker' }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: domain({
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: domainInTerraform({
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: domain({ KmsKeyId: { Ref: 'KeyArn' } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: domainInTerraform({ kms_key_id: '${var.key_arn}' }),
      },
    },
  ],
});
