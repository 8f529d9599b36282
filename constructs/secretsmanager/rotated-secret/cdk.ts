import { Duration, Fn, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { type IInterfaceVpcEndpoint, InterfaceVpcEndpoint, InterfaceVpcEndpointAwsService } from 'aws-cdk-lib/aws-ec2';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnPermission, Code, type IFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type CfnDBCluster, CfnDBInstance, type DatabaseCluster, type DatabaseInstance } from 'aws-cdk-lib/aws-rds';
import { CfnRotationSchedule, type ISecret, Secret, type SecretProps } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup, innermost } from '../../ec2/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, statementOf } from '../../iam/cdk';
import { refusingForeigners } from '../../iam/policy';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { bundled, HANDLER, RUNTIME } from '../../lambda/bundled';
import { HardenedFunction } from '../../lambda/hardened-function/cdk';
import { isHidden } from '../cdk';
import {
  CONCURRENCY,
  ENDPOINT_VARIABLE,
  FUNCTION,
  overNetwork,
  refuseOtherEngines,
  refuseUnrotated,
  refuseWithoutDataApi,
  refuseWithoutMaster,
  secretOf,
} from './code';
import { defaultsIn, guards } from './defaults';
import { rotationGrants, throughEndpoint } from './policy';

/** Every prop of `Secret`, on top of hardened defaults, and how it is rotated: as a `username` of a `database` or a `cluster`, or by a `rotationLambda`. */
export interface RotatedSecretProps extends SecretProps {
  /** The RDS database or Aurora cluster whose user this is the password of. The function stands in its network. */
  readonly database?: DatabaseInstance | DatabaseCluster;
  /** The Aurora cluster whose user this is the password of, where the function is to use its Data API, which is turned on. */
  readonly cluster?: DatabaseCluster;
  /** The user, which is made at the first rotation where it is missing, as is one called the same with `_clone`. */
  readonly username?: string;
  /** An endpoint with private DNS by which the function reaches Secrets Manager from the network of the `database`. @default one for the database, which secrets of a stack share */
  readonly endpoint?: IInterfaceVpcEndpoint;
  /** A function that rotates it, in four steps, where it is no user of a database. */
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
 * The password of a user of a database is rotated by a function of its own. Two users take turns, `orders` and
 * `orders_clone`, so that the password in use stays valid for a rotation longer; the second has what the first is granted.
 * PostgreSQL is given no password but its SCRAM verifier, so none is in a log.
 *
 * The function stands in the network of the `database`, speaks to it over TLS, and checks that the certificate is one of RDS
 * for that host. Before a new password counts it has logged in with it, and what the second user of PostgreSQL makes it
 * makes as the first, so that each can use it. It reaches Secrets Manager by an endpoint, which
 * has a price by the hour and is for nothing but rotation; `endpoint` is another one. A `cluster` of Aurora is spoken to by
 * the RDS Data API instead, from no network and without an endpoint: there the function can only ask whether the user may
 * log in, and instances of class T have no Data API.
 *
 * The function has a role that may use this secret, the secret of the master user, and a log group, each by its name. It is a
 * `HardenedFunction` but not signed.
 *
 * @example
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 * import { AuroraPostgresEngineVersion, DatabaseClusterEngine } from 'aws-cdk-lib/aws-rds';
 *
 * const cluster = new HardenedDatabaseCluster(this, 'Database', {
 *   vpc: new Vpc(this, 'Network'),
 *   engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_17_7 }),
 * });
 * new RotatedSecret(this, 'Orders', { database: cluster, username: 'orders' });
 */
export class RotatedSecret extends Secret {
  /** What rotates it. */
  readonly rotationLambda: IFunction;

  constructor(scope: Construct, id: string, props: RotatedSecretProps) {
    const settings = settingsIn(scope);
    const what = `RotatedSecret '${scope.node.path}/${id}'`;
    const { waive, database, cluster, username = '', endpoint, rotationLambda, automaticallyAfter, ...given } = props;
    refuseUnrotated(what, props);
    const target = database ?? cluster;
    if (target) masterOf(what, target);
    const terms = withDefaults(defaultsIn(settings.profile), {
      rotationDays: automaticallyAfter?.toDays({ integral: false }),
      hidden: isHidden(scope, given.secretStringValue),
    });
    refuseWeakening(what, props, guards, terms, settings.profile);
    super(scope, id, {
      ...given,
      encryptionKey: given.encryptionKey ?? HardenedKey.shared(scope),
      removalPolicy: given.removalPolicy ?? (settings.profile === 'dev' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN),
      ...(target &&
        !given.secretStringValue &&
        !given.secretObjectValue && {
          generateSecretString: {
            secretStringTemplate: Stack.of(scope).toJsonString(
              secretOf(engineOf(target), username, addressOf(target).hostname, addressOf(target).port),
            ),
            generateStringKey: 'password',
            excludePunctuation: true,
            ...given.generateSecretString,
          },
        }),
    });
    const refusal = refusingForeigners('secretsmanager:*', Stack.of(this).account, settings);
    this.addToResourcePolicy(statementOf({ ...refusal, Resource: this.secretArn }));
    this.rotationLambda =
      rotationLambda ??
      (database ? this.overNetwork(what, database, endpoint) : this.byDataApi(what, cluster as DatabaseCluster));
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
    // The first rotation begins at once.
    schedule.node.addDependency(permission, this.rotationLambda, ...(target ? [target] : []));
    recordWaivers(this, waive);
  }

