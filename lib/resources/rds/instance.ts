import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';
import { awsDefaults } from '../aws-defaults';
import { writtenSecret } from '../plaintext-secret';
import { parameter } from './parameters';
import { tlsParameter } from './tls';

/** The engine as its family, `mysql8.0` or `db2-ae-11.5`, begins, and the version that it ends with. */
const FAMILY = /^(?:default\.)?(.*?)-?(\d+(?:\.\d+)*)?$/;

/** Names of groups have up to 255 characters. */
const LONGEST = 255;

/** What a restore or a replica does not say itself: its parameter group's family tells, or the database it is made from. */
function ofFamily(it: Reading, cloudformation: string, terraform: string, part: 1 | 2): Fact<string> {
  const own = it.fact<string>(cloudformation, terraform);
  if (!own.isAbsentHere) return own;
  const named = group(it);
  const family = it.follow(named)?.fact<string>('Family', 'family') ?? named;
  if (family !== named || family.text?.startsWith('default.'))
    return family.map((name) => FAMILY.exec(String(name).slice(0, LONGEST))?.[part]);
  return (
    it.follow(it.fact('SourceDBInstanceIdentifier', 'replicate_source_db'))?.fact(cloudformation, terraform) ?? own
  );
}

const engine = (it: Reading): Fact<string> =>
  ofFamily(it, 'Engine', 'engine', 1).map((name) => String(name).toLowerCase());

const engineVersion = (it: Reading): Fact<string> => ofFamily(it, 'EngineVersion', 'engine_version', 2);

const engineOf = (it: Reading): string => engine(it).text ?? '';

const inCluster = (it: Reading): boolean =>
  !it.fact('DBClusterIdentifier').isAbsentHere ||
  it.type === 'aws_rds_cluster_instance' ||
  engineOf(it).startsWith('aurora');

/** What a database is made from: another one, or a snapshot. */
const SOURCES = [
  ['DBSnapshotIdentifier', 'snapshot_identifier'],
  ['DBClusterSnapshotIdentifier', 'replicate_source_db'],
  ['SourceDBInstanceIdentifier', 'db_instance_identifier'],
  ['SourceDBClusterIdentifier', 'db_cluster_identifier'],
  ['SourceDBInstanceIdentifier', 'restore_to_point_in_time.source_db_instance_identifier'],
  ['SourceDbiResourceId', 'restore_to_point_in_time.source_dbi_resource_id'],
  ['SourceDBInstanceAutomatedBackupsArn', 'restore_to_point_in_time.source_db_instance_automated_backups_arn'],
] as const;

/** Whether storage is encrypted. A copy in the same region has what its source has, unless it says otherwise. */
function storageEncrypted(it: Reading, depth = 0): Fact<boolean> {
  const own = it.fact<boolean>('StorageEncrypted', 'storage_encrypted');
  const source = SOURCES.map(([cloudformation, terraform]) => it.fact(cloudformation, terraform)).find(
    (one) => !one.isAbsentHere,
  );
  if (!own.isAbsentHere || !source) return own;
  const from = it.follow(source);
  const isHere =
    from && depth < 10 && it.fact('SourceRegion').isAbsentHere && !from.type.startsWith('data.')
      ? it.template.areTogether(it.resource, from.resource, 'region', it.world)
      : undefined;
  if (!from || !isHere) return new Fact<boolean>(own, new Unknown('the snapshot or database it is made from'));
  return new Fact<boolean>(own, storageEncrypted(from, depth + 1).or(awsDefaults.databaseStorageEncrypted.value).value);
}

const encrypted = fact<boolean>(storageEncrypted, storageEncrypted);

const group = (it: Reading): Fact<string> => it.fact('DBParameterGroupName', 'parameter_group_name');

const set = (name: string) => (it: Reading) => parameter(it, group(it), name);

function forcesTls(it: Reading): Fact<boolean> {
  const { name, forced } = tlsParameter(engineOf(it));
  return parameter(it, group(it), name).map((value) => forced.test(String(value)));
}

/**
 * Whether an instance has a public address. Left out, RDS gives none in a subnet group, its own or its cluster's, unless
 * that is the group called `default`. Without a group it gives one, save to Aurora. The Terraform provider says false.
 * Source: PubliclyAccessible of CreateDBInstance in the RDS API reference, November 2026.
 */
