import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/docdb/cluster';

export default defineRule({
  title: 'DocumentDB clusters encrypt their storage',
  problem: 'This cluster stores its data, logs and backups unencrypted.',
  why: 'Unencrypted storage, and every snapshot made from it, can be read by whoever gets hold of the copy, and it cannot be encrypted later in place.',
  fix: {
    how: 'Turn storage encryption on when the cluster is made.',
    cdk: { storageEncrypted: true },
    properties: { StorageEncrypted: true },
    arguments: { storage_encrypted: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['DocumentDB.1'] },
  sameAs: {
    terrascan: ['AC_AWS_0455'],
    checkov: ['CKV_AWS_74'],
    trivy: ['AWS-0021'],
    kics: ['docdb_cluster_not_encrypted', 'cmk_unencrypted_storage'],
    'cdk-nag': ['DocumentDBClusterEncryptionAtRest'],
  },
  implies: ['docdb/cluster-customer-key'],
  resource: cluster,
  check: (it) => it.encrypted.isTrue(),
});
