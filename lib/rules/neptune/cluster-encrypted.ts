import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/neptune/cluster';

export default defineRule({
  title: 'Neptune clusters encrypt their storage',
  problem: 'This cluster stores its data, logs and backups unencrypted.',
  why: 'Unencrypted storage, and every snapshot made from it, can be read by whoever gets hold of the copy, and it cannot be encrypted later in place.',
  fix: {
    how: 'Turn storage encryption on when the cluster is made.',
    properties: { StorageEncrypted: true },
    arguments: { storage_encrypted: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['Neptune.1', 'Neptune.6'] },
  unseen: { 'Neptune.6': 'snapshots of clusters that are declared elsewhere' },
  sameAs: {
    terrascan: ['AC_AWS_0493'],
    checkov: ['CKV_AWS_44'],
    trivy: ['AWS-0076'],
    kics: ['neptune_database_cluster_encryption_disabled', 'cmk_unencrypted_storage'],
    cfn_nag: ['F30'],
    'cdk-nag': ['NeptuneClusterEncryptionAtRest'],
  },
  implies: ['neptune/cluster-customer-key'],
  resource: cluster,
  check: (it) => it.encrypted.isTrue(),
});
