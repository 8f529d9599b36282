import { Duration, RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  AuroraMysqlEngineVersion,
  AuroraPostgresEngineVersion,
  ClusterInstance,
  ClusterScailabilityType,
  ClusterScalabilityType,
  Credentials,
  DatabaseCluster,
  DatabaseClusterEngine,
  DatabaseInsightsMode,
  DBClusterStorageType,
  EngineLifecycleSupport,
  InstanceUpdateBehaviour,
  NetworkType,
  ParameterGroup,
  PerformanceInsightRetention,
  SubnetGroup,
} from 'aws-cdk-lib/aws-rds';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import { parametersOf } from '../engine';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const ENGINE = DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_17_7 });
const MYSQL = DatabaseClusterEngine.auroraMysql({ version: AuroraMysqlEngineVersion.VER_3_08_0 });
const VERSIONS: Readonly<Record<string, string>> = {
  'aurora-postgresql': '17.7',
  'aurora-mysql': '8.0.mysql_aurora.3.08.0',
};

const ISOLATED = { subnetType: SubnetType.PRIVATE_ISOLATED };

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const roleIn = (scope: Construct, name: string) =>
  Role.fromRoleArn(scope, `${name}Role`, `arn:aws:iam::111122223333:role/${name}`);

export default defineWeakenings({
  make: {
    cdk: (scope, id, { engine = ENGINE, vpc = vpcIn(scope), ...props } = {}) =>
      new cdk.HardenedDatabaseCluster(scope, id, { engine, vpc, ...props }),
    cdktf: (scope, id, { engine = 'aurora-postgresql', ...props } = {}) =>
      new cdktf.HardenedDatabaseCluster(scope, id, { ...network, engine, engineVersion: VERSIONS[engine], ...props }),
  },
  weakenings: [
    { name: 'no encryption', guards: ['rds/cluster-encrypted'], props: { storageEncrypted: false } },
    {
      name: 'public addresses',
      guards: ['rds/instance-not-public'],
      cdk: { instanceProps: { publiclyAccessible: true } },
      cdktf: { publiclyAccessible: true },
    },
    {
      name: 'a writer with a public address',
      guards: ['rds/instance-not-public'],
      cdk: { writer: ClusterInstance.provisioned('Writer', { publiclyAccessible: true }) },
      only: { toolkit: 'cdk', because: 'in CDKTF all instances are made alike, so that is one prop' },
    },
    {
      name: 'connections without TLS',
      guards: ['rds/cluster-requires-tls'],
      props: { parameters: { 'rds.force_ssl': '0' } },
    },
    {
      name: 'statements that nobody sees',
      guards: ['rds/cluster-queries-logged'],
      props: { parameters: { log_statement: 'none' } },
    },
    {
      name: 'logs that stay where they are',
      guards: ['rds/cluster-logs-exported'],
      props: { cloudwatchLogsExports: [] },
    },
    {
      name: 'an audit log that stays where it is',
      guards: ['rds/cluster-audit-logged'],
      props: { cloudwatchLogsExports: ['error'] },
      cdk: { engine: MYSQL },
      cdktf: { engine: 'aurora-mysql' },
    },
    { name: 'passwords alone', guards: ['rds/cluster-iam-authentication'], props: { iamAuthentication: false } },
    {
      name: 'a password for ever',
      guards: ['secretsmanager/secret-rotated'],
      cdk: { manageMasterUserPassword: false },
      only: { toolkit: 'cdk', because: 'the Terraform provider generates no password but the one that RDS replaces' },
    },
    {
      name: 'a password in the template',
      guards: ['rds/cluster-password-secret'],
      cdk: { credentials: Credentials.fromPassword('owner', SecretValue.unsafePlainText('correct-horse-battery')) },
      cdktf: { credentials: { username: 'owner', password: 'correct-horse-battery' } },
    },
    { name: 'deleted by one call', guards: ['rds/cluster-deletion-protected'], props: { deletionProtection: false } },
    {
      name: 'no backups',
      guards: ['rds/cluster-backed-up'],
      cdk: { backup: { retention: Duration.days(0) } },
      cdktf: { backup: { retention: 0 } },
    },
    {
      name: 'backups of yesterday',
      guards: ['rds/cluster-backups-kept'],
      cdk: { backup: { retention: Duration.days(1) } },
      cdktf: { backup: { retention: 1 } },
    },
    {
      name: 'snapshots without tags',
      guards: ['rds/cluster-snapshots-tagged'],
      props: { copyTagsToSnapshot: false },
    },
    {
      name: 'no monitoring',
      guards: ['rds/instance-enhanced-monitoring'],
      cdk: { monitoringInterval: Duration.seconds(0) },
      cdktf: { monitoringInterval: 0 },
    },
    {
      name: 'old flaws',
      guards: ['rds/instance-minor-upgrades'],
      cdk: { instanceProps: { autoMinorVersionUpgrade: false } },
      cdktf: { autoMinorVersionUpgrade: false },
    },
  ],
  plain: (scope, id, props) =>
    new DatabaseCluster(scope, id, {
      engine: ENGINE,
      manageMasterUserPassword: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(props.monitoringRole && { monitoringInterval: Duration.minutes(1) }),
      ...(!props.parameterGroup && {
        parameters: { ...parametersOf((props.engine ?? ENGINE).engineType) },
      }),
      ...(props.instances
        ? { instanceProps: { vpc: vpcIn(scope), vpcSubnets: ISOLATED } }
        : {
            vpc: vpcIn(scope),
            vpcSubnets: ISOLATED,
            writer: ClusterInstance.provisioned('Writer'),
            readers: [ClusterInstance.provisioned('Reader')],
          }),
      ...props,
    }),
  accepts: (scope) => ({
    backtrackWindow: Duration.hours(24),
    engine: MYSQL,
    cloudwatchLogsRetention: 365,
    cloudwatchLogsRetentionRole: roleIn(scope, 'LogRetention'),
    cloudwatchLogsExports: ['postgresql', 'instance'],
    clusterIdentifier: 'orders',
    clusterScalabilityType: ClusterScalabilityType.LIMITLESS,
    clusterScailabilityType: ClusterScailabilityType.STANDARD,
    databaseInsightsMode: DatabaseInsightsMode.ADVANCED,
    defaultDatabaseName: 'orders',
    deleteAutomatedBackups: false,
    domain: 'd-1234567890',
    domainRole: roleIn(scope, 'Domain'),
    enableDataApi: true,
    enableLocalWriteForwarding: true,
    engineLifecycleSupport: EngineLifecycleSupport.OPEN_SOURCE_RDS_EXTENDED_SUPPORT_DISABLED,
    instanceIdentifierBase: 'orders',
    instances: 3,
    instanceUpdateBehaviour: InstanceUpdateBehaviour.ROLLING,
    monitoringRole: roleIn(scope, 'Monitoring'),
    networkType: NetworkType.DUAL,
    parameterGroup: new ParameterGroup(scope, 'Parameters', {
      engine: ENGINE,
      parameters: { ...parametersOf('aurora-postgresql') },
    }),
    performanceInsightEncryptionKey: Key.fromKeyArn(scope, 'InsightsKey', KEY),
    performanceInsightRetention: PerformanceInsightRetention.MONTHS_15,
    port: 5433,
    preferredMaintenanceWindow: 'sun:04:00-sun:05:00',
    readers: [ClusterInstance.serverlessV2('Reader', { scaleWithWriter: true })],
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    s3ExportBuckets: [Bucket.fromBucketName(scope, 'Exports', 'exports')],
    s3ExportRole: roleIn(scope, 'Export'),
    s3ImportBuckets: [Bucket.fromBucketName(scope, 'Imports', 'imports')],
    s3ImportRole: roleIn(scope, 'Import'),
    securityGroups: [SecurityGroup.fromSecurityGroupId(scope, 'Clients', 'sg-0a1b2c3d')],
    serverlessV2AutoPauseDuration: Duration.minutes(10),
    serverlessV2MaxCapacity: 8,
    serverlessV2MinCapacity: 0,
    storageEncryptionKey: Key.fromKeyArn(scope, 'StorageKey', KEY),
    storageType: DBClusterStorageType.AURORA_IOPT1,
    subnetGroup: SubnetGroup.fromSubnetGroupName(scope, 'Subnets', 'databases'),
    writer: ClusterInstance.serverlessV2('Writer'),
  }),
  alongside: {
    backtrackWindow: ['engine'],
    cloudwatchLogsRetention: ['cloudwatchLogsExports'],
    cloudwatchLogsRetentionRole: ['cloudwatchLogsExports', 'cloudwatchLogsRetention'],
    databaseInsightsMode: ['performanceInsightRetention'],
    domainRole: ['domain'],
    instanceIdentifierBase: ['instances'],
    instanceUpdateBehaviour: ['instances'],
    readers: ['writer'],
    securityGroups: ['writer'],
    serverlessV2AutoPauseDuration: ['writer', 'serverlessV2MinCapacity'],
    serverlessV2MaxCapacity: ['writer'],
    serverlessV2MinCapacity: ['writer'],
  },
  defaulted: [
    ...['vpc', 'vpcSubnets', 'enablePerformanceInsights', 'enableClusterLevelEnhancedMonitoring'],
    // The CDK makes a secret for a replica, which has the credentials of its source, and nothing rotates that.
    'replicationSourceIdentifier',
  ],
});
