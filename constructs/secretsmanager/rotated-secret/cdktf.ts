import { DataAwsSecretsmanagerRandomPassword } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-random-password';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import type { RdsCluster } from '@cdktf/provider-aws/lib/rds-cluster';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretPolicy } from '@cdktf/provider-aws/lib/secretsmanager-secret-policy';
import { SecretsmanagerSecretRotation } from '@cdktf/provider-aws/lib/secretsmanager-secret-rotation';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import {
  AssetType,
  Fn,
  type ITerraformDependable,
  TerraformAsset,
  type TerraformProvider,
  TerraformStack,
  Token,
} from 'cdktf';
import type { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { accountOf, homeOf, policyOf, regionOf } from '../../iam/cdktf';
import { refusingForeigners } from '../../iam/policy';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { bundled, HANDLER, RUNTIME } from '../../lambda/bundled';
import { HardenedFunction } from '../../lambda/hardened-function/cdktf';
import type { HardenedDatabase } from '../../rds/hardened-database/cdktf';
import { HardenedDatabaseCluster } from '../../rds/hardened-database-cluster/cdktf';
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

/** An endpoint for Secrets Manager, and the group that says who connects to it. */
export interface SecretsManagerEndpoint {
  readonly endpoint: VpcEndpoint;
  readonly securityGroup: SecurityGroup;
}

/** What can be said of a rotated secret, and how it is rotated: as a `username` of a `database` or a `cluster`, or by a `rotationLambda`. */
export interface RotatedSecretProps {
  /** The RDS database or Aurora cluster whose user this is the password of. The function stands in its network. */
  readonly database?: HardenedDatabase | HardenedDatabaseCluster;
  /** The Aurora cluster whose user this is the password of, where the function is to use its Data API, which is turned on. */
  readonly cluster?: RdsCluster;
  /** The user, which is made at the first rotation where it is missing, as is one called the same with `_clone`. */
  readonly username?: string;
  /** An endpoint with private DNS by which the function reaches Secrets Manager from the network of the `database`, and its security group. @default one for the database, which secrets of a stack share */
  readonly endpoint?: SecretsManagerEndpoint;
  /** The ARN of a function that rotates it, in four steps, where it is no user of a database. */
  readonly rotationLambda?: string;
  /** Days between two rotations. @default 30 */
  readonly automaticallyAfter?: number;
  /** Its name. @default one that Terraform makes up */
  readonly secretName?: string;
  readonly description?: string;
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** Its first value. @default a password that Secrets Manager makes up, where it is of a database */
  readonly secretStringValue?: string;
  /** Whether a destroy is refused as long as the secret is declared. @default retain, and in `dev` destroy */
  readonly removalPolicy?: 'retain' | 'destroy';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this secret may break. */
  readonly waive?: Waive;
}

/**
 * A secret that is encrypted with a key of the account, refuses whoever is of another account or organisation than the
 * settings name, is kept from a destroy, and is rotated.
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
 * `HardenedFunction` but not signed. The first password stands in the state of Terraform, as the data source that makes it
 * does, and is replaced by the second rotation.
 *
 * @example
 * const cluster = new HardenedDatabaseCluster(this, 'Database', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 *   engine: 'aurora-postgresql',
 *   engineVersion: '17.7',
 * });
 * new RotatedSecret(this, 'Orders', { database: cluster, username: 'orders' });
 */
export class RotatedSecret extends SecretsmanagerSecret {
  constructor(scope: Construct, id: string, props: RotatedSecretProps) {
    const settings = settingsIn(scope);
    const what = `RotatedSecret '${scope.node.path}/${id}'`;
    const { database, cluster, username = '', rotationLambda, provider, secretStringValue } = props;
    refuseUnrotated(what, props);
    const terms = withDefaults(defaultsIn(settings.profile), {
      rotationDays: props.automaticallyAfter,
      hidden: secretStringValue === undefined || Token.isUnresolved(secretStringValue),
    });
    refuseWeakening(what, props, guards, terms, settings.profile);
    const key = props.encryptionKey ?? HardenedKey.shared(scope, provider);
    const removal = props.removalPolicy ?? (settings.profile === 'dev' ? 'destroy' : 'retain');
    super(scope, id, {
      name: props.secretName,
      description: props.description,
      kmsKeyId: key.arn,
      lifecycle: { preventDestroy: removal === 'retain' },
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    const account = accountOf(this, provider);
    new SecretsmanagerSecretPolicy(this, 'Policy', {
      secretArn: this.arn,
      blockPublicPolicy: true,
      policy: policyOf([{ ...refusingForeigners('secretsmanager:*', account, settings), Resource: this.arn }]),
      provider,
    });
    const target = database ?? cluster;
    const first = secretStringValue ?? (target && this.firstValue(target, username));
    const version =
      first === undefined
        ? []
        : [
            new SecretsmanagerSecretVersion(this, 'First', {
              secretId: this.id,
              // Sent once: rotation replaces it.
              ...(secretStringValue === undefined
                ? { secretStringWo: first, secretStringWoVersion: 1 }
                : { secretString: first }),
              lifecycle: { ignoreChanges: ['secret_string', 'version_stages'] },
              provider,
            }),
          ];
    const made =
      rotationLambda === undefined
        ? database
          ? this.overNetwork(what, database, key, props.endpoint)
          : this.byDataApi(what, cluster as RdsCluster, key)
        : undefined;
    const rotating = rotationLambda ?? made?.arn ?? '';
    const permission = new LambdaPermission(this, 'RotationPermission', {
      action: 'lambda:InvokeFunction',
      functionName: rotating,
      principal: 'secretsmanager.amazonaws.com',
      sourceAccount: account,
      sourceArn: this.arn,
      provider,
    });
    new SecretsmanagerSecretRotation(this, 'Rotation', {
      secretId: this.id,
      rotationLambdaArn: rotating,
      rotationRules: { automaticallyAfterDays: terms.rotationDays },
      // The first rotation begins at once.
      dependsOn: [permission, ...version, ...(target instanceof HardenedDatabaseCluster ? target.instances : [])],
      provider,
    });
    recordWaivers(this, props.waive);
  }

  private firstValue(target: RdsCluster | HardenedDatabase, username: string): string {
    const password = new DataAwsSecretsmanagerRandomPassword(this, 'FirstPassword', {
      passwordLength: 32,
      excludePunctuation: true,
      provider: this.provider,
    });
    return Fn.jsonencode({
      ...secretOf(engineOf(target), username, hostOf(target), target.port),
      password: password.randomPassword,
    });
  }

  /** The function that rotates a user of a cluster by its Data API. */
  private byDataApi(what: string, cluster: RdsCluster, key: KmsKey): HardenedFunction {
    const engine = engineOf(cluster);
    refuseOtherEngines(what, 'cluster', engine);
    const machines = cluster instanceof HardenedDatabaseCluster ? cluster.instances : [];
    refuseWithoutDataApi(
      what,
      machines.map((machine) => machine.instanceClassInput),
    );
    cluster.enableHttpEndpoint = true;
    const adminSecret = masterOf(what, cluster);
    const made = this.made({ ENGINE: engine, CLUSTER_ARN: cluster.arn, ADMIN_SECRET_ARN: adminSecret }, key);
    return this.granted(cluster, adminSecret, made, key, cluster.arn);
  }

  /** The function that rotates a user of a database in its network, and what lets it connect. */
  private overNetwork(
    what: string,
    database: HardenedDatabase | HardenedDatabaseCluster,
    key: KmsKey,
    given: SecretsManagerEndpoint | undefined,
  ): HardenedFunction {
    const engine = engineOf(database);
    refuseOtherEngines(what, 'database', engine);
    const adminSecret = masterOf(what, database);
    const { endpoint, securityGroup } = given ?? this.endpointBeside(database);
    const made = this.made(
      {
        ...overNetwork(engine, adminSecret, hostOf(database), Token.asString(database.port)),
        ...(!given && { [ENDPOINT_VARIABLE]: `https://${endpoint.dnsEntry.get(0).dnsName}` }),
      },
      key,
      database,
    );
    const [own] = made.securityGroups;
    const [theirs] = database.securityGroups;
    if (own && theirs) this.connect('Database', own, theirs, database.port);
    if (own) this.connect('SecretsManager', own, securityGroup, 443);
    return this.granted(database, adminSecret, made, key);
  }

  private made(
    environment: Record<string, string>,
    key: KmsKey,
    within?: HardenedDatabase | HardenedDatabaseCluster,
  ): HardenedFunction {
    const { provider } = this;
    return new HardenedFunction(this, 'RotationFunction', {
      description: `Rotates ${this.node.path}`,
      runtime: RUNTIME,
      handler: HANDLER,
      code: {
        filename: new TerraformAsset(this, 'RotationCode', { path: bundled(FUNCTION.code), type: AssetType.ARCHIVE })
          .path,
      },
      memorySize: FUNCTION.memory,
      timeout: FUNCTION.timeout,
      reservedConcurrentExecutions: CONCURRENCY,
      environment,
      environmentEncryption: key,
      ...(within && { vpcId: within.vpcId, subnetIds: within.subnetIds }),
      provider,
    });
  }

  private granted(
    target: RdsCluster | HardenedDatabase,
    adminSecret: string,
    made: HardenedFunction,
    key: KmsKey,
    cluster?: string,
  ): HardenedFunction {
    const keys = [...new Set([key.arn, target.masterUserSecretKmsKeyIdInput ?? key.arn])];
    made.executionRole.addStatements(
      ...rotationGrants({ ...{ secret: this.arn, adminSecret, keys }, ...(cluster && { cluster }) }),
    );
    return made;
  }

  /** Lets one group connect to another, as one rule of each says. */
  private connect(id: string, from: SecurityGroup, to: SecurityGroup, port: number): void {
    const { provider } = this;
    const rule = {
      ...{ description: `Rotates ${this.node.path}`, ipProtocol: 'tcp', fromPort: port, toPort: port, provider },
    };
    new VpcSecurityGroupEgressRule(this, `To${id}`, {
      ...rule,
      securityGroupId: from.id,
      referencedSecurityGroupId: to.id,
    });
    new VpcSecurityGroupIngressRule(this, `Into${id}`, {
      ...rule,
      securityGroupId: to.id,
      referencedSecurityGroupId: from.id,
    });
  }

  /** The endpoint by which functions in the network of a database reach Secrets Manager, which those of a stack share. */
  private endpointBeside(database: HardenedDatabase | HardenedDatabaseCluster): SecretsManagerEndpoint {
    const stack = TerraformStack.of(this);
    const id = `SharedRotation${database.node.addr.slice(0, 8)}`;
    const known = stack.node.tryFindChild(id);
    if (known instanceof RotationEndpoint) return known;
    return new RotationEndpoint(stack, id, database, this.provider);
  }
}

/** An endpoint for Secrets Manager in the network of a database, for rotation alone. */
class RotationEndpoint extends VpcEndpoint implements SecretsManagerEndpoint {
  readonly endpoint = this;
  readonly securityGroup: SecurityGroup;

  constructor(
    scope: Construct,
    id: string,
    { vpcId, subnetIds }: HardenedDatabase | HardenedDatabaseCluster,
    provider: TerraformProvider | undefined,
  ) {
    super(scope, id, {
      vpcId,
      serviceName: `com.amazonaws.${regionOf(scope, provider)}.secretsmanager`,
      vpcEndpointType: 'Interface',
      subnetIds: [...subnetIds],
      // Another endpoint of the VPC may have the name.
      privateDnsEnabled: false,
      policy: policyOf([throughEndpoint(homeOf(scope, provider))]),
      provider,
    });
    this.securityGroup = closedGroup(this, vpcId, provider);
    this.securityGroupIds = [this.securityGroup.id];
  }
}

/** The secret of the master user, where RDS keeps one. */
function masterOf(what: string, database: RdsCluster | HardenedDatabase): string {
  if (!database.manageMasterUserPasswordInput) refuseWithoutMaster(what, database.node.path);
  return database.masterUserSecret.get(0).secretArn;
}

const engineOf = (database: RdsCluster | HardenedDatabase): string => database.engineInput ?? '';

const hostOf = (database: RdsCluster | HardenedDatabase): string =>
  'address' in database ? database.address : database.endpoint;
