import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: cluster(),
      terraform: clusterInTerraform(),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: cluster({ KmsKeyId: 'alias/aws/memorydb' }),
      terraform: clusterInTerraform({ kms_key_arn: 'alias/aws/memorydb' }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: cluster({
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: clusterInTerraform({
        kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: cluster({ KmsKeyId: { Ref: 'KeyArn' } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: clusterInTerraform({ kms_key_arn: '${var.key_arn}' }),
      },
    },
  ],
});
