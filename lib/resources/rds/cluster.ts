import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';
import { awsDefaults } from '../aws-defaults';
import { orOfSource } from '../made-from';
import { writtenSecret } from '../plaintext-secret';
import { parameter } from './parameters';
import { tlsParameter } from './tls';

const lower = (path: string) => (it: Reading) => it.fact<string>(path).map((engine) => String(engine).toLowerCase());

const set = (name: string) => (it: Reading) =>
  parameter(it, it.fact('DBClusterParameterGroupName', 'db_cluster_parameter_group_name'), name);

function forcesTls(it: Reading): Fact<boolean> {
  const { name, forced } = tlsParameter(lower(it.either('Engine', 'engine'))(it).text ?? '');
  const said = set(name)(it);
  const isNewPostgres =
    name === 'rds.force_ssl' &&
    Number.parseInt(it.fact<string>('EngineVersion', 'engine_version').text ?? '', 10) >= 17;
  if (said.isAbsentHere && isNewPostgres) return new Fact<boolean>(said, new Unknown('the default of this version'));
  return said.map((value) => forced.test(String(value)));
}

function encrypted(it: Reading): Fact<boolean> {
  const own = it.fact<boolean>('StorageEncrypted', 'storage_encrypted');
  if (own.isAbsentHere && it.fact('EngineMode', 'engine_mode').text === 'serverless') return own.or(true);
  const ofSource = orOfSource(it, own);
  if (!ofSource.isAbsentHere) return ofSource;
  const engine = it.fact<string>('Engine', 'engine');
  const isAurora = /^aurora/i.test(engine.text ?? it.either('', 'aurora'));
  return isAurora ? own.or(awsDefaults.auroraStorageEncrypted.value) : own;
}

const key = (it: Reading): Fact<string> => orOfSource(it, it.fact<string>('KmsKeyId', 'kms_key_id'));

/** An Aurora or Multi-AZ cluster. */
export const cluster = defineResource({
  cloudformation: 'AWS::RDS::DBCluster',
  terraform: 'aws_rds_cluster',
  facts: {
    engine: fact<string>(lower('Engine'), (it) => lower('engine')(it).or('aurora')),
    encrypted: fact<boolean>(encrypted, encrypted),
    key: fact<string>(key, key),
    deletionProtection: fact<boolean>('DeletionProtection', 'deletion_protection'),
    /** Days; Aurora keeps one when nothing is said. */
    backupDays: fact<number>(
      (it) => it.fact<number>('BackupRetentionPeriod').or(awsDefaults.databaseBackupDays.value),
      (it) => it.fact<number>('backup_retention_period').or(1),
    ),
    iamAuth: fact<boolean>('EnableIAMDatabaseAuthentication', 'iam_database_authentication_enabled'),
    logs: fact<string[]>('EnableCloudwatchLogsExports', 'enabled_cloudwatch_logs_exports'),
    password: writtenSecret('MasterUserPassword', 'master_password'),
    username: fact<string>('MasterUsername', 'master_username'),
    port: fact<number>('Port', 'port'),
    copiesTags: fact<boolean>('CopyTagsToSnapshot', 'copy_tags_to_snapshot'),
    forcesTls: fact<boolean>(forcesTls, forcesTls),
    audits: fact<string>(set('server_audit_logging'), set('server_audit_logging')),
    logsStatements: fact<string>(set('log_statement'), set('log_statement')),
    logsDuration: fact<string>(set('log_min_duration_statement'), set('log_min_duration_statement')),
    /** Seconds that an Aurora MySQL cluster can be wound back. */
    backtrack: fact<number>('BacktrackWindow', 'backtrack_window'),
  },
});

/** An Aurora database that spans regions. */
export const globalCluster = defineResource({
  cloudformation: 'AWS::RDS::GlobalCluster',
  terraform: 'aws_rds_global_cluster',
  facts: {
    encrypted: fact<boolean>('StorageEncrypted', 'storage_encrypted'),
    engine: fact<string>('Engine', 'engine'),
    version: fact<string>('EngineVersion', 'engine_version'),
    source: fact('SourceDBClusterIdentifier', 'source_db_cluster_identifier'),
  },
});