  /** The function that rotates a user of a cluster by its Data API. */
  private byDataApi(what: string, cluster: DatabaseCluster): HardenedFunction {
    const engine = engineOf(cluster);
    refuseOtherEngines(what, 'cluster', engine);
    const machines = cluster.node.findAll().filter((it) => it instanceof CfnDBInstance);
    refuseWithoutDataApi(
      what,
      machines.map((machine) => machine.dbInstanceClass),
    );
    const adminSecret = masterOf(what, cluster);
    (cluster.node.defaultChild as CfnDBCluster).enableHttpEndpoint = true;
    const made = this.made({
      ...{ ENGINE: engine, CLUSTER_ARN: cluster.clusterArn, ADMIN_SECRET_ARN: adminSecret.secretArn },
    });
    return this.granted(adminSecret, made, cluster.clusterArn);
  }

  /** The function that rotates a user of a database in its network, and what lets it connect. */
  private overNetwork(
    what: string,
    database: DatabaseInstance | DatabaseCluster,
    given: IInterfaceVpcEndpoint | undefined,
  ): HardenedFunction {
    const engine = engineOf(database);
    refuseOtherEngines(what, 'database', engine);
    const adminSecret = masterOf(what, database);
    const endpoint = given ?? this.endpointBeside(database);
    const { hostname, port } = addressOf(database);
    const made = this.made(
      {
        ...overNetwork(engine, adminSecret.secretArn, hostname, Token.asString(port)),
        ...(endpoint instanceof InterfaceVpcEndpoint && !given && { [ENDPOINT_VARIABLE]: urlOf(endpoint) }),
      },
      database,
    );
    // From its side, so that the database may stand in another stack.
    made.connections.allowToDefaultPort(database, `Rotates ${this.node.path}`);
    made.connections.allowToDefaultPort(endpoint, `Rotates ${this.node.path}`);
    // The function alone: its security group cannot wait for the rules that are of it.
    made.node.defaultChild?.node.addDependency(
      ...[endpoint, ...made.connections.securityGroups, ...endpoint.connections.securityGroups],
    );
    return this.granted(adminSecret, made);
  }

  private made(environment: Record<string, string>, within?: DatabaseInstance | DatabaseCluster): HardenedFunction {
    return new HardenedFunction(this, 'RotationFunction', {
      description: `Rotates ${this.node.path}`,
      runtime: new Runtime(RUNTIME),
      handler: HANDLER,
      code: Code.fromAsset(bundled(FUNCTION.code)),
      memorySize: FUNCTION.memory,
      timeout: Duration.seconds(FUNCTION.timeout),
      reservedConcurrentExecutions: CONCURRENCY,
      environment,
      ...(this.encryptionKey && { environmentEncryption: this.encryptionKey }),
      ...(within && { vpc: within.vpc }),
    });
  }

  private granted(adminSecret: ISecret, made: HardenedFunction, cluster?: string): HardenedFunction {
    const keys = [this.encryptionKey, adminSecret.encryptionKey].flatMap((key) => key?.keyArn ?? []);
    const grants = rotationGrants({
      ...{ secret: this.secretArn, adminSecret: adminSecret.secretArn, keys: [...new Set(keys)] },
      ...(cluster && { cluster }),
    });
    for (const grant of grants) made.addToRolePolicy(PolicyStatement.fromJson(grant));
    return made;
  }

  /** The endpoint by which functions in the network of a database reach Secrets Manager, which those of a stack share. */
  private endpointBeside(database: DatabaseInstance | DatabaseCluster): InterfaceVpcEndpoint {
    const stack = Stack.of(this);
    const id = `SharedRotation${database.node.addr.slice(0, 8)}`;
    const known = stack.node.tryFindChild(id);
    if (known instanceof InterfaceVpcEndpoint) return known;
    const { vpc } = database;
    const made = new InterfaceVpcEndpoint(stack, id, {
      ...{ vpc, service: InterfaceVpcEndpointAwsService.SECRETS_MANAGER, subnets: innermost(vpc), open: false },
      // Another endpoint of the VPC may have the name.
      privateDnsEnabled: false,
      securityGroups: [closedGroup(stack, id, vpc)],
    });
    made.addToPolicy(statementOf(throughEndpoint(homeOf(stack))));
    return made;
  }
}

/** Where an endpoint is, by a name that needs no private DNS. */
const urlOf = ({ vpcEndpointDnsEntries }: InterfaceVpcEndpoint): string =>
  `https://${Fn.select(1, Fn.split(':', Fn.select(0, vpcEndpointDnsEntries)))}`;

/** The secret of the master user. Throws a `BulwarkError` where there is none. */
const masterOf = (what: string, database: DatabaseInstance | DatabaseCluster): ISecret =>
  database.secret ?? refuseWithoutMaster(what, database.node.path);

const engineOf = (database: DatabaseInstance | DatabaseCluster): string => database.engine?.engineType ?? '';

const addressOf = (database: DatabaseInstance | DatabaseCluster) =>
  'clusterEndpoint' in database ? database.clusterEndpoint : database.instanceEndpoint;
