import { Duration, Lazy, Names, PhysicalName, Stack } from 'aws-cdk-lib';
import {
  type BatchBuildConfig,
  type BuildEnvironmentVariable,
  BuildEnvironmentVariableType,
  type CfnProject,
  type IArtifacts,
  type ISource,
  LinuxArmLambdaBuildImage,
  LinuxLambdaBuildImage,
  type LoggingOptions,
  Project,
  type ProjectProps,
  ProjectVisibility,
  ReportGroup,
} from 'aws-cdk-lib/aws-codebuild';
import { type ISecurityGroup, type IVpc, Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  type AddToPrincipalPolicyResult,
  Grant,
  type IGrantable,
  ManagedPolicy,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup, innermost } from '../../ec2/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { GrantedRole, homeOf, plain, SourcedPrincipal, serviceRole } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { defaults, faultsOf, guards, QUEUED_MINUTES } from './defaults';
import {
  batching,
  inNetwork,
  type Network,
  OUT,
  projectArn,
  refusingOverrides,
  reporting,
  sessions,
  startGrants,
} from './policy';

/** Every prop of `Project`, on top of hardened defaults. */
export interface EphemeralBuildProps extends ProjectProps {
  /** Whether a key of the account encrypts what it produces: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** Whose pull requests wait until a maintainer asks for their build. @default everybody's */
  readonly pullRequestBuildPolicy?: {
    readonly requiresCommentApproval: 'ALL_PULL_REQUESTS' | 'FORK_PULL_REQUESTS' | 'DISABLED';
    /** Roles at the host of the repository that approve, and need no approval: `GITHUB_MAINTAIN`. */
    readonly approverRoles?: string[];
  };
  /** Rules this project may break. */
  readonly waive?: Waive;
}

/**
 * A CodeBuild project whose builds run each on a machine of its own that is destroyed after it, in an image that is named
 * by its digest, without privileges, in a VPC, for half an hour at most, by a buildspec that is no file of the source. They find no cache and no file system of an
 * earlier build, and no secrets in their variables; pull requests wait until a maintainer asks for their build.
 *
 * Its role is taken by CodeBuild for this project alone, which therefore has a name: the path of this construct, unless
 * `projectName` gives another. The role may write the log group of the project, which it makes, place builds in the
 * subnets of the VPC, and what grants add: a pipeline grants artifacts, a bucket that is given as the place of artifacts
 * grants itself. A security group that it makes lets builds connect on port 443 alone; where to is for the routes and the
 * firewalls of the VPC to say. `addReportGroup` makes a group for reports of tests.
 *
 * As a stage of a pipeline it has `EphemeralBuild.pipelineSource` as its source, and takes over the key of the pipeline's
 * artifacts unless it is given one. `grantStart` lets someone start builds of the project as it is. `refusingOverrides` are the statements that deny
 * everything else that a build can be started with in place of what the project says, for the policies and boundaries of
 * those who may start builds; a `PermissionsBoundary` says the same of all projects. A pipeline starts builds by its own role.
 *
 * @example
 * import { BuildSpec, LinuxBuildImage } from 'aws-cdk-lib/aws-codebuild';
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 *
 * new EphemeralBuild(this, 'Build', {
 *   vpc: new Vpc(this, 'Vpc', { natGateways: 0 }),
 *   environment: {
 *     buildImage: LinuxBuildImage.fromEcrRepository(
 *       new ImmutableRepository(this, 'Images'),
 *       'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
 *     ),
 *   },
 *   buildSpec: BuildSpec.fromObject({ version: 0.2, phases: { build: { commands: ['npm ci', 'npm test'] } } }),
 * });
 */
