import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets that encrypt with KMS use a key of their own account',
  problem: 'This bucket encrypts with the key that AWS manages for S3.',
  why: 'The policy of an AWS managed key cannot be changed: nobody can be shut out by it, and it cannot be shared with another account.',
  fix: { how: 'Name a customer managed key.', cdk: 'encryptionKey: key' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { trivy: ['AWS-0132'] },
  resource: bucket,
  check: (it) => when(it.encryption.is('aws:kms', 'aws:kms:dsse'), () => isCustomerKey(it.encryptionKey)),
});
