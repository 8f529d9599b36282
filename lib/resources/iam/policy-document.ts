import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { policyOfDataSource } from '../../iam/policy';

/** What reads a document and is judged in its stead. */
const READERS = [
  'aws_iam_role:assume_role_policy',
  'aws_sqs_queue_policy:policy',
  'aws_sqs_queue:policy',
  'aws_sns_topic_policy:policy',
  'aws_sns_topic:policy',
  'aws_s3_bucket_policy:policy',
  'aws_s3_bucket:policy',
  'aws_kms_key:policy',
  'aws_kms_key_policy:policy',
  'aws_ecr_repository_policy:policy',
  'aws_secretsmanager_secret_policy:policy',
  'aws_efs_file_system_policy:policy',
  'aws_opensearch_domain:access_policies',
  'aws_opensearch_domain_policy:access_policies',
  'aws_glue_resource_policy:policy',
  'aws_backup_vault_policy:policy',
  'aws_cloudwatch_event_bus_policy:policy',
] as const;

const isRead = (it: Reading): boolean =>
  READERS.some((reader) => it.companions(...(reader.split(':') as [string, string])).length > 0);

/** A policy with principals that a data source of Terraform's renders for something that is not judged itself. */
export const policyDocument = defineResource({
  terraform: 'data.aws_iam_policy_document',
  where: (it) =>
    !isRead(it) &&
    it
      .fact('statement')
      .items()
      .some((one) => !one.get('principals').isAbsentHere || !one.get('not_principals').isAbsentHere),
  facts: { policy: fact(undefined, policyOfDataSource) },
});
