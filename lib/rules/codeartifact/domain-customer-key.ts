import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/codeartifact/domain';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'CodeArtifact domains are encrypted with a customer managed key',
  problem: 'The packages of this domain are not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key when the domain is made.',
    properties: {
      EncryptionKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      encryption_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_221'],
  },
  resource: domain,
  check: (it) => isCustomerKey(it.key),
});
