import { defineResource, fact } from '../../engine/rule';
import { clusterStorage } from '../made-from';

/** A Neptune graph database. */
export const cluster = defineResource({
  cloudformation: 'AWS::Neptune::DBCluster',
  terraform: 'aws_neptune_cluster',
  facts: {
    ...clusterStorage('kms_key_arn'),
    iamAuth: fact<boolean>('IamAuthEnabled', 'iam_database_authentication_enabled'),
    logs: fact<string[]>('EnableCloudwatchLogsExports', 'enable_cloudwatch_logs_exports'),
    /** Days; Neptune keeps one when nothing is said. */
    backupDays: fact<number>('BackupRetentionPeriod', 'backup_retention_period'),
    deletionProtection: fact<boolean>('DeletionProtection', 'deletion_protection'),
    copiesTags: fact<boolean>('CopyTagsToSnapshot', 'copy_tags_to_snapshot'),
  },
});

/** A node of a Neptune cluster. */
export const instance = defineResource({
  cloudformation: 'AWS::Neptune::DBInstance',
  terraform: 'aws_neptune_cluster_instance',
  facts: {
    public: fact<boolean>('PubliclyAccessible', 'publicly_accessible'),
    minorUpgrades: fact<boolean>('AutoMinorVersionUpgrade', 'auto_minor_version_upgrade'),
  },
});
