import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnPermission, Code, type IFunction, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { CfnDBCluster, DatabaseCluster } from 'aws-cdk-lib/aws-rds';
import { CfnRotationSchedule, Secret, type SecretProps } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, serviceRole, statementOf } from '../../iam/cdk';
import { refusingForeigners } from '../../iam/policy';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { bundled, HANDLER, RUNTIME } from '../../lambda/bundled';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { FUNCTION, refuseOtherEngines, refuseUnrotated } from './code';
import { defaultsIn, guards } from './defaults';
import { rotationGrants } from './policy';

/** Every prop of `Secret`, on top of hardened defaults, and how it is rotated: by a `cluster` and `username`, or a `rotationLambda`. */
export interface RotatedSecretProps extends SecretProps {
  /** The Aurora cluster whose user this is the password of. Its Data API is turned on. */
  readonly cluster?: DatabaseCluster;
  /** The user, which is made at the first rotation where it is missing, as is one called the same with `_clone`. */
  readonly username?: string;
  /** A function that rotates it, in four steps, where it is no user of an Aurora cluster. */
  readonly rotationLambda?: IFunction;
  /** How often it is rotated. @default 30 days */
  readonly automaticallyAfter?: Duration;
  /** Rules this secret may break. */
  readonly waive?: Waive;
}

/**
 * A secret that is encrypted with a key of the account, refuses whoever is of another account or organisation than the
 * settings name, outlives its stack, and is rotated.
 *
 * The password of a user of an Aurora cluster is rotated by a function of its own, which speaks to the cluster by the RDS
 * Data API, so it stands in no network. Two users take turns, `orders` and `orders_clone`, so that the password in use
 * stays valid for a rotation longer; the second has what the first is granted. PostgreSQL is given no password but its SCRAM
 * verifier, so none is in a log. The last step but one asks the cluster whether the user may log in; it does not log in
 * itself, because the Data API reads no version of a secret but the current one. RDS databases that are not Aurora have no
 * Data API: let RDS keep the password of their master user, as `HardenedDatabase` does, or give a `rotationLambda`.
 *
 * The function has a role that may use this secret, the cluster with its master user's secret, and a log group, each by its
 * name. It is not signed, traced or given a queue for failures: Secrets Manager reports those, and tries again.
 *
 * @example
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 * import { AuroraPostgresEngineVersion, DatabaseClusterEngine } from 'aws-cdk-lib/aws-rds';
 *
 * const cluster = new HardenedDatabaseCluster(this, 'Database', {
 *   vpc: new Vpc(this, 'Network'),
 *   engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_17_7 }),
 * });
 * new RotatedSecret(this, 'Orders', { cluster, username: 'orders' });
 */
export class RotatedSecret extends Secret {
  /** What rotates it. */
  readonly rotationLambda: IFunction;

  constructor(scope: Construct, id: string, props: RotatedSecretProps) {
    const settings = settingsIn(scope);
    const what = `RotatedSecret '${scope.node.path}/${id}'`;
    const { waive, cluster, username, rotationLambda, automaticallyAfter, ...given } = props;
    refuseUnrotated(what, rotationLambda, cluster, username);
    const value: unknown = given.secretStringValue && Stack.of(scope).resolve(given.secretStringValue);
    const terms = withDefaults(defaultsIn(settings.profile), {
      rotationDays: automaticallyAfter?.toDays({ integral: false }),
      hidden: typeof value !== 'string' || value.startsWith('{{resolve:'),
    });
    refuseWeakening(what, props, guards, terms, settings.profile);
    super(scope, id, {
      ...given,
      encryptionKey: given.encryptionKey ?? HardenedKey.shared(scope),
      removalPolicy: given.removalPolicy ?? (settings.profile === 'dev' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN),
      ...(cluster &&
        !given.secretStringValue &&
        !given.secretObjectValue && {
          generateSecretString: {
            secretStringTemplate: JSON.stringify({ username, host: cluster.clusterEndpoint.hostname }),
            generateStringKey: 'password',
            excludePunctuation: true,
            ...given.generateSecretString,
          },
        }),
    });
    const refusal = refusingForeigners('secretsmanager:*', Stack.of(this).account, settings);
    this.addToResourcePolicy(statementOf({ ...refusal, Resource: this.secretArn }));
    this.rotationLambda = rotationLambda ?? this.rotating(what, cluster as DatabaseCluster);
    const permission = new CfnPermission(this, 'RotationPermission', {
      action: 'lambda:InvokeFunction',
      functionName: this.rotationLambda.functionArn,
      principal: 'secretsmanager.amazonaws.com',
      sourceAccount: Stack.of(this).account,
      sourceArn: this.secretArn,
    });
    const schedule = new CfnRotationSchedule(this, 'Rotation', {
      secretId: this.secretArn,
      rotationLambdaArn: this.rotationLambda.functionArn,
      rotationRules: { automaticallyAfterDays: terms.rotationDays },
    });
    schedule.node.addDependency(permission);
    recordWaivers(this, waive);
  }

  /** The function that rotates a user of a cluster. */
  private rotating(what: string, cluster: DatabaseCluster): LambdaFunction {
    const engine = cluster.engine?.engineType ?? '';
    refuseOtherEngines(what, engine);
    const adminSecret = cluster.secret;
    if (!adminSecret)
      throw new BulwarkError(`${what}: the cluster '${cluster.node.path}' has no secret of its master user`);
    (cluster.node.defaultChild as CfnDBCluster).enableHttpEndpoint = true;
    const logGroup = new HardenedLogGroup(this, 'RotationLogs');
    const keys = [this.encryptionKey, adminSecret.encryptionKey].flatMap((key) => key?.keyArn ?? []);
    const role = serviceRole(
      this,
      'RotationRole',
      'lambda.amazonaws.com',
      [],
      rotationGrants({
        secret: this.secretArn,
        adminSecret: adminSecret.secretArn,
        cluster: cluster.clusterArn,
        keys: [...new Set(keys)],
        logGroup: `arn:${homeOf(this).partition}:logs:${Stack.of(this).region}:${Stack.of(this).account}:log-group:${logGroup.logGroupName}`,
      }),
    );
    const made = new LambdaFunction(this, 'RotationFunction', {
      description: `Rotates ${this.node.path}`,
      runtime: new Runtime(RUNTIME),
      handler: HANDLER,
      code: Code.fromAsset(bundled(FUNCTION.code)),
      memorySize: FUNCTION.memory,
      timeout: Duration.seconds(FUNCTION.timeout),
      reservedConcurrentExecutions: 1,
      environment: { CLUSTER_ARN: cluster.clusterArn, ADMIN_SECRET_ARN: adminSecret.secretArn, ENGINE: engine },
      ...(this.encryptionKey && { environmentEncryption: this.encryptionKey }),
      role,
      logGroup,
    });
    made.node.addDependency(role.node.findChild('Grants'));
    return made;
  }
}
