import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: cluster({ DBName: 'sales', Encrypted: true }),
      terraform: clusterInTerraform({ encrypted: true }),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: cluster({ DBName: 'sales', Encrypted: true, KmsKeyId: 'alias/aws/redshift' }),
      terraform: clusterInTerraform({ encrypted: true, kms_key_id: 'alias/aws/redshift' }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: cluster({
        DBName: 'sales',
        Encrypted: true,
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: clusterInTerraform({
        encrypted: true,
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: cluster({ DBName: 'sales', Encrypted: true, KmsKeyId: { Ref: 'KeyArn' } }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: clusterInTerraform({ encrypted: true, kms_key_id: '${var.key_arn}' }),
      },
    },
  ],
});