export class EphemeralBuild extends Project {
  /** What makes a `Project` one, but for its grants. */
  static readonly inPlace: InPlace<Project, EphemeralBuildProps> = {
    name: 'EphemeralBuild',
    id: Project.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  /** The source of a project that is a stage of a pipeline: whatever the pipeline hands to it. */
  static readonly pipelineSource: ISource = {
    type: 'CODEPIPELINE',
    badgeSupported: false,
    bind: () => ({ sourceProperty: { type: 'CODEPIPELINE' } }),
  };

  constructor(scope: Construct, id: string, props: EphemeralBuildProps) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this, props);
    recordWaivers(this, props.waive);
  }

  /** Lets its builds start others, under a role that CodeBuild takes for this project alone. */
  override enableBatchBuilds(): BatchBuildConfig {
    const role =
      (this.node.tryFindChild(BATCH) as GrantedRole | undefined) ??
      serviceRole(this, BATCH, CODEBUILD, [this.ownArn], [batching(this.ownArn)]);
    batch(this);
    return { role };
  }

  /** Its ARN, as a policy can name it that the project waits for. */
  private get ownArn(): string {
    return projectArn(this.physicalName, homeOf(this));
  }

  /** Statements that deny everybody to start builds of this project with anything in place of what it says. */
  get refusingOverrides(): PolicyStatement[] {
    return refusingOverrides(this.projectArn).map((statement) => PolicyStatement.fromJson(statement));
  }

  /** Lets someone start builds of the project as it is, and follow and stop them. */
  grantStart(grantee: IGrantable): Grant {
    return startGrants(this.projectArn)
      .map(({ actions, resources, conditions }) =>
        Grant.addToPrincipal({ grantee, actions, resourceArns: resources, ...(conditions && { conditions }) }),
      )
      .reduce((one, other) => one.combine(other));
  }

  /**
   * A group for reports of tests, which the buildspec names by `name` alone. Raw reports are exported where there is a
   * bucket for them, encrypted with its key.
   */
  addReportGroup(name: string, { exportBucket }: { readonly exportBucket?: IBucket } = {}): ReportGroup {
    const group = new ReportGroup(this, `${name}Reports`, {
      reportGroupName: `${this.projectName}-${name}`,
      ...(exportBucket && { exportBucket }),
    });
    Grant.addToPrincipal({ grantee: this, actions: reporting, resourceArns: [group.reportGroupArn] });
    exportBucket?.grantPut(this);
    return group;
  }
}

const BATCH = 'BatchServiceRole';
const CODEBUILD = 'codebuild.amazonaws.com';

/** Says which role starts the builds of a batch. A source may ask for one before the project is there to be told. */
function batch(made: Project): void {
  const role = made.node.tryFindChild(BATCH);
  const project = made.node.defaultChild as CfnProject | undefined;
  if (project && role instanceof GrantedRole) project.buildBatchConfig = { serviceRole: role.roleArn };
}

function hardenedProps(scope: Construct, id: string, props: EphemeralBuildProps): ProjectProps {
  const terms = termsOf(scope, props);
  refuseWeakening(`EphemeralBuild '${scope.node.path}/${id}'`, props, guards, terms);
  const { waive, customerKey, pullRequestBuildPolicy, allowAllOutbound, ssmSessionPermissions, ...given } = props;
  const { vpc, environment } = given;
  const projectName = nameOf(scope, id, given.projectName);
  const subnetSelection = given.subnetSelection ?? (vpc && innermost(vpc));
  const securityGroups = vpc && (given.securityGroups ?? [groupOf(scope, id, vpc, terms.opensOutbound)]);
  const network = vpc && {
    subnetIds: vpc.selectSubnets(subnetSelection).subnetIds,
    groupIds: (securityGroups ?? []).map(({ securityGroupId }) => securityGroupId),
  };
  const role = given.role ?? ownRole(scope, id, projectName, network);
  // The CDK lets builds with sessions write every bucket and every log group too.
  if (terms.sessions) role.addToPrincipalPolicy(PolicyStatement.fromJson(sessions));
  const encryptionKey = given.encryptionKey ?? (customerKey === false ? undefined : ownKey(scope, given));
  return hardened({
    ...given,
    projectName,
    role,
    logging: logsOf(scope, id, given.logging, terms.logged),
    grantReportGroupPermissions: given.grantReportGroupPermissions ?? false,
    ...(!isLambda(environment) && {
      timeout: Duration.minutes(terms.minutes),
      queuedTimeout: given.queuedTimeout ?? Duration.minutes(QUEUED_MINUTES),
    }),
    ...(encryptionKey && { encryptionKey }),
    ...(subnetSelection && { subnetSelection }),
    ...(securityGroups && { securityGroups: [...securityGroups] }),
  });
}

