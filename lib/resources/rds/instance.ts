import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';
import { parameter } from './parameters';

const engineOf = (it: Reading): string => (it.fact('Engine').text ?? it.fact('engine').text ?? '').toLowerCase();

const inCluster = (it: Reading): boolean =>
  !it.fact('DBClusterIdentifier').isAbsentHere ||
  it.type === 'aws_rds_cluster_instance' ||
  engineOf(it).startsWith('aurora');

/** A copy has what its source has, unless it says otherwise. */
function orOfSource<T>(own: Fact<T>, ...sources: Fact[]): Fact<T> {
  const source = sources.find((it) => !it.isAbsentHere);
  return own.isAbsentHere && source ? new Fact<T>(own, new Unknown('the snapshot or database it is made from')) : own;
}

const encrypted = fact<boolean>(
  (it) =>
    orOfSource(
      it.fact<boolean>('StorageEncrypted'),
      it.fact('DBSnapshotIdentifier'),
      it.fact('DBClusterSnapshotIdentifier'),
      it.fact('SourceDBInstanceIdentifier'),
      it.fact('SourceDBClusterIdentifier'),
    ),
  (it) =>
    orOfSource(it.fact<boolean>('storage_encrypted'), it.fact('snapshot_identifier'), it.fact('replicate_source_db')),
);

const lower = (path: string) => (it: Reading) => it.fact<string>(path).map((engine) => String(engine).toLowerCase());

const group = (it: Reading): Fact<string> => it.fact('DBParameterGroupName', 'parameter_group_name');

const set = (name: string) => (it: Reading) => parameter(it, group(it), name);

/** MySQL and MariaDB call it `require_secure_transport`, PostgreSQL and SQL Server `rds.force_ssl`. */
const tls = (it: Reading) =>
  parameter(it, group(it), /mysql|mariadb/.test(engineOf(it)) ? 'require_secure_transport' : 'rds.force_ssl');

/** Without a subnet group, its own or its cluster's, an instance lands in the default VPC, which the internet can reach. */
function publicInCloudFormation(it: Reading): Fact<boolean> {
  const said = it.fact<boolean>('PubliclyAccessible');
  if (!said.isAbsentHere) return said;
  const member = it.fact('DBClusterIdentifier');
  const placed = member.isAbsentHere ? it : it.follow(member);
  if (placed?.fact('DBSubnetGroupName').isAbsentHere) return said.or(true);
  return new Fact<boolean>(said, new Unknown('whether the subnet group lies in a VPC with an internet gateway'));
}

const facts = {
  engine: fact<string>(lower('Engine'), lower('engine')),
  engineVersion: fact<string>('EngineVersion', 'engine_version'),
  subnetGroup: fact('DBSubnetGroupName', 'db_subnet_group_name'),
  /** Left out, RDS gives a public address to an instance in the default VPC; the Terraform provider says false. */
  public: fact<boolean>(publicInCloudFormation, (it) => it.fact<boolean>('publicly_accessible').or(false)),
  minorUpgrades: fact<boolean>('AutoMinorVersionUpgrade', 'auto_minor_version_upgrade'),
  /** Seconds between samples of the operating system; 0 is none. */
  monitoringInterval: fact<number>('MonitoringInterval', 'monitoring_interval'),
  performanceInsights: fact<boolean>('EnablePerformanceInsights', 'performance_insights_enabled'),
  performanceInsightsKey: fact('PerformanceInsightsKMSKeyId', 'performance_insights_kms_key_id'),
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
      (it) => it.fact<number>('BackupRetentionPeriod').or(1),
      (it) => it.fact<number>('backup_retention_period').or(0),
    ),
    multiAz: fact<boolean>('MultiAZ', 'multi_az'),
    iamAuth: fact<boolean>('EnableIAMDatabaseAuthentication', 'iam_database_authentication_enabled'),
    logs: fact<string[]>('EnableCloudwatchLogsExports', 'enabled_cloudwatch_logs_exports'),
    password: fact('MasterUserPassword', 'password'),
    username: fact<string>('MasterUsername', 'username'),
    port: fact<number>('Port', 'port'),
    parameterGroup: fact('DBParameterGroupName', 'parameter_group_name'),
    forcesTls: fact<string>(tls, tls),
    logsStatements: fact<string>(set('log_statement'), set('log_statement')),
    logsDuration: fact<string>(set('log_min_duration_statement'), set('log_min_duration_statement')),
  },
});
