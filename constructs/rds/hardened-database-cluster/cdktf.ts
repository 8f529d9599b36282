import { DbSubnetGroup } from '@cdktf/provider-aws/lib/db-subnet-group';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { RdsCluster } from '@cdktf/provider-aws/lib/rds-cluster';
import { RdsClusterInstance } from '@cdktf/provider-aws/lib/rds-cluster-instance';
import { RdsClusterParameterGroup } from '@cdktf/provider-aws/lib/rds-cluster-parameter-group';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { type ITerraformDependable, type TerraformProvider, Token } from 'cdktf';
import type { Construct } from 'constructs';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { finalSnapshotOf, monitoringRole, parameterBlocks } from '../cdktf';
import {
  familyOf,
  logsOf,
  logsStatements,
  type Parameters,
  parametersOf,
  refuseUnversioned,
  requiresTls,
} from '../engine';
import { connecting } from '../policy';
import { defaultsIn, guards } from './defaults';

/** What can be said of a hardened cluster of databases. */
export interface HardenedDatabaseClusterProps {
  readonly vpcId: string;
  /** Of at least two zones, none with a way in from the internet. */
  readonly subnetIds: readonly string[];
  readonly engine: 'aurora-postgresql' | 'aurora-mysql';
  /** `17.7`, or `8.0.mysql_aurora.3.08.0`. */
  readonly engineVersion?: string;
  /** How many instances there are, each in another zone. @default 2, and in `dev` 1 */
  readonly instances?: number;
  /** The kind of their machines without `db.`, or `serverless`. @default t3.medium */
  readonly instanceType?: string;
  /** Capacity units, where they are serverless. @default 0.5 */
  readonly serverlessV2MinCapacity?: number;
  /** Capacity units, where they are serverless. @default 2 */
  readonly serverlessV2MaxCapacity?: number;
  /** Its name. @default one that Terraform makes up */
  readonly clusterIdentifier?: string;
  readonly defaultDatabaseName?: string;
  readonly port?: number;
  /** The master user: `username`, and a password that is kept elsewhere. @default a password that RDS keeps in Secrets Manager */
  readonly credentials?: { readonly username?: string; readonly password?: string };
  /** @default one that lets nobody in */
  readonly securityGroups?: readonly SecurityGroup[];
  /** @default true */
  readonly storageEncrypted?: boolean;
  /** @default one that the stack shares */
  readonly storageEncryptionKey?: KmsKey;
  /** Whether its instances have public addresses. @default false */
  readonly publiclyAccessible?: boolean;
  /** What its parameter group says besides what a hardened one does. */
  readonly parameters?: Parameters;
  /** @default one that turns connections without TLS away */
  readonly parameterGroup?: RdsClusterParameterGroup;
  /** @default true */
  readonly iamAuthentication?: boolean;
  /** Days that backups are kept, and when they are made. @default as the settings ask, `backupRetentionDays` */
  readonly backup?: { readonly retention: number; readonly preferredWindow?: string };
  /** Seconds that it can be wound back, with MySQL. */
  readonly backtrackWindow?: number;
  readonly preferredMaintenanceWindow?: string;
  /** @default true */
  readonly copyTagsToSnapshot?: boolean;
  readonly deleteAutomatedBackups?: boolean;
  /** Seconds; 0 is none. @default 60 */
  readonly monitoringInterval?: number;
  /** @default one that the stack shares */
  readonly monitoringRole?: IamRole;
  /** @default true */
  readonly enablePerformanceInsights?: boolean;
  /** Days. */
  readonly performanceInsightRetention?: number;
  /** @default the key of its storage */
  readonly performanceInsightEncryptionKey?: KmsKey;
  /** @default all that the engine has */
  readonly cloudwatchLogsExports?: readonly string[];
  /** @default true */
  readonly autoMinorVersionUpgrade?: boolean;
  readonly enableDataApi?: boolean;
  readonly storageType?: 'aurora' | 'aurora-iopt1';
  readonly applyImmediately?: boolean;
  /** @default true, outside of `dev` */
  readonly deletionProtection?: boolean;
  /** Whether a destroy is refused as long as the cluster is declared, leaves a snapshot, or leaves nothing. @default retain, and in `dev` destroy */
  readonly removalPolicy?: 'retain' | 'snapshot' | 'destroy';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this cluster may break. */
  readonly waive?: Waive;
}