/** Says whose pull requests wait, and encrypts with a key that the stack shares unless a pipeline has brought another. */
function finish(made: Project, props: EphemeralBuildProps): void {
  const project = made.node.defaultChild as CfnProject;
  const { triggers } = project;
  const { pullRequestBuildPolicy = { requiresCommentApproval: defaults.approval } } = props;
  if (triggers) project.triggers = { ...triggers, pullRequestBuildPolicy };
  batch(made);
  if (props.customerKey === false || props.encryptionKey) return;
  const shared = HardenedKey.shared(made);
  const { encryptionKey: chosen } = project;
  project.encryptionKey = Lazy.uncachedString({
    produce: (context) => {
      const key = context.resolve(chosen);
      return key === 'alias/aws/s3' ? shared.keyArn : key;
    },
  });
}

/** Only what goes to S3 by itself is encrypted with the key of the project; a pipeline brings its own. */
function ownKey(scope: Construct, { artifacts, secondaryArtifacts = [] }: EphemeralBuildProps): IKey | undefined {
  const isStored = [artifacts, ...secondaryArtifacts].some((it) => it?.type === 'S3');
  return isStored ? HardenedKey.shared(scope) : undefined;
}

/** A name that the role of a project can be told before there is one. */
function nameOf(scope: Construct, id: string, given: string | undefined): string {
  if (given !== undefined && given !== PhysicalName.GENERATE_IF_NEEDED) return given;
  const path = Names.uniqueResourceName(scope, { maxLength: 100, separator: '-', allowedSpecialCharacters: '-_' });
  return `${path}-${id.replace(/[^\w-]+/g, '-')}`;
}

/** A security group that lets builds out on port 443 alone, or on all. */
function groupOf(scope: Construct, id: string, vpc: IVpc, opensOutbound: boolean): ISecurityGroup {
  if (opensOutbound) return new SecurityGroup(scope, `${id}SecurityGroup`, { vpc, description: OUT });
  const group = closedGroup(scope, id, vpc);
  group.addEgressRule(Peer.anyIpv4(), Port.HTTPS, OUT);
  return group;
}

/** A role that CodeBuild takes for one project. */
function ownRole(scope: Construct, id: string, projectName: string, network: Network | undefined): BuildRole {
  const home = homeOf(scope);
  const codeBuild = new ServicePrincipal(CODEBUILD);
  const role = new BuildRole(scope, `${id}Role`, {
    assumedBy: new SourcedPrincipal(scope, codeBuild, [projectArn(projectName, home)]),
    description: `What builds of ${scope.node.path}/${id} run as`,
  });
  if (network) {
    const policy = new ManagedPolicy(scope, `${id}Network`, {
      roles: [role],
      description: `Places builds of ${scope.node.path}/${id} in their VPC`,
      statements: inNetwork(network, home).map((statement) => PolicyStatement.fromJson(statement)),
    });
    // What CDK has placed a role's builds with before it does not do again, and waits for.
    Object.assign(role, { [Symbol.for('@aws-cdk/aws-codebuild.roleVpcPolicy')]: policy });
  }
  return role;
}

/** A role without the log groups that the CDK lets every project make. */
class BuildRole extends GrantedRole {
  private isMade = false;

  override addToPrincipalPolicy(statement: PolicyStatement): AddToPrincipalPolicyResult {
    const isFirst = !this.isMade && statement.actions.includes('logs:CreateLogGroup');
    this.isMade ||= isFirst;
    return isFirst ? { statementAdded: true } : super.addToPrincipalPolicy(statement);
  }
}

