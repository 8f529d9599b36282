import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'no encryption',
      cloudformation: cluster({ ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] } }),
      terraform: clusterInTerraform({ vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] } }),
    },
    {
      name: 'no key',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
        EncryptionConfig: [{ Resources: ['secrets'] }],
      }),
    },
  ],
  passes: [
    {
      name: 'a key for secrets',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
        EncryptionConfig: [
          {
            Provider: { KeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
            Resources: ['secrets'],
          },
        ],
      }),
      terraform: clusterInTerraform({
        vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
        encryption_config: [
          {
            provider: [{ key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' }],
            resources: ['secrets'],
          },
        ],
      }),
    },
  ],
  unknown: [
    {
      name: 'encryption decided at deployment',
      cloudformation: {
        Parameters: { Encrypted: { Type: 'String' } },
        Resources: cluster({
          ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
          EncryptionConfig: [
            {
              Provider: { KeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
              Resources: [{ Ref: 'Encrypted' }],
            },
          ],
        }),
      },
      terraform: {
        variable: { encrypted: { type: 'string' } },
        resource: clusterInTerraform({
          vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
          encryption_config: {
            provider: { key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
            resources: ['${var.encrypted}'],
          },
        }),
      },
    },
  ],
});
