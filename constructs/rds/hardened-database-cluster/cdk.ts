import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CfnDBInstance, ClusterInstance, DatabaseCluster, type DatabaseClusterProps } from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup, innermost } from '../../ec2/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { isHidden } from '../../secretsmanager/cdk';
import { brings, isManaged, mastersPassword, monitoringRole } from '../cdk';
import { logsOf, logsStatements, parametersOf, refuseUnversioned, requiresTls } from '../engine';
import { defaultsIn, guards } from './defaults';

/** Every prop of `DatabaseCluster`, on top of hardened defaults. */
export interface HardenedDatabaseClusterProps extends DatabaseClusterProps {
  /** Rules this cluster may break. */
  readonly waive?: Waive;
}

/**
 * An Aurora cluster that is encrypted with a key of the account, takes connections with TLS only, whose instances have no
 * public addresses and stand in different zones, lets nobody in until told to, exports its logs, and is protected from
 * deletion.
 *
 * RDS keeps the password of its master user in Secrets Manager and replaces it every week, unless `credentials` bring
 * a secret or a password. A key and a role for monitoring that are not given are shared by the stack. It makes a parameter
 * group unless it is given one, and what that says is for the gate to judge. `grantConnect` is `rds-db:connect` as one user,
 * and `grantDataApiAccess` the five actions of the Data API and reading the secret.
 *
 * Without a `writer` it has one, and outside of `dev` a reader that takes its place when it fails. A `writer` that is given
 * without `readers` has none, and the database is then away until a failed one is made anew. Metrics of the operating system and exported logs are paid for at CloudWatch.
 *
 * @example
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 * import { AuroraPostgresEngineVersion, DatabaseClusterEngine } from 'aws-cdk-lib/aws-rds';
 *
 * new HardenedDatabaseCluster(this, 'Orders', {
 *   vpc: new Vpc(this, 'Network'),
 *   engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_17_7 }),
 * });
 */
export class HardenedDatabaseCluster extends DatabaseCluster {
  /** What makes a `DatabaseCluster` one, but for its grants. */
  static readonly inPlace: InPlace<DatabaseCluster, HardenedDatabaseClusterProps> = {
    name: 'HardenedDatabaseCluster',
    id: DatabaseCluster.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  constructor(scope: Construct, id: string, props: HardenedDatabaseClusterProps) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this, props);
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedDatabaseClusterProps): DatabaseClusterProps {
  const settings = settingsIn(scope);
  const what = `HardenedDatabaseCluster '${scope.node.path}/${id}'`;
  const terms = termsOf(scope, props, settings);
  refuseWeakening(what, props, guards, terms, settings.profile);
  const { waive, parameters, vpc, vpcSubnets, ...given } = props;
  const { engine, instanceProps } = given;
  const network = vpc ?? instanceProps?.vpc;
  if (!network) throw new BulwarkError(`${what}: it is in no network; give it a vpc`);
  if (!given.parameterGroup && !engine.parameterGroupFamily) refuseUnversioned(what, engine.engineType);
  const subnets = vpcSubnets ?? instanceProps?.vpcSubnets ?? innermost(network);
  const groups = given.securityGroups ?? instanceProps?.securityGroups ?? [closedGroup(scope, id, network)];
  const key = given.storageEncryptionKey ?? (terms.encrypted ? HardenedKey.shared(scope) : undefined);
  const ownKey = (): HardenedKey => HardenedKey.shared(scope);
  const insights = given.enablePerformanceInsights ?? true;
  const exports = given.cloudwatchLogsExports ?? [...(logsOf(engine.engineType) ?? [])];
  return hardened({
    ...given,
    ...(instanceProps || given.instances !== undefined
      ? {
          instanceProps: {
            ...instanceProps,
            vpc: network,
            vpcSubnets: subnets,
            securityGroups: groups,
            publiclyAccessible: instanceProps?.publiclyAccessible ?? false,
          },
        }
      : {
          vpc: network,
          vpcSubnets: subnets,
          securityGroups: groups,
          ...(!given.writer && {
            writer: ClusterInstance.provisioned('Writer'),
            readers: given.readers ?? (settings.profile === 'dev' ? [] : [ClusterInstance.provisioned('Reader')]),
          }),
        }),
    storageEncrypted: terms.encrypted,
    ...(key && { storageEncryptionKey: key }),
    ...(!given.parameterGroup && { parameters: { ...parametersOf(engine.engineType, parameters) } }),
    // A replica has the credentials of its source.
    ...(!given.replicationSourceIdentifier && mastersPassword(given, ownKey)),
    iamAuthentication: terms.iamAuthentication,
    backup: { ...given.backup, retention: Duration.days(terms.backupDays) },
    copyTagsToSnapshot: terms.copyTagsToSnapshot,
    monitoringInterval: Duration.seconds(terms.monitoringSeconds),
    monitoringRole: given.monitoringRole ?? (terms.monitoringSeconds > 0 ? monitoringRole(scope) : undefined),
    enablePerformanceInsights: insights,
    performanceInsightEncryptionKey: given.performanceInsightEncryptionKey ?? (insights ? ownKey() : undefined),
    cloudwatchLogsExports: exports.length > 0 ? exports : undefined,
    autoMinorVersionUpgrade: terms.autoMinorVersionUpgrade,
    deletionProtection: terms.deletionProtection,
    removalPolicy: given.removalPolicy ?? (settings.profile === 'dev' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN),
  });
}