/** Where logs go: to a log group of its own, and to S3 where that is asked for. */
function logsOf(scope: Construct, id: string, given: LoggingOptions = {}, logged: boolean): LoggingOptions {
  const { cloudWatch, s3 } = given;
  const isWritten = cloudWatch?.enabled ?? logged;
  return {
    ...(s3 && { s3 }),
    cloudWatch: isWritten
      ? { ...cloudWatch, logGroup: cloudWatch?.logGroup ?? new HardenedLogGroup(scope, `${id}Logs`) }
      : { enabled: false },
  };
}

const isLambda = (environment: ProjectProps['environment']): boolean =>
  environment?.buildImage instanceof LinuxLambdaBuildImage ||
  environment?.buildImage instanceof LinuxArmLambdaBuildImage;

function termsOf(scope: Construct, props: EphemeralBuildProps) {
  const { environment = {}, logging, cache, timeout, vpc, securityGroups, artifacts, secondaryArtifacts = [] } = props;
  return withDefaults(defaults, {
    privileged: environment.privileged,
    onDemand: environment.fleet && false,
    cached: cache && Stack.of(scope).resolve(cache._toCloudFormation())?.type !== 'NO_CACHE',
    mounts: props.fileSystemLocations && props.fileSystemLocations.length > 0,
    minutes: timeout?.toMinutes(),
    placed: Boolean(vpc),
    opensOutbound: vpc && !securityGroups ? props.allowAllOutbound : undefined,
    customerKey: props.encryptionKey !== undefined || props.customerKey,
    artifactsEncrypted: [artifacts, ...secondaryArtifacts].every((it) => !isPlain(it)),
    logged: logging?.cloudWatch?.enabled !== false || (logging.s3 !== undefined && logging.s3.enabled !== false),
    copiesEncrypted: logging?.s3?.encrypted,
    shown: props.visibility === ProjectVisibility.PUBLIC_READ,
    sessions: props.ssmSessionPermissions,
    approval: props.pullRequestBuildPolicy?.requiresCommentApproval,
    faults: faultsOf(plain(Stack.of(scope).resolve(saidOf(scope, props))) as object),
  });
}

/** Whether artifacts are stored without encryption, which they do not show. */
const isPlain = (artifacts: IArtifacts | undefined): boolean =>
  (artifacts as { readonly props?: { readonly encryption?: boolean } } | undefined)?.props?.encryption === false;

/** What stands for a buildspec that is no file of the source: the template holds it, or names one that does not change. */
const INLINE = 'version: 0.2';

/** What a project would say of its image, its variables, its source and what starts it, as CloudFormation has it. */
function saidOf(scope: Construct, props: EphemeralBuildProps): object {
  const { environment = {}, environmentVariables, source, buildSpec } = props;
  const variables = { ...environment.environmentVariables, ...environmentVariables };
  const { sourceProperty, buildTriggers } = isHosted(source)
    ? source.bind(scope, { enableBatchBuilds: () => undefined } as unknown as Project)
    : { sourceProperty: undefined, buildTriggers: undefined };
  return {
    Environment: {
      Image: environment.buildImage?.imageId ?? 'none',
      EnvironmentVariables: Object.entries(variables).map(
        ([Name, { type, value }]: [string, BuildEnvironmentVariable]) => ({
          Name,
          Type: type ?? BuildEnvironmentVariableType.PLAINTEXT,
          Value: value,
        }),
      ),
    },
    Source: {
      ...(sourceProperty && (capitalised(sourceProperty) as object)),
      BuildSpec: buildSpec?.isImmediate ? INLINE : buildSpec?.toBuildSpec(),
    },
    ...(buildTriggers && { Triggers: capitalised(buildTriggers) }),
  };
}

/** Whether a source is a repository elsewhere. Such a one grants nothing when it is bound. */
const isHosted = (source: ISource | undefined): source is ISource =>
  source !== undefined && /^(GITHUB|BITBUCKET|GITLAB)/.test(source.type);

/** The names of properties as CloudFormation writes them. */
function capitalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capitalised);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      capitalised(inner),
    ]),
  );
}
