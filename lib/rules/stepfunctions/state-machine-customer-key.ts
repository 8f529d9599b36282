import { defineResource, defineRule, fact } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';

/** Not as AWS SAM writes it, which has no such property. */
const stateMachine = defineResource({
  cloudformation: 'AWS::StepFunctions::StateMachine',
  terraform: 'aws_sfn_state_machine',
  facts: {
    key: fact<string>('EncryptionConfiguration.KmsKeyId', 'encryption_configuration.kms_key_id'),
  },
});

export default defineRule({
  title: 'Step Functions state machines are encrypted with a customer managed key',
  problem: 'This state machine is encrypted with a key that AWS owns.',
  why: 'With a customer managed key, each use of it is logged, and it can be taken away from whoever should not read what executions took in and gave.',
  fix: {
    how: 'Name a KMS key that the role of the state machine may use.',
    cdk: 'encryptionConfiguration: new CustomerManagedEncryptionConfiguration(key)',
    properties: {
      EncryptionConfiguration: {
        Type: 'CUSTOMER_MANAGED_KMS_KEY',
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
    arguments: {
      encryption_configuration: {
        type: 'CUSTOMER_MANAGED_KMS_KEY',
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: stateMachine,
  check: (it) => isCustomerKey(it.key),
});
