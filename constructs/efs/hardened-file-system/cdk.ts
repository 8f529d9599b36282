import { RemovalPolicy } from 'aws-cdk-lib';
import {
  type AccessPoint,
  type AccessPointOptions,
  FileSystem,
  type FileSystemProps,
  LifecyclePolicy,
  OutOfInfrequentAccessPolicy,
} from 'aws-cdk-lib/aws-efs';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup, innermost } from '../../ec2/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { statementOf } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { accessPointDefaults, accessPointGuards, defaultsIn, guards, TIERING } from './defaults';
import { lettingAnyoneIn, refusingOtherWays, refusingPlainTransport } from './policy';

/** Every prop of `FileSystem`, on top of hardened defaults. */
export interface HardenedFileSystemProps extends FileSystemProps {
  /** Whether clients without TLS are refused. @default true */
  readonly enforceSSL?: boolean;
  /** Rules this file system may break. */
  readonly waive?: Waive;
}

/**
 * An EFS file system that is encrypted with a key of the account, refuses clients that come without TLS or do not say who
 * they are, lets nobody in until told to, is backed up every day and outlives its stack.
 *
 * A key that is not given is shared by the stack. It makes a security group without rules; a client has to be let in by it
 * (`connections.allowDefaultPortFrom`) and be granted to mount. `grantRead`, `grantReadWrite` and `grantRootAccess` are
 * `elasticfilesystem:ClientMount`, and `ClientWrite`, and `ClientRootAccess`, through mount targets; what is granted to
 * read cannot write. An access point acts as one user, in a directory of its own, unless it is told otherwise. Files that
 * nobody asks for in a month move to storage that costs less.
 *
 * @example
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 *
 * new HardenedFileSystem(this, 'Uploads', { vpc: new Vpc(this, 'Network') });
 */
export class HardenedFileSystem extends FileSystem {
  /** What makes a `FileSystem` one, but for its access points. */
  static readonly inPlace: InPlace<FileSystem, HardenedFileSystemProps> = {
    name: 'HardenedFileSystem',
    id: FileSystem.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  private readonly waive: Waive | undefined;

  constructor(scope: Construct, id: string, props: HardenedFileSystemProps) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this, props);
    this.waive = props.waive;
    recordWaivers(this, props.waive);
  }

  /** Adds an access point for one user, in a directory that is made for it. */
  override addAccessPoint(id: string, options: AccessPointOptions = {}): AccessPoint {
    const { user, path, permissions } = accessPointDefaults(id);
    const posixUser = options.posixUser ?? { uid: String(user), gid: String(user) };
    const leadsTo = options.path ?? path;
    refuseWeakening(
      `access point '${id}' of HardenedFileSystem '${this.node.path}'`,
      { ...options, ...(this.waive && { waive: this.waive }) },
      accessPointGuards,
      { path: leadsTo },
    );
    const createAcl = options.createAcl ?? { ownerUid: posixUser.uid, ownerGid: posixUser.gid, permissions };
    return super.addAccessPoint(id, { ...options, posixUser, path: leadsTo, createAcl });
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedFileSystemProps): FileSystemProps {
  const { profile } = settingsIn(scope);
  const terms = termsOf(props, profile);
  refuseWeakening(`HardenedFileSystem '${scope.node.path}/${id}'`, props, guards, terms, profile);
  const { waive, enforceSSL, ...given } = props;
  const kmsKey = given.kmsKey ?? (terms.encrypted ? HardenedKey.shared(scope) : undefined);
  return hardened({
    ...given,
    // A file system in one zone chooses its subnet itself.
    ...(!given.oneZone && { vpcSubnets: given.vpcSubnets ?? { ...innermost(given.vpc), onePerAz: true } }),
    securityGroup: given.securityGroup ?? closedGroup(scope, id, given.vpc),
    encrypted: terms.encrypted,
    ...(kmsKey && { kmsKey }),
    enableAutomaticBackups: terms.backedUp,
    // The CDK refuses anonymous clients by letting everyone write and be root who may mount; any policy refuses them.
    allowAnonymousAccess: true,
    lifecyclePolicy: given.lifecyclePolicy ?? LifecyclePolicy[TIERING.out],
    outOfInfrequentAccessPolicy: given.outOfInfrequentAccessPolicy ?? OutOfInfrequentAccessPolicy[TIERING.back],
    removalPolicy: given.removalPolicy ?? (terms.retained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY),
  });
}

function finish(made: FileSystem, props: HardenedFileSystemProps): void {
  const { enforceSSL, allowAnonymousAccess } = termsOf(props, settingsIn(made).profile);
  // The policy stands in the file system, which cannot wait for its own ARN.
  const statements = [
    refusingOtherWays('*'),
    ...(enforceSSL ? [refusingPlainTransport('*')] : []),
    ...(allowAnonymousAccess ? [lettingAnyoneIn('*')] : []),
  ];
  for (const statement of statements) made.addToResourcePolicy(statementOf(statement));
}

const termsOf = (props: HardenedFileSystemProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    encrypted: props.encrypted,
    enforceSSL: props.enforceSSL,
    allowAnonymousAccess: props.allowAnonymousAccess,
    backedUp: props.enableAutomaticBackups,
    retained: props.removalPolicy && props.removalPolicy !== RemovalPolicy.DESTROY,
  });
