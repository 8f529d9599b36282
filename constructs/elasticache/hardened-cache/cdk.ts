import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  Connections,
  type IConnectable,
  type ISecurityGroup,
  type IVpc,
  Port,
  type SubnetSelection,
} from 'aws-cdk-lib/aws-ec2';
import { CfnReplicationGroup, type CfnReplicationGroupProps, CfnSubnetGroup } from 'aws-cdk-lib/aws-elasticache';
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
import { clientsOf, nameOf, plain } from '../cdk';
import { connecting, noUserOf } from '../users';
import { defaultsIn, guards, NODES } from './defaults';

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
      this.userId = nameOf(this);
      this.userGroupIds = [clientsOf(this, engine, this.userId)];
    }
    if (settings.profile !== 'dev') this.applyRemovalPolicy(RemovalPolicy.SNAPSHOT);
    recordWaivers(this, waive);
  }

  /** Grants connections with tokens of IAM, as the user that it makes for its clients. */
  grantConnect(grantee: IGrantable): Grant {
    if (this.userId === undefined)
      throw new BulwarkError(noUserOf(`HardenedCache '${this.node.path}'`, 'it is given userGroupIds or an authToken'));
    const { actions, resources } = connecting(homeOf(this), 'replicationgroup', this.ref, this.userId);
    return Grant.addToPrincipal({ grantee, actions, resourceArns: resources });
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
