import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { studioDomain } from '../../resources/sagemaker/model';

export default defineRule({
  title: 'SageMaker Studio encrypts with a key of its account',
  problem: 'The files of this domain are not encrypted with a key whose policy you decide.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
    arguments: { kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_187'] },
  resource: studioDomain,
  check: (it) => isCustomerKey(it.key),
});
