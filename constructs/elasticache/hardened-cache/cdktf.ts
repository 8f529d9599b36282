import { ElasticacheReplicationGroup } from '@cdktf/provider-aws/lib/elasticache-replication-group';
import { ElasticacheSubnetGroup } from '@cdktf/provider-aws/lib/elasticache-subnet-group';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { type ITerraformDependable, type TerraformProvider, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { clientsOf, nameOf } from '../cdktf';
import { connecting, noUserOf } from '../users';
import { defaultsIn, guards, NODES } from './defaults';

/** What can be said of a hardened cache. */
export interface HardenedCacheProps {
  readonly vpcId: string;
  /** Of at least two zones, none with a way in from the internet. */
  readonly subnetIds: readonly string[];
  /** @default valkey */
  readonly engine?: 'valkey' | 'redis';
  readonly engineVersion?: string;
  /** @default cache.t4g.small */
  readonly cacheNodeType?: string;
  /** @default the path of this construct */
  readonly replicationGroupDescription?: string;
  /** Its name, which Terraform asks for. @default one made from the path of this construct */
  readonly replicationGroupId?: string;
  /** Nodes, where it is not partitioned. @default 2 */
  readonly numCacheClusters?: number;
  readonly numNodeGroups?: number;
  readonly replicasPerNodeGroup?: number;
  readonly port?: number;
  readonly cacheParameterGroupName?: string;
  /** @default one that lets nobody in */
  readonly securityGroups?: readonly SecurityGroup[];
  /** @default true */
  readonly atRestEncryptionEnabled?: boolean;
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** @default true */
  readonly transitEncryptionEnabled?: boolean;
  /** @default a group of one user, who logs in with tokens of IAM */
  readonly userGroupIds?: readonly string[];
  /** A token that clients share, kept elsewhere, in place of users. */
  readonly authToken?: string;
  /** @default true */
  readonly automaticFailoverEnabled?: boolean;
  /** @default true, outside of `dev` */
  readonly multiAzEnabled?: boolean;
  /** Days. @default as the settings ask, `backupRetentionDays` */
  readonly snapshotRetentionLimit?: number;
  readonly snapshotWindow?: string;
  readonly preferredMaintenanceWindow?: string;
  /** @default true */
  readonly autoMinorVersionUpgrade?: boolean;
  readonly applyImmediately?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
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
 * new HardenedCache(this, 'Sessions', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 * });
 */
export class HardenedCache extends ElasticacheReplicationGroup {
  /** Who may connect: add rules to let clients in. */
  readonly securityGroups: readonly SecurityGroup[];
  /** The id and name of the user that it makes for its clients. */
  readonly userId?: string;

  constructor(scope: Construct, id: string, props: HardenedCacheProps) {
    const settings = settingsIn(scope);
    const terms = termsOf(props, settings);
    refuseWeakening(`HardenedCache '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
    const { engine = 'valkey', provider, tags } = props;
    const key = terms.encrypted ? (props.encryptionKey ?? HardenedKey.shared(scope, provider)) : undefined;
    const isPartitioned = props.numNodeGroups !== undefined || props.replicasPerNodeGroup !== undefined;
    super(scope, id, {
      replicationGroupId: props.replicationGroupId ?? 'named-below',
      description: props.replicationGroupDescription ?? `${scope.node.path}/${id}`,
      engine,
      engineVersion: props.engineVersion,
      nodeType: props.cacheNodeType ?? 'cache.t4g.small',
      numCacheClusters: props.numCacheClusters ?? (isPartitioned ? undefined : NODES),
      numNodeGroups: props.numNodeGroups,
      replicasPerNodeGroup: props.replicasPerNodeGroup,
      port: props.port,
      parameterGroupName: props.cacheParameterGroupName,
      atRestEncryptionEnabled: String(terms.encrypted),
      kmsKeyId: key?.arn,
      transitEncryptionEnabled: terms.transitEncrypted,
      authToken: props.authToken,
      userGroupIds: props.userGroupIds && [...props.userGroupIds],
      automaticFailoverEnabled: terms.failsOver,
      multiAzEnabled: terms.multiAz,
      snapshotRetentionLimit: terms.snapshotDays,
      snapshotWindow: props.snapshotWindow,
      maintenanceWindow: props.preferredMaintenanceWindow,
      autoMinorVersionUpgrade: String(terms.autoMinorVersionUpgrade),
      applyImmediately: props.applyImmediately,
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    const name = nameOf(this);
    if (!props.replicationGroupId) this.replicationGroupId = name;
    if (settings.profile !== 'dev') this.finalSnapshotIdentifier = `${name}-final`;
    this.securityGroups = props.securityGroups ?? [closedGroup(this, props.vpcId, provider)];
    this.securityGroupIds = this.securityGroups.map((group) => group.id);
    const subnetIds = [...props.subnetIds];
    this.subnetGroupName = new ElasticacheSubnetGroup(this, 'SubnetGroup', { name, subnetIds, tags, provider }).name;
    if (props.userGroupIds === undefined && props.authToken === undefined) {
      this.userId = name;
      this.userGroupIds = [clientsOf(this, engine, name)];
    }
    recordWaivers(this, props.waive);
  }

  /** Grants connections with tokens of IAM, as the user that it makes for its clients. */
  grantConnect(to: Grantee): void {
    if (this.userId === undefined)
      throw new BulwarkError(noUserOf(`HardenedCache '${this.node.path}'`, 'it is given userGroupIds or an authToken'));
    to.allow(connecting(homeOf(this, this.provider), 'replicationgroup', this.replicationGroupId, this.userId));
  }
}

function termsOf(props: HardenedCacheProps, { profile, backupRetentionDays }: Settings) {
  return withDefaults(defaultsIn(profile), {
    encrypted: props.atRestEncryptionEnabled,
    transitEncrypted: props.transitEncryptionEnabled,
    authenticated: props.authToken !== undefined || props.userGroupIds === undefined || props.userGroupIds.length > 0,
    tokenHidden: props.authToken === undefined || Token.isUnresolved(props.authToken),
    failsOver: props.automaticFailoverEnabled,
    multiAz: props.multiAzEnabled,
    snapshotDays: props.snapshotRetentionLimit ?? backupRetentionDays,
    autoMinorVersionUpgrade: props.autoMinorVersionUpgrade,
  });
}
