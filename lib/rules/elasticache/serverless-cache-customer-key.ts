import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { serverlessCache } from '../../resources/elasticache/serverless-cache';

export default defineRule({
  title: 'Serverless caches encrypt with a customer managed key',
  problem: 'This cache is encrypted with a key that AWS owns.',
  why: 'With a customer managed key, each use of it is logged, and it can be taken away from whoever should not read the cache.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
    arguments: { kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: serverlessCache,
  check: (it) => isCustomerKey(it.key),
});
