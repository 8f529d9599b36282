import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { cluster } from '../../resources/msk/cluster';

export default defineRule({
  title: 'Kafka clusters encrypt with a customer managed key',
  problem: 'This cluster is encrypted with the key that AWS manages for MSK.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: {
      EncryptionInfo: {
        EncryptionAtRest: {
          DataVolumeKMSKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    },
    arguments: {
      encryption_info: {
        encryption_at_rest_kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { trivy: ['AWS-0179'] },
  resource: cluster,
  check: (it) => isCustomerKey(it.key),
});