/**
 * An Aurora cluster that is encrypted with a key of the account, takes connections with TLS only, whose instances have no
 * public addresses and stand in different zones, lets nobody in until told to, exports its logs, and is protected from
 * deletion.
 *
 * RDS keeps the password of its master user in Secrets Manager and replaces it every week, unless `credentials` bring a
 * password. A key and a role for monitoring that are not given are shared by the stack. It makes a subnet group, a
 * security group and a parameter group unless it is given them; what a group says that is given is for the gate to judge.
 * `grantConnect` is `rds-db:connect` as one user.
 *
 * It has two instances, and one in `dev`; `instances: 1` saves the other, and the database is then away until a failed one
 * is made anew. Metrics of the operating system and exported logs are paid for at CloudWatch.
 *
 * @example
 * new HardenedDatabaseCluster(this, 'Orders', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 *   engine: 'aurora-postgresql',
 *   engineVersion: '17.7',
 * });
 */
export class HardenedDatabaseCluster extends RdsCluster {
  /** The VPC it stands in, and where there. */
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  /** Who may connect: add rules to let clients in. */
  readonly securityGroups: readonly SecurityGroup[];
  readonly instances: readonly RdsClusterInstance[];

  constructor(scope: Construct, id: string, props: HardenedDatabaseClusterProps) {
    const settings = settingsIn(scope);
    const what = `HardenedDatabaseCluster '${scope.node.path}/${id}'`;
    const terms = termsOf(props, settings);
    refuseWeakening(what, props, guards, terms, settings.profile);
    const { engine, engineVersion, provider, credentials, tags } = props;
    if (!props.parameterGroup && !engineVersion) refuseUnversioned(what, engine);
    const ownKey = (): KmsKey => props.storageEncryptionKey ?? HardenedKey.shared(scope, provider);
    const exports = [...(props.cloudwatchLogsExports ?? logsOf(engine) ?? [])];
    const removal = props.removalPolicy ?? (settings.profile === 'dev' ? 'destroy' : 'retain');
    const isServerless = props.instanceType === 'serverless';
    super(scope, id, {
      clusterIdentifier: props.clusterIdentifier,
      engine,
      engineVersion,
      databaseName: props.defaultDatabaseName,
      port: props.port,
      masterUsername: credentials?.username ?? (engine === 'aurora-postgresql' ? 'postgres' : 'admin'),
      masterPassword: credentials?.password,
      ...(credentials?.password === undefined && {
        manageMasterUserPassword: true,
        masterUserSecretKmsKeyId: ownKey().arn,
      }),
      storageEncrypted: terms.encrypted,
      kmsKeyId: terms.encrypted ? ownKey().arn : undefined,
      iamDatabaseAuthenticationEnabled: terms.iamAuthentication,
      backupRetentionPeriod: terms.backupDays,
      preferredBackupWindow: props.backup?.preferredWindow,
      backtrackWindow: props.backtrackWindow,
      preferredMaintenanceWindow: props.preferredMaintenanceWindow,
      copyTagsToSnapshot: terms.copyTagsToSnapshot,
      deleteAutomatedBackups: props.deleteAutomatedBackups,
      enabledCloudwatchLogsExports: exports.length > 0 ? exports : undefined,
      enableHttpEndpoint: props.enableDataApi,
      storageType: props.storageType === 'aurora' ? undefined : props.storageType,
      applyImmediately: props.applyImmediately,
      deletionProtection: terms.deletionProtection,
      dbClusterParameterGroupName: props.parameterGroup?.name,
      serverlessv2ScalingConfiguration: isServerless
        ? { minCapacity: props.serverlessV2MinCapacity ?? 0.5, maxCapacity: props.serverlessV2MaxCapacity ?? 2 }
        : undefined,
      skipFinalSnapshot: removal === 'destroy',
      lifecycle: { preventDestroy: removal === 'retain' },
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    if (removal !== 'destroy') this.finalSnapshotIdentifier = finalSnapshotOf(this, props.clusterIdentifier);
    this.vpcId = props.vpcId;
    this.subnetIds = props.subnetIds;
    this.securityGroups = props.securityGroups ?? [closedGroup(this, props.vpcId, provider)];
    this.vpcSecurityGroupIds = this.securityGroups.map((group) => group.id);
    const subnetIds = [...props.subnetIds];
    this.dbSubnetGroupName = new DbSubnetGroup(this, 'SubnetGroup', { subnetIds, tags, provider }).name;
    if (!props.parameterGroup && engineVersion)
      this.dbClusterParameterGroupName = new RdsClusterParameterGroup(this, 'ParameterGroup', {
        family: familyOf(engine, engineVersion),
        parameter: parameterBlocks(engine, props.parameters),
        tags,
        provider,
      }).name;
    const insights = props.enablePerformanceInsights ?? true;
    const count = props.instances ?? (settings.profile === 'dev' ? 1 : 2);
    this.instances = Array.from(
      { length: count },
      (_, index) =>
        new RdsClusterInstance(this, `Instance${index + 1}`, {
          clusterIdentifier: this.id,
          engine,
          instanceClass: `db.${props.instanceType ?? 't3.medium'}`,
          publiclyAccessible: terms.publiclyAccessible,
          autoMinorVersionUpgrade: terms.autoMinorVersionUpgrade,
          copyTagsToSnapshot: terms.copyTagsToSnapshot,
          monitoringInterval: terms.monitoringSeconds,
          monitoringRoleArn:
            terms.monitoringSeconds > 0 ? (props.monitoringRole ?? monitoringRole(scope, provider)).arn : undefined,
          performanceInsightsEnabled: insights,
          performanceInsightsRetentionPeriod: props.performanceInsightRetention,
          performanceInsightsKmsKeyId: insights ? (props.performanceInsightEncryptionKey ?? ownKey()).arn : undefined,
          tags,
          provider,
        }),
    );
    recordWaivers(this, props.waive);
  }

  /** Grants connections with tokens of IAM, as one user of the databases. */
  grantConnect(to: Grantee, user: string): void {
    to.allow(connecting(homeOf(this, this.provider), this.clusterResourceId, user));
  }
}

function termsOf(props: HardenedDatabaseClusterProps, { profile, backupRetentionDays }: Settings) {
  const { engine, parameterGroup, cloudwatchLogsExports: exports, credentials } = props;
  const parameters = parametersOf(engine, props.parameters);
  return withDefaults(defaultsIn(profile), {
    encrypted: props.storageEncryptionKey ? true : props.storageEncrypted,
    publiclyAccessible: props.publiclyAccessible,
    requiresTls: parameterGroup ? undefined : requiresTls(engine, parameters),
    logsStatements: parameterGroup ? undefined : logsStatements(engine, parameters),
    logsExported: exports && exports.length > 0,
    auditExported: engine === 'aurora-mysql' ? exports?.includes('audit') : undefined,
    iamAuthentication: props.iamAuthentication,
    passwordHidden: credentials?.password === undefined || Token.isUnresolved(credentials.password),
    deletionProtection: props.deletionProtection,
    backupDays: props.backup?.retention ?? backupRetentionDays,
    wantedBackupDays: backupRetentionDays,
    copyTagsToSnapshot: props.copyTagsToSnapshot,
    monitoringSeconds: props.monitoringInterval,
    autoMinorVersionUpgrade: props.autoMinorVersionUpgrade,
  });
}
