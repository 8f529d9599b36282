import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'RDS clusters encrypt their storage',
  problem: 'This cluster stores its data, logs and backups unencrypted.',
  why: 'Unencrypted storage, and every snapshot made from it, can be read by whoever gets hold of the copy, and it cannot be encrypted later in place.',
  fix: {
    how: 'Turn storage encryption on when the cluster is made; a running one has to be restored from a snapshot.',
    cdk: { storageEncrypted: true },
    properties: { StorageEncrypted: true },
    arguments: { storage_encrypted: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.27', 'RDS.4'] },
  unseen: { 'RDS.4': 'snapshots of clusters that are declared elsewhere' },
  sameAs: {
    terrascan: ['AC_AWS_0186'],
    checkov: ['CKV_AWS_96', 'CKV_AWS_327'],
    trivy: ['AWS-0079'],
    kics: [
      'rds_storage_encryption_disabled',
      'rds_storage_not_encrypted',
      'aurora_with_disabled_at_rest_encryption',
      'rds_database_cluster_not_encrypted',
      'cmk_unencrypted_storage',
    ],
    cfn_nag: ['F26'],
    guard: ['RDS_STORAGE_ENCRYPTED'],
    'cdk-nag': ['RDSStorageEncrypted'],
    regula: ['FG_R00093'],
  },
  resource: cluster,
  check: (it) => it.encrypted.isTrue(),
});
