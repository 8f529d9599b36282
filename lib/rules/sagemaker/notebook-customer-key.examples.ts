import { defineExamples } from '../../engine/rule';
import { notebook, notebookInTerraform } from './example-notebook';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: notebook(),
      terraform: notebookInTerraform(),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: notebook({ KmsKeyId: 'alias/aws/sagemaker' }),
      terraform: notebookInTerraform({ kms_key_id: 'alias/aws/sagemaker' }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: notebook({
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: notebookInTerraform({
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: notebook({ KmsKeyId: { Ref: 'KeyArn' } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: notebookInTerraform({ kms_key_id: '${var.key_arn}' }),
      },
    },
  ],
});