export function publiclyAccessible(it: Reading): Fact<boolean> {
  const said = it.fact<boolean>('PubliclyAccessible', 'publicly_accessible');
  if (!said.isAbsentHere || it.type !== 'AWS::RDS::DBInstance') return said.or(false);
  const member = it.fact('DBClusterIdentifier');
  const placed = member.isAbsentHere ? it : it.follow(member);
  const named = placed?.fact('DBSubnetGroupName').filled();
  if (named?.isAbsentHere) return said.or(!inCluster(it));
  const isDefault = named?.target ? 'fail' : named?.is('default').state;
  if (isDefault === 'pass' || isDefault === 'fail') return said.or(isDefault === 'pass');
  return new Fact<boolean>(said, new Unknown('whether the subnet group is the one called default'));
}

/** Aurora takes what watches its members at the cluster, too. */
const watched =
  <T>(cloudformation: string, terraform: string, ofCluster = cloudformation) =>
  (it: Reading): Fact<T> => {
    const own = it.fact<T>(cloudformation, terraform);
    if (!own.isAbsentHere) return own;
    const cluster = it.follow(it.fact('DBClusterIdentifier', 'cluster_identifier'));
    return cluster?.fact<T>(ofCluster, terraform).orElse(() => own) ?? own;
  };

const monitoringInterval = watched<number>('MonitoringInterval', 'monitoring_interval');

const performanceInsights = watched<boolean>(
  'EnablePerformanceInsights',
  'performance_insights_enabled',
  'PerformanceInsightsEnabled',
);

const performanceInsightsKey = watched<string>(
  'PerformanceInsightsKMSKeyId',
  'performance_insights_kms_key_id',
  'PerformanceInsightsKmsKeyId',
);

const facts = {
  engine: fact<string>(engine, engine),
  engineVersion: fact<string>(engineVersion, engineVersion),
  public: fact<boolean>(publiclyAccessible, publiclyAccessible),
  minorUpgrades: fact<boolean>('AutoMinorVersionUpgrade', 'auto_minor_version_upgrade'),
  /** Seconds between samples of the operating system; 0 is none. */
  monitoringInterval: fact<number>(monitoringInterval, monitoringInterval),
  performanceInsights: fact<boolean>(performanceInsights, performanceInsights),
  performanceInsightsKey: fact<string>(performanceInsightsKey, performanceInsightsKey),
  certificate: fact<string>('CACertificateIdentifier', 'ca_cert_identifier'),
  copiesTags: fact<boolean>('CopyTagsToSnapshot', 'copy_tags_to_snapshot'),
};

/** Any RDS instance, those of Aurora clusters among them. */
export const anyInstance = defineResource({
  cloudformation: 'AWS::RDS::DBInstance',
  terraform: ['aws_db_instance', 'aws_rds_cluster_instance'],
  facts,
});

/** An RDS instance with a storage of its own: not a member of a cluster. */
export const instance = defineResource({
  cloudformation: 'AWS::RDS::DBInstance',
  terraform: 'aws_db_instance',
  where: (it) => !inCluster(it),
  facts: {
    ...facts,
    encrypted,
    key: fact('KmsKeyId', 'kms_key_id'),
    /** The database it is a read replica of. */
    source: fact('SourceDBInstanceIdentifier', 'replicate_source_db'),
    deletionProtection: fact<boolean>('DeletionProtection', 'deletion_protection'),
    /** Days; CloudFormation keeps one day when nothing is said, the Terraform provider none. */
    backupDays: fact<number>(
      (it) => it.fact<number>('BackupRetentionPeriod').or(awsDefaults.databaseBackupDays.value),
      (it) => it.fact<number>('backup_retention_period').or(0),
    ),
    multiAz: fact<boolean>('MultiAZ', 'multi_az'),
    iamAuth: fact<boolean>('EnableIAMDatabaseAuthentication', 'iam_database_authentication_enabled'),
    logs: fact<string[]>('EnableCloudwatchLogsExports', 'enabled_cloudwatch_logs_exports'),
    password: writtenSecret('MasterUserPassword', 'password'),
    username: fact<string>('MasterUsername', 'username'),
    port: fact<number>('Port', 'port'),
    forcesTls: fact<boolean>(forcesTls, forcesTls),
    logsStatements: fact<string>(set('log_statement'), set('log_statement')),
    logsDuration: fact<string>(set('log_min_duration_statement'), set('log_min_duration_statement')),
  },
});
