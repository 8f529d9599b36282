import {
  Connections,
  type IConnectable,
  type ISecurityGroup,
  type IVpc,
  Port,
  type SubnetSelection,
} from 'aws-cdk-lib/aws-ec2';
import { CfnServerlessCache, type CfnServerlessCacheProps } from 'aws-cdk-lib/aws-elasticache';
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
import { clientsOf, nameOf } from '../cdk';
import { connecting, noUserOf } from '../users';
import { defaults, guards, hasUsers, portsOf } from './defaults';

/** Every prop of `CfnServerlessCache`, on top of hardened defaults, and the network it is in. */
export interface HardenedServerlessCacheProps extends Omit<CfnServerlessCacheProps, 'engine' | 'serverlessCacheName'> {
  readonly vpc: IVpc;
  /** @default isolated subnets, where there are some */
  readonly vpcSubnets?: SubnetSelection;
  /** @default one that lets nobody in */
  readonly securityGroups?: readonly ISecurityGroup[];
  /** @default valkey */
  readonly engine?: string;
  /** @default one made from the path of this construct */
  readonly serverlessCacheName?: string;
  /** Whether a key of the account encrypts it: `kmsKeyId`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** Rules this cache may break. */
  readonly waive?: Waive;
}

/**
 * A serverless cache of Valkey, or of Redis or Memcached where that is asked for, that is encrypted with a key of the
 * account, lets nobody in until told to, takes tokens of IAM in place of passwords and keeps daily snapshots.
 *
 * A key that is not given is shared by the stack. It makes a security group, and a user for its clients who logs in with
 * tokens of IAM and may do all but what looks after the cache, unless it is given a `userGroupId`; Memcached has no users, so
 * whoever is let in by its security group may use it. `grantConnect` is `elasticache:Connect` as that user.
 * Outside of `dev` a snapshot is left when it is deleted.
 *
 * @example
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 *
 * new HardenedServerlessCache(this, 'Sessions', { vpc: new Vpc(this, 'Network') });
 */
export class HardenedServerlessCache extends CfnServerlessCache implements IConnectable {
  readonly connections: Connections;
  /** The id and name of the user that it makes for its clients. */
  readonly userId?: string;

  constructor(scope: Construct, id: string, props: HardenedServerlessCacheProps) {
    const settings = settingsIn(scope);
    const terms = termsOf(props, settings);
    refuseWeakening(`HardenedServerlessCache '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
    const { waive, vpc, vpcSubnets, securityGroups, customerKey, ...given } = props;
    const { engine = 'valkey' } = given;
    const groups = securityGroups ?? (given.securityGroupIds ? [] : [closedGroup(scope, id, vpc)]);
    super(scope, id, {
      ...given,
      engine,
      serverlessCacheName: given.serverlessCacheName ?? 'named-below',
      description: given.description ?? `${scope.node.path}/${id}`,
      kmsKeyId: given.kmsKeyId ?? (terms.customerKey ? HardenedKey.shared(scope).keyArn : undefined),
      snapshotRetentionLimit: terms.snapshots,
      securityGroupIds: given.securityGroupIds ?? groups.map((group) => group.securityGroupId),
      subnetIds: given.subnetIds ?? vpc.selectSubnets(vpcSubnets ?? innermost(vpc)).subnetIds,
    });
    const name = nameOf(this);
    if (given.serverlessCacheName === undefined) this.serverlessCacheName = name;
    if (settings.profile !== 'dev') this.finalSnapshotName = given.finalSnapshotName ?? `${name}-final`;
    this.connections = new Connections({
      securityGroups: [...groups],
      defaultPort: Port.tcpRange(...portsOf(engine)),
    });
    if (given.userGroupId === undefined && hasUsers(engine)) {
      this.userId = name;
      this.userGroupId = clientsOf(this, engine, name);
    }
    recordWaivers(this, waive);
  }

  /** Grants connections with tokens of IAM, as the user that it makes for its clients. */
  grantConnect(grantee: IGrantable): Grant {
    if (this.userId === undefined)
      throw new BulwarkError(
        noUserOf(`HardenedServerlessCache '${this.node.path}'`, 'it is given a userGroupId or is of Memcached'),
      );
    const { actions, resources } = connecting(homeOf(this), 'serverlesscache', this.serverlessCacheName, this.userId);
    return Grant.addToPrincipal({ grantee, actions, resourceArns: resources });
  }
}

const termsOf = (props: HardenedServerlessCacheProps, { backupRetentionDays }: Settings) =>
  withDefaults(defaults, {
    customerKey: props.kmsKeyId !== undefined || props.customerKey,
    isPublic: props.connectionType === 'public',
    authenticated: !hasUsers(props.engine ?? 'valkey') || props.userGroupId !== '',
    snapshots: props.snapshotRetentionLimit ?? backupRetentionDays,
  });
