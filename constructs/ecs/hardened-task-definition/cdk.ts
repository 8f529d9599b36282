import { Stack } from 'aws-cdk-lib';
import {
  Capability,
  type ContainerDefinition,
  type ContainerDefinitionOptions,
  FargateTaskDefinition,
  type FargateTaskDefinitionProps,
  LinuxParameters,
  LogDrivers,
  type Volume,
} from 'aws-cdk-lib/aws-ecs';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { plain, serviceRole } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { holdSecrets } from '../../secrets';
import { defaults, guards, isByDigest } from './defaults';

/** Every prop of `FargateTaskDefinition`, on top of hardened defaults. */
export interface HardenedTaskDefinitionProps extends FargateTaskDefinitionProps {
  /** Rules this task definition may break, by its volumes or its containers. */
  readonly waive?: Waive;
}

/**
 * A task definition for Fargate, with a role for its program and another for the agent that starts it, each assumed by ECS
 * for tasks of this account only and granted nothing until something is.
 *
 * Its containers run as user 1000, cannot write to their root file system, drop all capabilities of Linux, have an init
 * process and no secrets in their environment, name their image by its digest (an image that the CDK builds is named by
 * the hash of its source), and log to one group that is encrypted with a key which the stack shares. What a container
 * has to write goes to a volume: `addVolume` and `addMountPoints`. Volumes of EFS are encrypted on their way.
 *
 * The role of the agent may write that log group, and what images and secrets grant it. Containers of Windows have a root
 * file system that can be written, so they take a waiver.
 *
 * @example
 * import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
 *
 * new HardenedTaskDefinition(this, 'Api').addContainer('api', {
 *   image: ContainerImage.fromEcrRepository(
 *     new ImmutableRepository(this, 'Images'),
 *     'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
 *   ),
 * });
 */
export class HardenedTaskDefinition extends FargateTaskDefinition {
  /** What makes a `FargateTaskDefinition` one, but for its containers. */
  static readonly inPlace: InPlace<FargateTaskDefinition, HardenedTaskDefinitionProps> = {
    name: 'HardenedTaskDefinition',
    id: FargateTaskDefinition.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  private readonly waive: Waive | undefined;
  private readonly isWindows: boolean;
  /** Its volumes were judged with its props. */
  private readonly isMade: boolean;
  private logs: HardenedLogGroup | undefined;

  constructor(scope: Construct, id: string, props: HardenedTaskDefinitionProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    this.waive = props.waive;
    this.isWindows = props.runtimePlatform?.operatingSystemFamily?.isWindows() ?? false;
    this.isMade = true;
    recordWaivers(this, props.waive);
  }

  /** Adds a container. Throws a `BulwarkError` for one that gives a default up, unless its rule is waived. */
  override addContainer(id: string, options: ContainerDefinitionOptions): ContainerDefinition {
    const { isWindows, waive } = this;
    const what = `HardenedTaskDefinition '${this.node.path}': the container '${id}'`;
    const given = { ...options, ...(waive && { waive }) };
    const terms = withDefaults(defaults, {
      user: options.user,
      readOnly: isWindows ? false : options.readonlyRootFilesystem,
      privileged: options.privileged,
      dropsCapabilities: isWindows ? true : options.linuxParameters && dropsAll(options.linuxParameters),
      secretFree: !holdSecrets(Stack.of(this).resolve(options.environment)),
    });
    refuseWeakening(what, given, guards, terms);
    const container = super.addContainer(id, {
      ...options,
      ...(!isWindows && {
        user: terms.user,
        readonlyRootFilesystem: terms.readOnly,
        linuxParameters: options.linuxParameters ?? this.withoutCapabilities(id),
      }),
      logging: options.logging ?? LogDrivers.awsLogs({ streamPrefix: id, logGroup: this.logGroup }),
    });
    refuseWeakening(what, given, guards, { ...terms, imageByDigest: isByDigest(this.nameOf(container)) });
    return container;
  }

  override addVolume(volume: Volume): void {
    if (this.isMade) refuseVolumes(this.node.path, { volumes: [volume], ...(this.waive && { waive: this.waive }) });
    super.addVolume(encryptedInTransit(volume));
  }

  /** Where its containers log. */
  private get logGroup(): HardenedLogGroup {
    this.logs ??= new HardenedLogGroup(this, 'Logs');
    return this.logs;
  }

  private withoutCapabilities(id: string): LinuxParameters {
    const parameters = new LinuxParameters(this, `${id}Linux`, { initProcessEnabled: true });
    parameters.dropCapabilities(Capability.ALL);
    return parameters;
  }

  /** The image of a container, with `${…}` for what deployment fills in. */
  private nameOf({ imageName }: ContainerDefinition): string {
    const resolved: unknown = Stack.of(this).resolve(imageName);
    const substituted = (resolved as { 'Fn::Sub'?: string })['Fn::Sub'];
    return substituted ?? String(plain(resolved));
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedTaskDefinitionProps): FargateTaskDefinitionProps {
  refuseVolumes(`${scope.node.path}/${id}`, props);
  const { waive, ...given } = props;
  const role = (name: string) => serviceRole(scope, `${id}${name}`, 'ecs-tasks.amazonaws.com', [], []);
  return hardened({
    ...given,
    ...(given.volumes && { volumes: given.volumes.map(encryptedInTransit) }),
    taskRole: given.taskRole ?? role('TaskRole'),
    executionRole: given.executionRole ?? role('ExecutionRole'),
  });
}

function refuseVolumes(path: string, props: Pick<HardenedTaskDefinitionProps, 'volumes' | 'waive'>): void {
  const { volumes = [] } = props;
  const volumesEncrypted = volumes.every(
    ({ efsVolumeConfiguration }) => efsVolumeConfiguration?.transitEncryption !== 'DISABLED',
  );
  refuseWeakening(`HardenedTaskDefinition '${path}'`, props, guards, { ...defaults, volumesEncrypted });
}

const encryptedInTransit = ({ efsVolumeConfiguration, ...volume }: Volume): Volume =>
  efsVolumeConfiguration
    ? { ...volume, efsVolumeConfiguration: { transitEncryption: 'ENABLED', ...efsVolumeConfiguration } }
    : volume;

function dropsAll(parameters: LinuxParameters): boolean {
  const { capabilities } = Stack.of(parameters).resolve(parameters.renderLinuxParameters());
  return (capabilities?.drop ?? []).includes(Capability.ALL);
}
