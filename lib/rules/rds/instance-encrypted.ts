import { defineRule } from '../../engine/rule';
import { instance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances encrypt their storage',
  problem: 'This instance stores its data, logs and backups unencrypted.',
  why: 'Unencrypted storage, and every snapshot made from it, can be read by whoever gets hold of the copy, and it cannot be encrypted later in place.',
  fix: {
    how: 'Turn storage encryption on when the instance is made; a running one has to be restored from an encrypted copy of a snapshot.',
    cdk: { storageEncrypted: true },
    properties: { StorageEncrypted: true },
    arguments: { storage_encrypted: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.3', 'RDS.4'] },
  unseen: { 'RDS.4': 'snapshots of instances that are declared elsewhere' },
  sameAs: {
    terrascan: ['AC_AWS_0058'],
    checkov: ['CKV_AWS_16'],
    trivy: ['AWS-0080'],
    kics: [
      'rds_storage_encryption_disabled',
      'rds_storage_not_encrypted',
      'db_instance_storage_not_encrypted',
      'cmk_unencrypted_storage',
    ],
    cfn_nag: ['F27'],
    guard: ['RDS_STORAGE_ENCRYPTED'],
    'cdk-nag': ['RDSStorageEncrypted'],
    regula: ['FG_R00093'],
  },
  resource: instance,
  check: (it) => it.encrypted.isTrue(),
});
