import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/emr/cluster';

export default defineRule({
  title: 'EMR clusters have a security configuration',
  problem: 'This cluster has no security configuration, so it encrypts neither its disks nor its traffic.',
  why: 'Pieces of the data are read and copied between machines in the clear.',
  fix: {
    how: 'Name a security configuration that encrypts both.',
    properties: { SecurityConfiguration: 'encrypted' },
    arguments: { security_configuration: 'encrypted' },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV2_AWS_55'],
    kics: ['emr_cluster_without_security_configuration'],
    cfn_nag: ['W63'],
    guard: ['EMR_SECURITY_CONFIG_ENABLED_AND_CONFIGURED_RULE'],
    'cdk-nag': ['EMRLocalDiskEncryption', 'EMREncryptionInTransit'],
  },
  resource: cluster,
  check: (it) => it.securityConfiguration.isSet(),
});
