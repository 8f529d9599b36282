import { Names, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import {
  Connections,
  type IConnectable,
  type ISecurityGroup,
  type IVpc,
  Port,
  type SubnetSelection,
} from 'aws-cdk-lib/aws-ec2';
import {
  CfnReplicationGroup,
  type CfnReplicationGroupProps,
  CfnSubnetGroup,
  CfnUser,
  CfnUserGroup,
} from 'aws-cdk-lib/aws-elasticache';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup, innermost } from '../../ec2/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf } from '../../iam/cdk';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { ACCESS, defaultsIn, guards, NODES, needsDefaultUser } from './defaults';
import { connecting } from './policy';

/** Every prop of `CfnReplicationGroup`, on top of hardened defaults, and the network it is in. */
export interface HardenedCacheProps extends Omit<CfnReplicationGroupProps, 'replicationGroupDescription'> {
  readonly vpc: IVpc;
  /** @default isolated subnets, where there are some */
  readonly vpcSubnets?: SubnetSelection;
  /** @default one that lets nobody in */
  readonly securityGroups?: readonly ISecurityGroup[];
  /** @default the path of this construct */
  readonly replicationGroupDescription?: string;
  /** Rules this cache may break. */
  readonly waive?: Waive;
}

/**
 * A replication group of Valkey, or of Redis where that is asked for, that is encrypted with a key of the account, takes
 * connections with TLS only, lets nobody in until told to, takes tokens of IAM in place of passwords, stands in two zones
 * and keeps snapshots.
 *
 * A key that is not given is shared by the stack. It makes a subnet group, a security group, and a user for its clients who
 * logs in with tokens of IAM and may do all but what looks after the cache, unless it is given `userGroupIds` or an
 * `authToken`. `grantConnect` is `elasticache:Connect` as that user.
 *
 * @example
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 *
 * new HardenedCache(this, 'Sessions', { vpc: new Vpc(this, 'Network') });
 */
export class HardenedCache extends CfnReplicationGroup implements IConnectable {
  readonly connections: Connections;
  /** The id and name of the user that it makes for its clients. */
  readonly userId?: string;

  constructor(scope: Construct, id: string, props: HardenedCacheProps) {
    const settings = settingsIn(scope);
    const terms = termsOf(scope, props, settings);
    refuseWeakening(`HardenedCache '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
    const { waive, vpc, vpcSubnets, securityGroups, ...given } = props;
    const engine = given.engine ?? 'valkey';
    const groups = securityGroups ?? (given.securityGroupIds ? [] : [closedGroup(scope, id, vpc)]);
    super(scope, id, {
      ...given,
      engine,
      replicationGroupDescription: given.replicationGroupDescription ?? `${scope.node.path}/${id}`,
      cacheNodeType: given.cacheNodeType ?? 'cache.t4g.small',
      atRestEncryptionEnabled: terms.encrypted,
      kmsKeyId: given.kmsKeyId ?? (terms.encrypted ? HardenedKey.shared(scope).keyArn : undefined),
      transitEncryptionEnabled: terms.transitEncrypted,
      automaticFailoverEnabled: terms.failsOver,
      multiAzEnabled: terms.multiAz,
      snapshotRetentionLimit: terms.snapshotDays,
      autoMinorVersionUpgrade: terms.autoMinorVersionUpgrade,
      numCacheClusters:
        given.numCacheClusters ??
        ((given.numNodeGroups ?? given.replicasPerNodeGroup ?? given.nodeGroupConfiguration) ? undefined : NODES),
      securityGroupIds: given.securityGroupIds ?? groups.map((group) => group.securityGroupId),
    });
    this.connections = new Connections({
      securityGroups: [...groups],
      defaultPort: Port.tcp(given.port ?? 6379),
    });
    this.cacheSubnetGroupName ??= new CfnSubnetGroup(this, 'SubnetGroup', {
      description: `Subnets of ${this.node.path}`,
      subnetIds: vpc.selectSubnets(vpcSubnets ?? innermost(vpc)).subnetIds,
    }).ref;
    if (given.userGroupIds === undefined && given.authToken === undefined) {
      this.userId = this.nameOf(this);
      this.userGroupIds = [this.clients(engine, this.userId)];
    }
    if (settings.profile !== 'dev') this.applyRemovalPolicy(RemovalPolicy.SNAPSHOT);
    recordWaivers(this, waive);
  }

  /** Grants connections with tokens of IAM, as the user that it makes for its clients. */
  grantConnect(grantee: IGrantable): Grant {
    if (this.userId === undefined)
      throw new BulwarkError(
        `HardenedCache '${this.node.path}': it makes no user of its own where it is given userGroupIds or an authToken; grant elasticache:Connect as one of those`,
      );
    const { actions, resources } = connecting(homeOf(this), this.ref, this.userId);
    return Grant.addToPrincipal({ grantee, actions, resourceArns: resources });
  }

  /** A group of the one user that clients log in as. */
  private clients(engine: string, userId: string): string {
    const client = new CfnUser(this, 'Client', {
      engine,
      userId,
      userName: userId,
      accessString: ACCESS,
      authenticationMode: { Type: 'iam' },
    });
    const users = [client.ref];
    if (needsDefaultUser(engine))
      users.push(
        new CfnUser(this, 'DefaultUser', {
          engine,
          userId: `${userId}-default`,
          userName: 'default',
          accessString: 'off ~* -@all',
          authenticationMode: { Type: 'no-password-required' },
        }).ref,
      );
    return new CfnUserGroup(this, 'Users', { engine, userGroupId: userId, userIds: users }).ref;
  }

  /** ElastiCache has no names of its own for users, and 40 letters for ours. */
  private nameOf(construct: Construct): string {
    return Names.uniqueResourceName(construct, { maxLength: 30, separator: '-' }).toLowerCase();
  }
}

function termsOf(scope: Construct, props: HardenedCacheProps, { profile, backupRetentionDays }: Settings) {
  const token: unknown = props.authToken && Stack.of(scope).resolve(props.authToken);
  return withDefaults(defaultsIn(profile), {
    encrypted: plain(props.atRestEncryptionEnabled),
    transitEncrypted: plain(props.transitEncryptionEnabled),
    authenticated: props.authToken !== undefined || props.userGroupIds === undefined || props.userGroupIds.length > 0,
    tokenHidden: typeof token !== 'string' || token.startsWith('{{resolve:'),
    failsOver: plain(props.automaticFailoverEnabled),
    multiAz: plain(props.multiAzEnabled),
    snapshotDays: props.snapshotRetentionLimit ?? backupRetentionDays,
    autoMinorVersionUpgrade: plain(props.autoMinorVersionUpgrade),
  });
}

/** What only deployment can tell gives nothing up. */
const plain = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : value === undefined ? undefined : Token.isUnresolved(value);
