import { defineRule } from '../../engine/rule';
import { recognizer } from '../../resources/comprehend/recognizer';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'Comprehend models are encrypted with a customer managed key',
  problem: 'The model of this recognizer is not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key.',
    arguments: {
      model_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_267'],
  },
  resource: recognizer,
  check: (it) => isCustomerKey(it.modelKey),
});
