import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { cluster } from '../../resources/neptune/cluster';

export default defineRule({
  title: 'Neptune clusters encrypt with a key of their account',
  problem: 'This cluster is not encrypted with a key whose policy you decide.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: {
      StorageEncrypted: true,
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      storage_encrypted: true,
      kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_347'], trivy: ['AWS-0128'] },
  resource: cluster,
  check: (it) => isCustomerKey(it.key),
});
