import { defineExamples } from '../../engine/rule';
import { agent, agentInTerraform } from './example-agent';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: agent(),
      terraform: agentInTerraform(),
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: agent({
        CustomerEncryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: agentInTerraform({
        customer_encryption_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'key decided at deployment',
      cloudformation: {
        Parameters: { Key: { Type: 'String' } },
        Resources: agent({ CustomerEncryptionKeyArn: { Ref: 'Key' } }),
      },
      terraform: {
        variable: { key: { type: 'string' } },
        resource: agentInTerraform({ customer_encryption_key_arn: '${var.key}' }),
      },
    },
  ],
});
