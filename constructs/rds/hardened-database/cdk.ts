import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { DatabaseInstance, type DatabaseInstanceProps, OptionGroup } from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup, innermost } from '../../ec2/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { isHidden } from '../../secretsmanager/cdk';
import { brings, isManaged, mastersPassword, monitoringRole } from '../cdk';
import {
  auditOption,
  logsOf,
  logsStatements,
  parametersOf,
  refuseUnversioned,
  requiresTls,
  takesIamTokens,
} from '../engine';
import { defaultsIn, guards } from './defaults';

/** Every prop of `DatabaseInstance`, on top of hardened defaults. */
export interface HardenedDatabaseProps extends DatabaseInstanceProps {
  /** Rules this database may break. */
  readonly waive?: Waive;
}

/**
 * An RDS database that is encrypted with a key of the account, takes connections with TLS only, has no public address,
 * lets nobody in until told to, stands in two zones, exports its logs, and is protected from deletion.
 *
 * RDS keeps the password of its master user in Secrets Manager and replaces it every week, unless `credentials` bring
 * a secret or a password. A key and a role for monitoring that are not given are shared by the stack. It makes a parameter
 * group and, for MySQL and MariaDB, an option group with the audit plugin, unless it is given them; what a group says that
 * is given is for the gate to judge. Oracle is told by an option to encrypt connections, which it is not made to here.
 * `grantConnect` is `rds-db:connect` as one user.
 *
 * Standing in two zones doubles the cost of its machine and storage; `multiAz: false` saves that, and the database is then
 * away as long as its zone is. Metrics of the operating system and exported logs are paid for at CloudWatch.
 *
 * @example
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 * import { DatabaseInstanceEngine, PostgresEngineVersion } from 'aws-cdk-lib/aws-rds';
 *
 * new HardenedDatabase(this, 'Orders', {
 *   vpc: new Vpc(this, 'Network'),
 *   engine: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17 }),
 * });
 */
export class HardenedDatabase extends DatabaseInstance {
  /** What makes a `DatabaseInstance` one, but for its grants. */
  static readonly inPlace: InPlace<DatabaseInstance, HardenedDatabaseProps> = {
    name: 'HardenedDatabase',
    id: DatabaseInstance.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  constructor(scope: Construct, id: string, props: HardenedDatabaseProps) {
    super(scope, id, hardenedProps(scope, id, props));
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedDatabaseProps): DatabaseInstanceProps {
  const settings = settingsIn(scope);
  const what = `HardenedDatabase '${scope.node.path}/${id}'`;
  const terms = termsOf(scope, props, settings);
  refuseWeakening(what, props, guards, terms, settings.profile);
  const { waive, parameters, ...given } = props;
  const { engine } = given;
  const type = engine.engineType;
  if (!given.parameterGroup && !engine.parameterGroupFamily) refuseUnversioned(what, type);
  const key = given.storageEncryptionKey ?? (terms.encrypted ? HardenedKey.shared(scope) : undefined);
  const ownKey = (): HardenedKey => HardenedKey.shared(scope);
  const insights = given.enablePerformanceInsights ?? true;
  const exports = given.cloudwatchLogsExports ?? [...(logsOf(type) ?? [])];
  const audit = exports.includes('audit') ? auditOption(type) : undefined;
  return hardened({
    ...given,
    vpcSubnets: given.vpcSubnets ?? innermost(given.vpc),
    securityGroups: given.securityGroups ?? [closedGroup(scope, id, given.vpc)],
    publiclyAccessible: terms.publiclyAccessible,
    storageEncrypted: terms.encrypted,
    ...(key && { storageEncryptionKey: key }),
    ...(!given.parameterGroup && { parameters: { ...parametersOf(type, parameters) } }),
    optionGroup:
      given.optionGroup ??
      (audit && engine.engineVersion
        ? new OptionGroup(scope, `${id}OptionGroup`, { engine, configurations: [audit] })
        : undefined),
    ...mastersPassword(given, ownKey),
    iamAuthentication: terms.iamAuthentication && takesIamTokens(type) ? true : given.iamAuthentication,
    multiAz: terms.multiAz,
    backupRetention: Duration.days(terms.backupDays),
    copyTagsToSnapshot: terms.copyTagsToSnapshot,
    monitoringInterval: Duration.seconds(terms.monitoringSeconds),
    monitoringRole: given.monitoringRole ?? (terms.monitoringSeconds > 0 ? monitoringRole(scope) : undefined),
    enablePerformanceInsights: insights,
    performanceInsightEncryptionKey:
      given.performanceInsightEncryptionKey ?? (insights ? (key ?? ownKey()) : undefined),
    cloudwatchLogsExports: exports.length > 0 ? exports : undefined,
    autoMinorVersionUpgrade: terms.autoMinorVersionUpgrade,
    deletionProtection: terms.deletionProtection,
    removalPolicy: given.removalPolicy ?? (settings.profile === 'dev' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN),
  });
}

function termsOf(scope: Construct, props: HardenedDatabaseProps, { profile, backupRetentionDays }: Settings) {
  const { engineType: type } = props.engine;
  const { credentials, storageEncryptionKey, storageEncrypted, parameterGroup, cloudwatchLogsExports: exports } = props;
  const parameters = parametersOf(type, props.parameters);
  return withDefaults(defaultsIn(profile), {
    // The CDK takes a key that is given for what is meant.
    encrypted: storageEncryptionKey ? true : storageEncrypted,
    publiclyAccessible: props.publiclyAccessible,
    requiresTls: parameterGroup ? undefined : requiresTls(type, parameters),
    logsStatements: parameterGroup ? undefined : logsStatements(type, parameters),
    logsExported: exports && exports.length > 0 && (logsOf(type) ?? []).every((log) => exports.includes(log)),
    iamAuthentication: takesIamTokens(type) ? props.iamAuthentication : undefined,
    passwordRotated: isManaged(props) || brings(credentials),
    passwordHidden: isHidden(scope, credentials?.password),
    deletionProtection: props.deletionProtection,
    backupDays: props.backupRetention?.toDays() ?? backupRetentionDays,
    wantedBackupDays: backupRetentionDays,
    copyTagsToSnapshot: props.copyTagsToSnapshot,
    monitoringSeconds: props.monitoringInterval?.toSeconds(),
    autoMinorVersionUpgrade: props.autoMinorVersionUpgrade,
    multiAz: props.multiAz ?? (props.availabilityZone ? false : undefined),
  });
}
