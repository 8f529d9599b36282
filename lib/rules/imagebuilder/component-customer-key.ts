import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { component } from '../../resources/imagebuilder/component';

export default defineRule({
  title: 'Components of Image Builder are encrypted with a customer managed key',
  problem: 'This component is not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key.',
    properties: {
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_180'],
  },
  resource: component,
  check: (it) => isCustomerKey(it.key),
});
