import { defineExamples } from '../../engine/rule';
import { replicationInstance, replicationInstanceInTerraform } from './example-replication-instance';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: replicationInstance(),
      terraform: replicationInstanceInTerraform(),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: replicationInstance({ KmsKeyId: 'alias/aws/dms' }),
      terraform: replicationInstanceInTerraform({ kms_key_arn: 'alias/aws/dms' }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: replicationInstance({
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: replicationInstanceInTerraform({
        kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: replicationInstance({ KmsKeyId: { Ref: 'KeyArn' } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: replicationInstanceInTerraform({ kms_key_arn: '${var.key_arn}' }),
      },
    },
  ],
});
