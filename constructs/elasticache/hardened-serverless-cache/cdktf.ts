import {
  ElasticacheServerlessCache,
  type ElasticacheServerlessCacheCacheUsageLimits,
} from '@cdktf/provider-aws/lib/elasticache-serverless-cache';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
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
import { defaults, guards, hasUsers } from './defaults';

/** What can be said of a hardened serverless cache. */
export interface HardenedServerlessCacheProps {
  readonly vpcId: string;
  /** Of at least two zones, none with a way in from the internet. */
  readonly subnetIds: readonly string[];
  /** @default valkey */
  readonly engine?: 'valkey' | 'redis' | 'memcached';
  readonly majorEngineVersion?: string;
  /** @default the path of this construct */
  readonly description?: string;
  /** @default one made from the path of this construct */
  readonly serverlessCacheName?: string;
  readonly cacheUsageLimits?: ElasticacheServerlessCacheCacheUsageLimits;
  /** @default one that lets nobody in */
  readonly securityGroups?: readonly SecurityGroup[];
  /** Whether a key of the account encrypts it: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** @default a group of one user, who logs in with tokens of IAM */
  readonly userGroupId?: string;
  /** How many daily snapshots are kept. @default as the settings ask, `backupRetentionDays` */
  readonly snapshotRetentionLimit?: number;
  /** When they are made: `05:00`. */
  readonly dailySnapshotTime?: string;
  readonly snapshotArnsToRestore?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
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
 * Terraform leaves no snapshot when it is deleted.
 *
 * @example
 * new HardenedServerlessCache(this, 'sessions', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 * });
 */
export class HardenedServerlessCache extends ElasticacheServerlessCache {
  /** Who may connect: add rules to let clients in. */
  readonly securityGroups: readonly SecurityGroup[];
  /** The id and name of the user that it makes for its clients. */
  readonly userId?: string;

  constructor(scope: Construct, id: string, props: HardenedServerlessCacheProps) {
    const settings = settingsIn(scope);
    const terms = termsOf(props, settings);
    refuseWeakening(`HardenedServerlessCache '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
    const { engine = 'valkey', provider } = props;
    const key = props.encryptionKey ?? (terms.customerKey ? HardenedKey.shared(scope, provider) : undefined);
    super(scope, id, {
      name: props.serverlessCacheName ?? 'named-below',
      engine,
      majorEngineVersion: props.majorEngineVersion,
      description: props.description ?? `${scope.node.path}/${id}`,
      ...(props.cacheUsageLimits && { cacheUsageLimits: [props.cacheUsageLimits] }),
      kmsKeyId: key?.arn,
      snapshotRetentionLimit: terms.snapshots,
      dailySnapshotTime: props.dailySnapshotTime,
      ...(props.snapshotArnsToRestore && { snapshotArnsToRestore: [...props.snapshotArnsToRestore] }),
      subnetIds: [...props.subnetIds],
      userGroupId: props.userGroupId,
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    const name = nameOf(this);
    if (!props.serverlessCacheName) this.name = name;
    this.securityGroups = props.securityGroups ?? [closedGroup(this, props.vpcId, provider)];
    this.securityGroupIds = this.securityGroups.map((group) => group.id);
    if (props.userGroupId === undefined && hasUsers(engine)) {
      this.userId = name;
      this.userGroupId = clientsOf(this, engine, name);
    }
    recordWaivers(this, props.waive);
  }

  /** Grants connections with tokens of IAM, as the user that it makes for its clients. */
  grantConnect(to: Grantee): void {
    if (this.userId === undefined)
      throw new BulwarkError(
        noUserOf(`HardenedServerlessCache '${this.node.path}'`, 'it is given a userGroupId or is of Memcached'),
      );
    to.allow(connecting(homeOf(this, this.provider), 'serverlesscache', this.name, this.userId));
  }
}

const termsOf = (props: HardenedServerlessCacheProps, { backupRetentionDays }: Settings) =>
  withDefaults(defaults, {
    customerKey: props.encryptionKey !== undefined || props.customerKey,
    authenticated: !hasUsers(props.engine ?? 'valkey') || props.userGroupId !== '',
    snapshots: props.snapshotRetentionLimit ?? backupRetentionDays,
  });
