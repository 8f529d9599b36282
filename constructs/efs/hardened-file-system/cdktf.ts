import { EfsAccessPoint } from '@cdktf/provider-aws/lib/efs-access-point';
import { EfsBackupPolicy } from '@cdktf/provider-aws/lib/efs-backup-policy';
import { EfsFileSystem } from '@cdktf/provider-aws/lib/efs-file-system';
import { EfsFileSystemPolicy } from '@cdktf/provider-aws/lib/efs-file-system-policy';
import { EfsMountTarget } from '@cdktf/provider-aws/lib/efs-mount-target';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { policyOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import type { Statement } from '../../iam/policy';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { accessPointDefaults, accessPointGuards, defaultsIn, guards, TIERING } from './defaults';
import { fileSystemGrants, granting, lettingAnyoneIn, refusingOtherWays, refusingPlainTransport } from './policy';

/** What can be said of a hardened file system. */
export interface HardenedFileSystemProps {
  readonly vpcId: string;
  /** One of each zone, none with a way in from the internet. */
  readonly subnetIds: readonly string[];
  /** @default one that lets nobody in */
  readonly securityGroup?: SecurityGroup;
  /** @default the path of this construct */
  readonly fileSystemName?: string;
  /** @default true */
  readonly encrypted?: boolean;
  /** @default one that the stack shares */
  readonly kmsKey?: KmsKey;
  /** Whether clients without TLS are refused. @default true */
  readonly enforceSSL?: boolean;
  /** Whether clients may go without saying who they are. @default false */
  readonly allowAnonymousAccess?: boolean;
  /** @default true */
  readonly enableAutomaticBackups?: boolean;
  /** When files that nobody asks for move to infrequent access. @default AFTER_30_DAYS */
  readonly lifecyclePolicy?: string;
  /** When they move back. @default AFTER_1_ACCESS */
  readonly outOfInfrequentAccessPolicy?: string;
  /** When they move to the archive. */
  readonly transitionToArchivePolicy?: string;
  readonly performanceMode?: 'generalPurpose' | 'maxIO';
  readonly throughputMode?: 'bursting' | 'elastic' | 'provisioned';
  /** MiB a second, where throughput is provisioned. */
  readonly provisionedThroughputPerSecond?: number;
  readonly replicationOverwriteProtection?: 'ENABLED' | 'DISABLED';
  /** The zone of a file system that stands in one. */
  readonly availabilityZoneName?: string;
  /** Whether a destroy is refused as long as the file system is declared. @default retain */
  readonly removalPolicy?: 'retain' | 'destroy';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this file system may break. */
  readonly waive?: Waive;
}

/** What can be said of an access point. */
export interface AccessPointOptions {
  /** @default 1000, with the same group */
  readonly posixUser?: { readonly uid: number; readonly gid: number; readonly secondaryGids?: readonly number[] };
  /** @default the id of the access point */
  readonly path?: string;
  /** Who owns the directory when it is made. @default the user, who alone may write */
  readonly createAcl?: { readonly ownerUid: number; readonly ownerGid: number; readonly permissions: string };
}

/**
 * An EFS file system that is encrypted with a key of the account, refuses clients that come without TLS or do not say who
 * they are, lets nobody in until told to, is backed up every day and is kept from a destroy.
 *
 * A key that is not given is shared by the stack. It makes a mount target in each subnet, and a security group without
 * rules; a client has to be let in by it and be granted to mount. `grantRead`, `grantReadWrite` and `grantRootAccess` are
 * `elasticfilesystem:ClientMount`, and `ClientWrite`, and `ClientRootAccess`, through mount targets. An access point acts
 * as one user, in a directory of its own, unless it is told otherwise. Files that nobody asks for in a month move to
 * storage that costs less.
 *
 * @example
 * new HardenedFileSystem(this, 'uploads', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 * });
 */
export class HardenedFileSystem extends EfsFileSystem {
  /** Who may connect: add rules to let clients in. */
  readonly securityGroup: SecurityGroup;
  /** What clients mount it by. */
  readonly mountTargets: readonly EfsMountTarget[];
  private readonly statements: Statement[] = [];
  private readonly waive: Waive | undefined;

  constructor(scope: Construct, id: string, props: HardenedFileSystemProps) {
    const { profile } = settingsIn(scope);
    const terms = termsOf(props, profile);
    refuseWeakening(`HardenedFileSystem '${scope.node.path}/${id}'`, props, guards, terms, profile);
    const { provider, replicationOverwriteProtection } = props;
    const key = terms.encrypted ? (props.kmsKey ?? HardenedKey.shared(scope, provider)) : undefined;
    super(scope, id, {
      encrypted: terms.encrypted,
      kmsKeyId: key?.arn,
      performanceMode: props.performanceMode,
      throughputMode: props.throughputMode,
      provisionedThroughputInMibps: props.provisionedThroughputPerSecond,
      availabilityZoneName: props.availabilityZoneName,
      ...(replicationOverwriteProtection && { protection: { replicationOverwrite: replicationOverwriteProtection } }),
      lifecyclePolicy: [
        { transitionToIa: props.lifecyclePolicy ?? TIERING.out },
        { transitionToPrimaryStorageClass: props.outOfInfrequentAccessPolicy ?? TIERING.back },
        ...(props.transitionToArchivePolicy ? [{ transitionToArchive: props.transitionToArchivePolicy }] : []),
      ],
      lifecycle: { preventDestroy: terms.retained },
      tags: { Name: props.fileSystemName ?? `${scope.node.path}/${id}`, ...props.tags },
      provider,
      dependsOn: props.dependsOn,
    });
    this.waive = props.waive;
    this.securityGroup = props.securityGroup ?? closedGroup(this, props.vpcId, provider);
    this.mountTargets = props.subnetIds.map(
      (subnetId, at) =>
        new EfsMountTarget(this, `MountTarget${at + 1}`, {
          fileSystemId: this.id,
          subnetId,
          securityGroups: [this.securityGroup.id],
          provider,
        }),
    );
    new EfsBackupPolicy(this, 'Backups', {
      fileSystemId: this.id,
      backupPolicy: { status: terms.backedUp ? 'ENABLED' : 'DISABLED' },
      provider,
    });
    this.addToResourcePolicy(refusingOtherWays(this.arn));
    if (terms.enforceSSL) this.addToResourcePolicy(refusingPlainTransport(this.arn));
    if (terms.allowAnonymousAccess) this.addToResourcePolicy(lettingAnyoneIn(this.arn));
    recordWaivers(this, props.waive);
  }

  /** Adds an access point for one user, in a directory that is made for it. */
  addAccessPoint(id: string, options: AccessPointOptions = {}): EfsAccessPoint {
    const { user, path, permissions } = accessPointDefaults(id);
    const posixUser = options.posixUser ?? { uid: user, gid: user };
    const leadsTo = options.path ?? path;
    refuseWeakening(
      `access point '${id}' of HardenedFileSystem '${this.node.path}'`,
      { ...options, ...(this.waive && { waive: this.waive }) },
      accessPointGuards,
      { path: leadsTo },
    );
    return new EfsAccessPoint(this, id, {
      fileSystemId: this.id,
      posixUser: { ...posixUser, secondaryGids: posixUser.secondaryGids && [...posixUser.secondaryGids] },
      rootDirectory: {
        path: leadsTo,
        creationInfo: options.createAcl ?? { ownerUid: posixUser.uid, ownerGid: posixUser.gid, permissions },
      },
      provider: this.provider,
    });
  }

  /** Adds to the policy of the file system. */
  addToResourcePolicy(statement: Statement): void {
    this.statements.push(statement);
    if (this.statements.length > 1) return;
    new EfsFileSystemPolicy(this, 'Policy', {
      fileSystemId: this.id,
      provider: this.provider,
      policy: policyOf(this.statements),
    });
  }

  grantRead(to: Grantee): void {
    to.allow(granting(fileSystemGrants.read, this.arn));
  }

  grantReadWrite(to: Grantee): void {
    to.allow(granting(fileSystemGrants.readWrite, this.arn));
  }

  grantRootAccess(to: Grantee): void {
    to.allow(granting(fileSystemGrants.rootAccess, this.arn));
  }
}

const termsOf = (props: HardenedFileSystemProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    encrypted: props.encrypted,
    enforceSSL: props.enforceSSL,
    allowAnonymousAccess: props.allowAnonymousAccess,
    backedUp: props.enableAutomaticBackups,
    retained: props.removalPolicy && props.removalPolicy !== 'destroy',
  });
