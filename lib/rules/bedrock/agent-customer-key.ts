import { defineRule } from '../../engine/rule';
import { agent } from '../../resources/bedrock/agent';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'Bedrock agents are encrypted with a customer managed key',
  problem: 'The instructions of this agent are not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key.',
    properties: {
      CustomerEncryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      customer_encryption_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_373'],
  },
  resource: agent,
  check: (it) => isCustomerKey(it.key),
});
