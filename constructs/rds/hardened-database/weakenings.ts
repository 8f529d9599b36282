import { Duration, RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { InstanceClass, InstanceSize, InstanceType, SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  CaCertificate,
  Credentials,
  DatabaseInsightsMode,
  DatabaseInstance,
  DatabaseInstanceEngine,
  EngineLifecycleSupport,
  LicenseModel,
  NetworkType,
  OptionGroup,
  ParameterGroup,
  PerformanceInsightRetention,
  PostgresEngineVersion,
  SqlServerEngineVersion,
  StorageType,
  SubnetGroup,
} from 'aws-cdk-lib/aws-rds';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import { parametersOf } from '../engine';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const ENGINE = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17_7 });

const ISOLATED = { subnetType: SubnetType.PRIVATE_ISOLATED };

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const roleIn = (scope: Construct, name: string) =>
  Role.fromRoleArn(scope, `${name}Role`, `arn:aws:iam::111122223333:role/${name}`);

export default defineWeakenings({
  make: {
    cdk: (scope, id, { engine = ENGINE, vpc = vpcIn(scope), ...props } = {}) =>
      new cdk.HardenedDatabase(scope, id, { engine, vpc, ...props }),
    cdktf: (scope, id, { engine = 'postgres', ...props } = {}) =>
      new cdktf.HardenedDatabase(scope, id, { ...network, engine, engineVersion: '17.7', ...props }),
  },
  weakenings: [
    { name: 'no encryption', guards: ['rds/instance-encrypted'], props: { storageEncrypted: false } },
    { name: 'a public address', guards: ['rds/instance-not-public'], props: { publiclyAccessible: true } },
    {
      name: 'connections without TLS',
      guards: ['rds/instance-requires-tls'],
      props: { parameters: { 'rds.force_ssl': '0' } },
    },
    {
      name: 'statements that nobody sees',
      guards: ['rds/instance-queries-logged'],
      props: { parameters: { log_statement: 'none' } },
    },
    {
      name: 'logs that stay where they are',
      guards: ['rds/instance-logs-exported'],
      props: { cloudwatchLogsExports: ['upgrade'] },
    },
    { name: 'passwords alone', guards: ['rds/instance-iam-authentication'], props: { iamAuthentication: false } },
    {
      name: 'a password for ever',
      guards: ['secretsmanager/secret-rotated'],
      cdk: { manageMasterUserPassword: false },
      only: { toolkit: 'cdk', because: 'the Terraform provider generates no password but the one that RDS replaces' },
    },
    {
      name: 'a password in the template',
      guards: ['rds/instance-password-secret'],
      cdk: { credentials: Credentials.fromPassword('owner', SecretValue.unsafePlainText('correct-horse-battery')) },
      cdktf: { credentials: { username: 'owner', password: 'correct-horse-battery' } },
    },
    { name: 'deleted by one call', guards: ['rds/instance-deletion-protected'], props: { deletionProtection: false } },
    {
      name: 'no backups',
      guards: ['rds/instance-backed-up'],
      cdk: { backupRetention: Duration.days(0) },
      cdktf: { backupRetention: 0 },
    },
    {
      name: 'backups of yesterday',
      guards: ['rds/instance-backups-kept'],
      cdk: { backupRetention: Duration.days(1) },
      cdktf: { backupRetention: 1 },
    },
    {
      name: 'snapshots without tags',
      guards: ['rds/instance-snapshots-tagged'],
      props: { copyTagsToSnapshot: false },
    },
    {
      name: 'no monitoring',
      guards: ['rds/instance-enhanced-monitoring'],
      cdk: { monitoringInterval: Duration.seconds(0) },
      cdktf: { monitoringInterval: 0 },
    },
    { name: 'old flaws', guards: ['rds/instance-minor-upgrades'], props: { autoMinorVersionUpgrade: false } },
    { name: 'one zone', guards: ['rds/instance-multi-az'], props: { multiAz: false } },
    { name: 'one zone by its name', guards: ['rds/instance-multi-az'], props: { availabilityZone: 'eu-west-1a' } },
  ],
  plain: (scope, id, props) =>
    new DatabaseInstance(scope, id, {
      engine: ENGINE,
      vpc: vpcIn(scope),
      vpcSubnets: ISOLATED,
      manageMasterUserPassword: true,
      ...(props.monitoringRole && { monitoringInterval: Duration.minutes(1) }),
      ...props,
    }),
  accepts: (scope) => ({
    allocatedStorage: 200,
    allowMajorVersionUpgrade: true,
    applyImmediately: false,
    caCertificate: CaCertificate.RDS_CA_RSA4096_G1,
    characterSetName: 'UTF8',
    cloudwatchLogsRetention: 365,
    databaseInsightsMode: DatabaseInsightsMode.ADVANCED,
    databaseName: 'orders',
    deleteAutomatedBackups: false,
    domain: 'd-1234567890',
    engineLifecycleSupport: EngineLifecycleSupport.OPEN_SOURCE_RDS_EXTENDED_SUPPORT_DISABLED,
    enablePerformanceInsights: true,
    instanceIdentifier: 'orders',
    instanceType: InstanceType.of(InstanceClass.M7G, InstanceSize.LARGE),
    iops: 3000,
    licenseModel: LicenseModel.GENERAL_PUBLIC_LICENSE,
    maxAllocatedStorage: 400,
    networkType: NetworkType.DUAL,
    performanceInsightRetention: PerformanceInsightRetention.MONTHS_15,
    port: 5433,
    preferredBackupWindow: '02:00-03:00',
    preferredMaintenanceWindow: 'sun:04:00-sun:05:00',
    processorFeatures: { coreCount: 2, threadsPerCore: 1 },
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    storageThroughput: 500,
    storageType: StorageType.GP3,
    timezone: 'UTC',
    engine: DatabaseInstanceEngine.sqlServerSe({ version: SqlServerEngineVersion.VER_16 }),
    vpcSubnets: { ...ISOLATED, availabilityZones: ['eu-west-1a', 'eu-west-1b'] },
    cloudwatchLogsRetentionRole: roleIn(scope, 'LogRetention'),
    domainRole: roleIn(scope, 'Domain'),
    cloudwatchLogsExports: ['postgresql', 'upgrade'],
    monitoringRole: roleIn(scope, 'Monitoring'),
    s3ExportRole: roleIn(scope, 'Export'),
    s3ImportRole: roleIn(scope, 'Import'),
    s3ExportBuckets: [Bucket.fromBucketName(scope, 'Exports', 'exports')],
    s3ImportBuckets: [Bucket.fromBucketName(scope, 'Imports', 'imports')],
    optionGroup: OptionGroup.fromOptionGroupName(scope, 'Options', 'orders'),
    parameterGroup: new ParameterGroup(scope, 'Parameters', {
      engine: ENGINE,
      parameters: { ...parametersOf('postgres') },
    }),
    performanceInsightEncryptionKey: Key.fromKeyArn(scope, 'InsightsKey', KEY),
    storageEncryptionKey: Key.fromKeyArn(scope, 'StorageKey', KEY),
    securityGroups: [SecurityGroup.fromSecurityGroupId(scope, 'Clients', 'sg-0a1b2c3d')],
    subnetGroup: SubnetGroup.fromSubnetGroupName(scope, 'Subnets', 'databases'),
  }),
  alongside: {
    cloudwatchLogsRetention: ['cloudwatchLogsExports'],
    cloudwatchLogsRetentionRole: ['cloudwatchLogsExports', 'cloudwatchLogsRetention'],
    databaseInsightsMode: ['performanceInsightRetention'],
    domainRole: ['domain'],
    timezone: ['engine'],
    iops: ['storageType'],
    storageThroughput: ['storageType'],
  },
  defaulted: ['engine', 'vpc', 'enablePerformanceInsights'],
});