function finish(cluster: DatabaseCluster, props: HardenedDatabaseClusterProps): void {
  const settings = settingsIn(cluster);
  const terms = termsOf(cluster, props, settings);
  const instances = cluster.node.findAll().filter((one): one is CfnDBInstance => one instanceof CfnDBInstance);
  for (const one of instances) one.publiclyAccessible ??= false;
  // What a `ClusterInstance` says is first known when it is bound.
  const made = {
    ...terms,
    publiclyAccessible: instances.some(({ publiclyAccessible }) => publiclyAccessible === true),
    autoMinorVersionUpgrade: instances.every((one) => one.autoMinorVersionUpgrade !== false),
  };
  refuseWeakening(`HardenedDatabaseCluster '${cluster.node.path}'`, props, guards, made, settings.profile);
}

function termsOf(scope: Construct, props: HardenedDatabaseClusterProps, { profile, backupRetentionDays }: Settings) {
  const { engineType: type } = props.engine;
  const { credentials, parameterGroup, instanceProps, cloudwatchLogsExports: exports } = props;
  const parameters = parametersOf(type, props.parameters);
  return withDefaults(defaultsIn(profile), {
    // The CDK takes a key that is given for what is meant.
    encrypted: props.storageEncryptionKey ? true : props.storageEncrypted,
    publiclyAccessible: instanceProps?.publiclyAccessible,
    requiresTls: parameterGroup ? undefined : requiresTls(type, parameters),
    logsStatements: parameterGroup ? undefined : logsStatements(type, parameters),
    logsExported: exports && exports.length > 0,
    auditExported: type === 'aurora-mysql' ? exports?.includes('audit') : undefined,
    iamAuthentication: props.iamAuthentication,
    passwordRotated: isManaged(props) || brings(credentials),
    passwordHidden: isHidden(scope, credentials?.password),
    deletionProtection: props.deletionProtection,
    backupDays: props.backup?.retention.toDays() ?? backupRetentionDays,
    wantedBackupDays: backupRetentionDays,
    copyTagsToSnapshot: props.copyTagsToSnapshot,
    monitoringSeconds: props.monitoringInterval?.toSeconds(),
    autoMinorVersionUpgrade: instanceProps?.autoMinorVersionUpgrade ?? props.autoMinorVersionUpgrade,
  });
}
