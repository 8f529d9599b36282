import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters state that they encrypt their data',
  problem: 'This cluster does not state that its data is encrypted.',
  why: 'Redshift encrypts new clusters unless told otherwise, but not those made before January 2025 or by a Terraform provider older than version 6.',
  fix: {
    how: 'Turn encryption on.',
    cdk: { encrypted: true },
    properties: { Encrypted: true },
    arguments: { encrypted: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Redshift.10'] },
  sameAs: {
    checkov: ['CKV_AWS_64'],
    kics: ['redshift_not_encrypted', 'cmk_unencrypted_storage'],
    cfn_nag: ['F28'],
    guard: ['REDSHIFT_CLUSTER_CONFIGURATION_CHECK'],
    'cdk-nag': ['RedshiftClusterEncryptionAtRest', 'RedshiftClusterConfiguration'],
  },
  implies: ['redshift/cluster-customer-key'],
  resource: cluster,
  check: (it) => it.encrypted.isTrue(),
});
