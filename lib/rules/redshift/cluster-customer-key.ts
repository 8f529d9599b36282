import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters encrypt with a customer managed key',
  problem: 'This cluster is not encrypted with a customer managed key.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: {
      Encrypted: true,
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      encrypted: true,
      kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0198'],
    checkov: ['CKV_AWS_142'],
    trivy: ['AWS-0084'],
    kics: ['redshift_cluster_without_kms_cmk'],
  },
  resource: cluster,
  check: (it) => isCustomerKey(it.key),
});
