import { DbInstance } from '@cdktf/provider-aws/lib/db-instance';
import { DbOptionGroup } from '@cdktf/provider-aws/lib/db-option-group';
import { DbParameterGroup } from '@cdktf/provider-aws/lib/db-parameter-group';
import { DbSubnetGroup } from '@cdktf/provider-aws/lib/db-subnet-group';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
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
  auditOption,
  familyOf,
  logsOf,
  logsStatements,
  majorOf,
  type Parameters,
  parametersOf,
  refuseUnversioned,
  requiresTls,
  takesIamTokens,
} from '../engine';
import { connecting } from '../policy';
import { defaultsIn, guards } from './defaults';

/** What can be said of a hardened database. */
export interface HardenedDatabaseProps {
  readonly vpcId: string;
  /** Of at least two zones, none with a way in from the internet. */
  readonly subnetIds: readonly string[];
  /** `postgres`, `mysql`, `mariadb`, `oracle-ee`, `sqlserver-se`, `db2-se` and so on. */
  readonly engine: string;
  /** `17.4`, or no more than the major version, which is what the parameter group is for. */
  readonly engineVersion?: string;
  /** The kind of its machine, without `db.`. @default m5.large */
  readonly instanceType?: string;
  /** GiB. @default 100 */
  readonly allocatedStorage?: number;
  /** GiB that storage may grow to. */
  readonly maxAllocatedStorage?: number;
  readonly storageType?: 'gp2' | 'gp3' | 'io1' | 'io2' | 'standard';
  readonly iops?: number;
  readonly storageThroughput?: number;
  /** Its name. @default one that Terraform makes up */
  readonly instanceIdentifier?: string;
  readonly databaseName?: string;
  readonly licenseModel?: string;
  readonly port?: number;
  /** The master user: `username`, and a password that is kept elsewhere. @default a password that RDS keeps in Secrets Manager */
  readonly credentials?: { readonly username?: string; readonly password?: string };
  /** @default one that lets nobody in */
  readonly securityGroups?: readonly SecurityGroup[];
  /** @default true */
  readonly storageEncrypted?: boolean;
  /** @default one that the stack shares */
  readonly storageEncryptionKey?: KmsKey;
  /** @default false */
  readonly publiclyAccessible?: boolean;
  /** What its parameter group says besides what a hardened one does. */
  readonly parameters?: Parameters;
  /** @default one that turns connections without TLS away */
  readonly parameterGroup?: DbParameterGroup;
  /** @default one with the audit plugin, for MySQL and MariaDB */
  readonly optionGroup?: DbOptionGroup;
  /** @default true, where the engine can */
  readonly iamAuthentication?: boolean;
  /** @default true, outside of `dev` */
  readonly multiAz?: boolean;
  readonly availabilityZone?: string;
  /** Days. @default as the settings ask, `backupRetentionDays` */
  readonly backupRetention?: number;
  readonly preferredBackupWindow?: string;
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
  readonly allowMajorVersionUpgrade?: boolean;
  readonly applyImmediately?: boolean;
  readonly caCertificate?: string;
  /** @default true, outside of `dev` */
  readonly deletionProtection?: boolean;
  /** Whether a destroy is refused as long as the database is declared, leaves a snapshot, or leaves nothing. @default retain, and in `dev` destroy */
  readonly removalPolicy?: 'retain' | 'snapshot' | 'destroy';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this database may break. */
  readonly waive?: Waive;
}

/**
 * An RDS database that is encrypted with a key of the account, takes connections with TLS only, has no public address,
 * lets nobody in until told to, stands in two zones, exports its logs, and is protected from deletion.
 *
 * RDS keeps the password of its master user in Secrets Manager and replaces it every week, unless `credentials` bring a
 * password. A key and a role for monitoring that are not given are shared by the stack. It makes a subnet group, a
 * security group, a parameter group and, for MySQL and MariaDB, an option group with the audit plugin, unless it is given
 * them; what a group says that is given is for the gate to judge. Oracle is told by an option to encrypt connections,
 * which it is not made to here. `grantConnect` is `rds-db:connect` as one user.
 *
 * Standing in two zones doubles the cost of its machine and storage; `multiAz: false` saves that, and the database is then
 * away as long as its zone is. Metrics of the operating system and exported logs are paid for at CloudWatch.
 *
 * @example
 * new HardenedDatabase(this, 'Orders', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 *   engine: 'postgres',
 *   engineVersion: '17',
 * });
 */
export class HardenedDatabase extends DbInstance {
  /** The VPC it stands in, and where there. */
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  /** Who may connect: add rules to let clients in. */
  readonly securityGroups: readonly SecurityGroup[];

