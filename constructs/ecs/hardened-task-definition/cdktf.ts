import { EcsTaskDefinition, type EcsTaskDefinitionVolume } from '@cdktf/provider-aws/lib/ecs-task-definition';
import type { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { Fn, type ITerraformDependable, Lazy, type TerraformProvider, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import type { ImmutableRepository } from '../../ecr/immutable-repository/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { type GrantedRole, nameOf, regionOf, serviceRole } from '../../iam/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { holdSecrets } from '../../secrets';
import { defaults, guards, isByDigest } from './defaults';

/** What can be said of a hardened task definition. */
export interface HardenedTaskDefinitionProps {
  /** @default one made from the path of this construct */
  readonly family?: string;
  /** Units of which 1024 are a processor. @default 256 */
  readonly cpu?: number;
  /** @default 512 */
  readonly memoryLimitMiB?: number;
  readonly ephemeralStorageGiB?: number;
  readonly runtimePlatform?: { readonly operatingSystemFamily?: string; readonly cpuArchitecture?: 'X86_64' | 'ARM64' };
  readonly pidMode?: 'task';
  /** Those of EFS are encrypted on their way. */
  readonly volumes?: readonly EcsTaskDefinitionVolume[];
  readonly enableFaultInjection?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this task definition may break, by its volumes or its containers. */
  readonly waive?: Waive;
}

/** What can be said of a container. */
export interface ContainerOptions {
  /** Its name with a digest, or the digest of one in a repository, which the task is then granted to pull. */
  readonly image: string | { readonly repository: ImmutableRepository; readonly digest: string };
  /** @default 1000 */
  readonly user?: string;
  /** @default true */
  readonly readonlyRootFilesystem?: boolean;
  /** @default false */
  readonly privileged?: boolean;
  /** As ECS writes them. @default all capabilities dropped, and an init process */
  readonly linuxParameters?: {
    readonly initProcessEnabled?: boolean;
    readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
  };
  readonly environment?: { readonly [name: string]: string };
  /** Variables whose values are secrets, which the task is granted to read. */
  readonly secrets?: { readonly [name: string]: SecretsmanagerSecret };
  readonly command?: readonly string[];
  readonly entryPoint?: readonly string[];
  readonly workingDirectory?: string;
  readonly cpu?: number;
  readonly memoryLimitMiB?: number;
  /** @default true */
  readonly essential?: boolean;
  readonly portMappings?: readonly { readonly containerPort: number; readonly protocol?: 'tcp' | 'udp' }[];
  readonly mountPoints?: readonly {
    readonly sourceVolume: string;
    readonly containerPath: string;
    readonly readOnly?: boolean;
  }[];
  /** As ECS writes it. */
  readonly healthCheck?: { readonly command: readonly string[]; readonly interval?: number; readonly retries?: number };
}

/**
 * A task definition for Fargate, with a role for its program and another for the agent that starts it, each assumed by ECS
 * for tasks of this account only and granted nothing until something is.
 *
 * Its containers run as user 1000, cannot write to their root file system, drop all capabilities of Linux, have an init
 * process and no secrets in their environment, name their image by its digest, and log to one group that is encrypted with
 * a key which the stack shares. What a container has to write goes to a volume. Volumes of EFS are encrypted on their way.
 *
 * The role of the agent may write that log group, and what images and secrets grant it. Containers of Windows have a root
 * file system that can be written, so they take a waiver.
 *
 * @example
 * new HardenedTaskDefinition(this, 'api').addContainer('api', {
 *   image: {
 *     repository: new ImmutableRepository(this, 'images'),
 *     digest: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
 *   },
 * });
 */
export class HardenedTaskDefinition extends EcsTaskDefinition {
  /** What its program runs as. */
  readonly taskRole: GrantedRole;
  /** What the agent starts it as. */
  readonly executionRole: GrantedRole;
  private readonly containers: object[];
  private readonly waive: Waive | undefined;
  private readonly isWindows: boolean;
  private logs: HardenedLogGroup | undefined;

  constructor(scope: Construct, id: string, props: HardenedTaskDefinitionProps = {}) {
    const { provider, tags, waive, volumes = [], runtimePlatform } = props;
    const volumesEncrypted = volumes.every((volume) => volume.efsVolumeConfiguration?.transitEncryption !== 'DISABLED');
    const what = `HardenedTaskDefinition '${scope.node.path}/${id}'`;
    refuseWeakening(what, props, guards, { ...defaults, volumesEncrypted });
    const containers: object[] = [];
    super(scope, id, {
      family: props.family ?? nameOf(scope, id),
      cpu: String(props.cpu ?? 256),
      memory: String(props.memoryLimitMiB ?? 512),
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      containerDefinitions: Lazy.stringValue({ produce: () => Fn.jsonencode(escaped(containers)) }),
      ...(props.ephemeralStorageGiB && { ephemeralStorage: { sizeInGib: props.ephemeralStorageGiB } }),
      ...(runtimePlatform && { runtimePlatform }),
      pidMode: props.pidMode,
      enableFaultInjection: props.enableFaultInjection,
      ...(volumes.length > 0 && { volume: volumes.map(encryptedInTransit) }),
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.containers = containers;
    this.waive = waive;
    this.isWindows = runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false;
    const role = (name: string) => serviceRole(this, name, 'ecs-tasks.amazonaws.com', [], [], provider);
    this.taskRole = role('TaskRole');
    this.executionRole = role('ExecutionRole');
    this.taskRoleArn = this.taskRole.arn;
    this.executionRoleArn = this.executionRole.arn;
    recordWaivers(this, waive);
  }

  /** Adds a container. Throws a `BulwarkError` for one that gives a default up, unless its rule is waived. */
  addContainer(name: string, options: ContainerOptions): void {
    const { isWindows, waive } = this;
    const image = typeof options.image === 'string' ? options.image : this.pulled(options.image);
    const terms = withDefaults(defaults, {
      user: options.user,
      readOnly: isWindows ? false : options.readonlyRootFilesystem,
      privileged: options.privileged,
      dropsCapabilities:
        isWindows || !options.linuxParameters
          ? undefined
          : (options.linuxParameters.capabilities?.drop ?? []).includes('ALL'),
      secretFree: !holdSecrets(options.environment),
      imageByDigest: Token.isUnresolved(image) || isByDigest(image),
    });
    const what = `HardenedTaskDefinition '${this.node.path}': the container '${name}'`;
    refuseWeakening(what, { ...options, ...(waive && { waive }) }, guards, terms);
    const { environment = {}, secrets = {}, memoryLimitMiB } = options;
    this.containers.push({
      name,
      image,
      essential: options.essential ?? true,
      ...(!isWindows && {
        user: terms.user,
        readonlyRootFilesystem: terms.readOnly,
        linuxParameters: options.linuxParameters ?? { initProcessEnabled: true, capabilities: { drop: ['ALL'] } },
      }),
      privileged: terms.privileged,
      environment: Object.entries(environment).map(([variable, value]) => ({ name: variable, value })),
      secrets: Object.entries(secrets).map(([variable, secret]) => ({ name: variable, valueFrom: this.read(secret) })),
      portMappings: options.portMappings ?? [],
      mountPoints: options.mountPoints ?? [],
      ...(options.command && { command: options.command }),
      ...(options.entryPoint && { entryPoint: options.entryPoint }),
      ...(options.workingDirectory && { workingDirectory: options.workingDirectory }),
      ...(options.cpu !== undefined && { cpu: options.cpu }),
      ...(memoryLimitMiB !== undefined && { memory: memoryLimitMiB }),
      ...(options.healthCheck && { healthCheck: options.healthCheck }),
      logConfiguration: {
        logDriver: 'awslogs',
        options: {
          'awslogs-group': this.logGroup.name,
          'awslogs-region': regionOf(this, this.provider),
          'awslogs-stream-prefix': name,
        },
      },
    });
  }

  /** Where its containers log. */
  private get logGroup(): HardenedLogGroup {
    if (!this.logs) {
      this.logs = new HardenedLogGroup(this, 'Logs', { provider: this.provider });
      this.logs.grantWrite(this.executionRole);
    }
    return this.logs;
  }

  private pulled({ repository, digest }: Exclude<ContainerOptions['image'], string>): string {
    repository.grantPull(this.executionRole);
    return `${repository.repositoryUrl}@${digest}`;
  }

  private read(secret: SecretsmanagerSecret): string {
    this.executionRole.allow({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.arn] });
    if (secret.kmsKeyIdInput) this.executionRole.allow({ actions: ['kms:Decrypt'], resources: [secret.kmsKeyIdInput] });
    return secret.arn;
  }
}

/** What Terraform encodes, with quotes and backslashes escaped in its texts, which CDKTF leaves as they are. */
function escaped(value: unknown): unknown {
  if (typeof value === 'string')
    return /["\\]/.test(value) && !Token.isUnresolved(value) ? Fn.rawString(value.replaceAll('\\', '\\\\')) : value;
  if (Array.isArray(value)) return value.map(escaped);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escaped(inner)]));
}

const encryptedInTransit = ({ efsVolumeConfiguration, ...volume }: EcsTaskDefinitionVolume): EcsTaskDefinitionVolume =>
  efsVolumeConfiguration
    ? { ...volume, efsVolumeConfiguration: { transitEncryption: 'ENABLED', ...efsVolumeConfiguration } }
    : volume;
