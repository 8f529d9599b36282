import { defineExamples } from '../../engine/rule';
import { stateMachine, stateMachineInTerraform } from './example-state-machine';

const key = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: stateMachine(),
      terraform: stateMachineInTerraform(),
    },
    {
      name: 'a key of AWS',
      cloudformation: stateMachine({ EncryptionConfiguration: { Type: 'AWS_OWNED_KEY' } }),
      terraform: stateMachineInTerraform({ encryption_configuration: { type: 'AWS_OWNED_KEY' } }),
    },
  ],
  passes: [
    {
      name: 'a key of the account',
      cloudformation: stateMachine({ EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: key } }),
      terraform: stateMachineInTerraform({
        encryption_configuration: { type: 'CUSTOMER_MANAGED_KMS_KEY', kms_key_id: key },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Key: { Type: 'String' } },
        Resources: stateMachine({
          EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: { Ref: 'Key' } },
        }),
      },
      terraform: {
        variable: { key: { type: 'string' } },
        resource: stateMachineInTerraform({
          encryption_configuration: { type: 'CUSTOMER_MANAGED_KMS_KEY', kms_key_id: '${var.key}' },
        }),
      },
    },
  ],
});