  constructor(scope: Construct, id: string, props: HardenedDatabaseProps) {
    const settings = settingsIn(scope);
    const what = `HardenedDatabase '${scope.node.path}/${id}'`;
    const terms = termsOf(props, settings);
    refuseWeakening(what, props, guards, terms, settings.profile);
    const { engine, engineVersion, provider, credentials } = props;
    if (!props.parameterGroup && !engineVersion) refuseUnversioned(what, engine);
    const ownKey = (): KmsKey => props.storageEncryptionKey ?? HardenedKey.shared(scope, provider);
    const insights = props.enablePerformanceInsights ?? true;
    const exports = [...(props.cloudwatchLogsExports ?? logsOf(engine) ?? [])];
    const removal = props.removalPolicy ?? (settings.profile === 'dev' ? 'destroy' : 'retain');
    super(scope, id, {
      identifier: props.instanceIdentifier,
      engine,
      engineVersion,
      instanceClass: `db.${props.instanceType ?? 'm5.large'}`,
      allocatedStorage: props.allocatedStorage ?? 100,
      maxAllocatedStorage: props.maxAllocatedStorage,
      storageType: props.storageType,
      iops: props.iops,
      storageThroughput: props.storageThroughput,
      dbName: props.databaseName,
      licenseModel: props.licenseModel,
      port: props.port,
      username: credentials?.username ?? (engine === 'postgres' ? 'postgres' : 'admin'),
      password: credentials?.password,
      ...(credentials?.password === undefined && {
        manageMasterUserPassword: true,
        masterUserSecretKmsKeyId: ownKey().arn,
      }),
      storageEncrypted: terms.encrypted,
      kmsKeyId: terms.encrypted ? ownKey().arn : undefined,
      publiclyAccessible: terms.publiclyAccessible,
      iamDatabaseAuthenticationEnabled: takesIamTokens(engine) ? terms.iamAuthentication : undefined,
      multiAz: terms.multiAz,
      availabilityZone: props.availabilityZone,
      backupRetentionPeriod: terms.backupDays,
      backupWindow: props.preferredBackupWindow,
      maintenanceWindow: props.preferredMaintenanceWindow,
      copyTagsToSnapshot: terms.copyTagsToSnapshot,
      deleteAutomatedBackups: props.deleteAutomatedBackups,
      monitoringInterval: terms.monitoringSeconds,
      monitoringRoleArn:
        terms.monitoringSeconds > 0 ? (props.monitoringRole ?? monitoringRole(scope, provider)).arn : undefined,
      performanceInsightsEnabled: insights,
      performanceInsightsRetentionPeriod: props.performanceInsightRetention,
      performanceInsightsKmsKeyId: insights ? (props.performanceInsightEncryptionKey ?? ownKey()).arn : undefined,
      enabledCloudwatchLogsExports: exports.length > 0 ? exports : undefined,
      autoMinorVersionUpgrade: terms.autoMinorVersionUpgrade,
      allowMajorVersionUpgrade: props.allowMajorVersionUpgrade,
      applyImmediately: props.applyImmediately,
      caCertIdentifier: props.caCertificate,
      deletionProtection: terms.deletionProtection,
      parameterGroupName: props.parameterGroup?.name,
      optionGroupName: props.optionGroup?.name,
      skipFinalSnapshot: removal === 'destroy',
      lifecycle: { preventDestroy: removal === 'retain' },
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    if (removal !== 'destroy') this.finalSnapshotIdentifier = finalSnapshotOf(this, props.instanceIdentifier);
    this.vpcId = props.vpcId;
    this.subnetIds = props.subnetIds;
    this.securityGroups = props.securityGroups ?? [closedGroup(this, props.vpcId, provider)];
    this.vpcSecurityGroupIds = this.securityGroups.map((group) => group.id);
    const subnetIds = [...props.subnetIds];
    this.dbSubnetGroupName = new DbSubnetGroup(this, 'SubnetGroup', { subnetIds, tags: props.tags, provider }).name;
    if (!props.parameterGroup && engineVersion)
      this.parameterGroupName = new DbParameterGroup(this, 'ParameterGroup', {
        family: familyOf(engine, engineVersion),
        parameter: parameterBlocks(engine, props.parameters),
        tags: props.tags,
        provider,
      }).name;
    const audit = exports.includes('audit') ? auditOption(engine) : undefined;
    if (!props.optionGroup && audit && engineVersion)
      this.optionGroupName = new DbOptionGroup(this, 'OptionGroup', {
        engineName: engine,
        majorEngineVersion: majorOf(engine, engineVersion),
        option: [
          {
            optionName: audit.name,
            optionSettings: Object.entries(audit.settings).map(([name, value]) => ({ name, value })),
          },
        ],
        tags: props.tags,
        provider,
      }).name;
    recordWaivers(this, props.waive);
  }

  /** Grants connections with tokens of IAM, as one user of the database. */
  grantConnect(to: Grantee, user: string): void {
    to.allow(connecting(homeOf(this, this.provider), this.resourceId, user));
  }
}

function termsOf(props: HardenedDatabaseProps, { profile, backupRetentionDays }: Settings) {
  const { engine, parameterGroup, cloudwatchLogsExports: exports, credentials } = props;
  const parameters = parametersOf(engine, props.parameters);
  return withDefaults(defaultsIn(profile), {
    encrypted: props.storageEncryptionKey ? true : props.storageEncrypted,
    publiclyAccessible: props.publiclyAccessible,
    requiresTls: parameterGroup ? undefined : requiresTls(engine, parameters),
    logsStatements: parameterGroup ? undefined : logsStatements(engine, parameters),
    logsExported: exports && exports.length > 0 && (logsOf(engine) ?? []).every((log) => exports.includes(log)),
    iamAuthentication: takesIamTokens(engine) ? props.iamAuthentication : undefined,
    passwordHidden: credentials?.password === undefined || Token.isUnresolved(credentials.password),
    deletionProtection: props.deletionProtection,
    backupDays: props.backupRetention ?? backupRetentionDays,
    wantedBackupDays: backupRetentionDays,
    copyTagsToSnapshot: props.copyTagsToSnapshot,
    monitoringSeconds: props.monitoringInterval,
    autoMinorVersionUpgrade: props.autoMinorVersionUpgrade,
    multiAz: props.multiAz ?? (props.availabilityZone ? false : undefined),
  });
}
