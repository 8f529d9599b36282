import { defineResource, fact } from '../../engine/rule';
import { clusterStorage } from '../made-from';
import { writtenSecret } from '../plaintext-secret';

/** A DocumentDB cluster. */
export const cluster = defineResource({
  cloudformation: 'AWS::DocDB::DBCluster',
  terraform: 'aws_docdb_cluster',
  facts: {
    ...clusterStorage('kms_key_id'),
    logs: fact<string[]>('EnableCloudwatchLogsExports', 'enabled_cloudwatch_logs_exports'),
    /** Days; DocumentDB keeps one when nothing is said. */
    backupDays: fact<number>('BackupRetentionPeriod', 'backup_retention_period'),
    deletionProtection: fact<boolean>('DeletionProtection', 'deletion_protection'),
    password: writtenSecret('MasterUserPassword', 'master_password'),
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
