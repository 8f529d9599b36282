import { DataAwsSecretsmanagerRandomPassword } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-random-password';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import type { RdsCluster } from '@cdktf/provider-aws/lib/rds-cluster';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretPolicy } from '@cdktf/provider-aws/lib/secretsmanager-secret-policy';
import { SecretsmanagerSecretRotation } from '@cdktf/provider-aws/lib/secretsmanager-secret-rotation';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import { AssetType, Fn, type ITerraformDependable, TerraformAsset, type TerraformProvider, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { accountOf, policyOf, serviceRole } from '../../iam/cdktf';
import { refusingForeigners } from '../../iam/policy';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { bundled, HANDLER, RUNTIME } from '../../lambda/bundled';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { FUNCTION, refuseOtherEngines, refuseUnrotated } from './code';
import { defaultsIn, guards } from './defaults';
import { rotationGrants } from './policy';

/** What can be said of a rotated secret, and how it is rotated: by a `cluster` and `username`, or a `rotationLambda`. */
export interface RotatedSecretProps {
  /** The Aurora cluster whose user this is the password of. Its Data API is turned on. */
  readonly cluster?: RdsCluster;
  /** The user, which is made at the first rotation where it is missing, as is one called the same with `_clone`. */
  readonly username?: string;
  /** The ARN of a function that rotates it, in four steps, where it is no user of an Aurora cluster. */
  readonly rotationLambda?: string;
  /** Days between two rotations. @default 30 */
  readonly automaticallyAfter?: number;
  /** Its name. @default one that Terraform makes up */
  readonly secretName?: string;
  readonly description?: string;
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** Its first value. @default a password that Secrets Manager makes up, where it is of a cluster */
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
 * The password of a user of an Aurora cluster is rotated by a function of its own, which speaks to the cluster by the RDS
 * Data API, so it stands in no network. Two users take turns, `orders` and `orders_clone`, so that the password in use
 * stays valid for a rotation longer; the second has what the first is granted. PostgreSQL is given no password but its SCRAM
 * verifier, so none is in a log. The last step but one asks the cluster whether the user may log in; it does not log in
 * itself, because the Data API reads no version of a secret but the current one. The first password is in the state of
 * Terraform and is replaced by the second rotation.
 *
 * The function has a role that may use this secret, the cluster with its master user's secret, and a log group, each by its
 * name. It is not signed, traced or given a queue for failures: Secrets Manager reports those, and tries again.
 *
 * @example
 * const cluster = new HardenedDatabaseCluster(this, 'Database', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 *   engine: 'aurora-postgresql',
 *   engineVersion: '17.7',
 * });
 * new RotatedSecret(this, 'Orders', { cluster, username: 'orders' });
 */
export class RotatedSecret extends SecretsmanagerSecret {
  constructor(scope: Construct, id: string, props: RotatedSecretProps) {
    const settings = settingsIn(scope);
    const what = `RotatedSecret '${scope.node.path}/${id}'`;
    const { cluster, username, rotationLambda, provider, secretStringValue } = props;
    refuseUnrotated(what, rotationLambda, cluster, username);
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
    const first = secretStringValue ?? (cluster && this.firstValue(cluster, username as string));
    const version =
      first === undefined
        ? []
        : [
            new SecretsmanagerSecretVersion(this, 'First', {
              secretId: this.id,
              // Sent once, and kept in no state: rotation replaces it.
              ...(secretStringValue === undefined
                ? { secretStringWo: first, secretStringWoVersion: 1 }
                : { secretString: first }),
              lifecycle: { ignoreChanges: ['secret_string', 'version_stages'] },
              provider,
            }),
          ];
    const rotating = rotationLambda ?? this.rotating(what, cluster as RdsCluster, key).arn;
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
      dependsOn: [permission, ...version],
      provider,
    });
    recordWaivers(this, props.waive);
  }

  private firstValue(cluster: RdsCluster, username: string): string {
    const password = new DataAwsSecretsmanagerRandomPassword(this, 'FirstPassword', {
      passwordLength: 32,
      excludePunctuation: true,
      provider: this.provider,
    });
    return Fn.jsonencode({ username, host: cluster.endpoint, password: password.randomPassword });
  }

  /** The function that rotates a user of a cluster. */
  private rotating(what: string, cluster: RdsCluster, key: KmsKey): LambdaFunction {
    const { provider } = this;
    const engine = cluster.engineInput ?? '';
    refuseOtherEngines(what, engine);
    cluster.enableHttpEndpoint = true;
    const adminSecret = cluster.masterUserSecret.get(0);
    const logGroup = new HardenedLogGroup(this, 'RotationLogs', { provider });
    const role = serviceRole(
      this,
      'RotationRole',
      'lambda.amazonaws.com',
      [],
      rotationGrants({
        secret: this.arn,
        adminSecret: adminSecret.secretArn,
        cluster: cluster.arn,
        keys: [...new Set([key.arn, cluster.masterUserSecretKmsKeyIdInput ?? key.arn])],
        logGroup: logGroup.arn,
      }),
      provider,
    );
    return new LambdaFunction(this, 'RotationFunction', {
      functionName: `${this.friendlyUniqueId}`.slice(0, 64),
      description: `Rotates ${this.node.path}`,
      runtime: RUNTIME,
      handler: HANDLER,
      filename: new TerraformAsset(this, 'RotationCode', { path: bundled(FUNCTION.code), type: AssetType.ARCHIVE })
        .path,
      memorySize: FUNCTION.memory,
      timeout: FUNCTION.timeout,
      reservedConcurrentExecutions: 1,
      environment: {
        variables: { CLUSTER_ARN: cluster.arn, ADMIN_SECRET_ARN: adminSecret.secretArn, ENGINE: engine },
      },
      kmsKeyArn: key.arn,
      role: role.arn,
      loggingConfig: { logFormat: 'JSON', logGroup: logGroup.name },
      dependsOn: [role.node.findChild('Attachment') as ITerraformDependable & Construct],
      provider,
    });
  }
}
