import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';

/** A cluster made from a snapshot has what the snapshot has, unless it says otherwise. */
const encrypted = (it: Reading): Fact<boolean> => {
  const own = it.fact<boolean>('StorageEncrypted', 'storage_encrypted');
  const source = it.fact('SnapshotIdentifier', 'snapshot_identifier');
  return own.isAbsentHere && !source.isAbsentHere
    ? new Fact<boolean>(own, new Unknown('the snapshot it is made from'))
    : own;
};

/** A DocumentDB cluster. */
export const cluster = defineResource({
  cloudformation: 'AWS::DocDB::DBCluster',
  terraform: 'aws_docdb_cluster',
  facts: {
    encrypted: fact<boolean>(encrypted, encrypted),
    key: fact('KmsKeyId', 'kms_key_id'),
    logs: fact<string[]>('EnableCloudwatchLogsExports', 'enabled_cloudwatch_logs_exports'),
    /** Days; DocumentDB keeps one when nothing is said. */
    backupDays: fact<number>('BackupRetentionPeriod', 'backup_retention_period'),
    deletionProtection: fact<boolean>('DeletionProtection', 'deletion_protection'),
    password: fact('MasterUserPassword', 'master_password'),
    port: fact<number>('Port', 'port'),
  },
});

/** A DocumentDB database that spans regions. */
export const globalCluster = defineResource({
  terraform: 'aws_docdb_global_cluster',
  facts: {
    encrypted: fact<boolean>(undefined, 'storage_encrypted'),
  },
});
