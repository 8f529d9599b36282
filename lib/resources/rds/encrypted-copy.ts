import { defineResource, fact } from '../../engine/rule';

/** A copy of a snapshot. CloudFormation has no such resource. */
export const snapshotCopy = defineResource({
  terraform: 'aws_db_snapshot_copy',
  facts: { key: fact(undefined, 'kms_key_id') },
});

/** Backups that are replicated to another region. CloudFormation has no such resource. */
export const replicatedBackups = defineResource({
  terraform: 'aws_db_instance_automated_backups_replication',
  facts: { key: fact(undefined, 'kms_key_id') },
});

/** The stream of a cluster's activity. CloudFormation has no such resource. */
export const activityStream = defineResource({
  terraform: 'aws_rds_cluster_activity_stream',
  facts: { key: fact(undefined, 'kms_key_id') },
});
