import type { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import {
  CodebuildProject,
  type CodebuildProjectCache,
  type CodebuildProjectFileSystemLocations,
  type CodebuildProjectSecondarySources,
  type CodebuildProjectSource,
} from '@cdktf/provider-aws/lib/codebuild-project';
import { CodebuildReportGroup } from '@cdktf/provider-aws/lib/codebuild-report-group';
import { CodebuildWebhook } from '@cdktf/provider-aws/lib/codebuild-webhook';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { dependable, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { type GrantedRole, homeOf, known, nameOf, serviceRole } from '../../iam/cdktf';
import type { Allowance, Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { defaults, faultsOf, guards, QUEUED_MINUTES } from './defaults';
import { handingOver, inNetwork, OUT, projectArn, refusingOverrides, reporting, sessions, startGrants } from './policy';

/** A variable of a build: its value, or where it is kept. */
export interface BuildVariable {
  readonly value: string;
  /** @default PLAINTEXT */
  readonly type?: 'PLAINTEXT' | 'PARAMETER_STORE' | 'SECRETS_MANAGER';
}

/** What a build runs in. */
export interface BuildEnvironment {
  /** An image by its digest: `….dkr.ecr.eu-west-1.amazonaws.com/build@sha256:…`. */
  readonly buildImage: string;
  /** @default BUILD_GENERAL1_SMALL */
  readonly computeType?: string;
  /** @default LINUX_CONTAINER */
  readonly type?: string;
  /** @default false */
  readonly privileged?: boolean;
  /** The ARN of a reserved fleet. @default machines on demand */
  readonly fleet?: string;
  readonly dockerServer?: { readonly computeType: string; readonly securityGroupIds?: string[] };
  readonly environmentVariables?: { readonly [name: string]: BuildVariable };
  /** The ARN of a certificate in S3 that builds trust. */
  readonly certificate?: string;
}

/** What a project builds from, and what starts it. */
export interface BuildSource extends Omit<CodebuildProjectSource, 'buildspec'> {
  /** Whether events at the host of the repository start builds. @default where there are filters */
  readonly webhook?: boolean;
  /** Groups of filters of events: one group has to fit, in all of its filters. */
  readonly webhookFilters?: readonly (readonly {
    readonly type: string;
    readonly pattern: string;
    readonly excludeMatchedPattern?: boolean;
  }[])[];
}

/** A bucket that is made here or elsewhere, and its key where that is one of the account. */
type StoredIn = Pick<S3Bucket, 'bucket' | 'arn'> & { readonly encryptionKey?: Pick<KmsKey, 'arn'> | undefined };

/** What is stored of a build. */
export interface BuildArtifacts {
  readonly type: 'S3' | 'CODEPIPELINE' | 'NO_ARTIFACTS';
  /** Of secondary artifacts alone. */
  readonly identifier?: string;
  readonly bucket?: StoredIn;
  readonly path?: string;
  readonly name?: string;
  /** @default true */
  readonly packageZip?: boolean;
  /** @default true */
  readonly includeBuildId?: boolean;
  /** @default true */
  readonly encryption?: boolean;
}

/** What can be said of a project whose builds are gone when they have ended. */
export interface EphemeralBuildProps {
  readonly environment: BuildEnvironment;
  /** As YAML or JSON. */
  readonly buildSpec: string;
  /** @default one made from the path of this construct */
  readonly projectName?: string;
  readonly description?: string;
  /** @default none: the buildspec is all there is */
  readonly source?: BuildSource;
  readonly sourceVersion?: string;
  readonly secondarySources?: readonly Omit<CodebuildProjectSecondarySources, 'buildspec'>[];
  /** @default those of the pipeline that is the source; else none */
  readonly artifacts?: BuildArtifacts;
  readonly secondaryArtifacts?: readonly BuildArtifacts[];
  readonly environmentVariables?: { readonly [name: string]: BuildVariable };
  /** The VPC that its security group is of. */
  readonly vpcId?: string;
  /** Whose routes lead where builds may connect to. */
  readonly subnetIds?: readonly string[];
  /** @default one that lets builds out on port 443 alone */
  readonly securityGroups?: readonly SecurityGroup[];
  /** Whether the security group that it makes lets builds out on every port. @default false */
  readonly allowAllOutbound?: boolean;
  /** @default none */
  readonly cache?: CodebuildProjectCache;
  /** @default none */
  readonly fileSystemLocations?: readonly CodebuildProjectFileSystemLocations[];
  /** Minutes. @default 30 */
  readonly timeout?: number;
  /** Minutes that a build waits for its turn. @default 30 */
  readonly queuedTimeout?: number;
  readonly concurrentBuildLimit?: number;
  readonly autoRetryLimit?: number;
  readonly badge?: boolean;
  readonly visibility?: 'PRIVATE' | 'PUBLIC_READ';
  /** Its service role, which has to be granted what it needs. @default one of its own */
  readonly role?: IamRole;
  readonly logging?: {
    readonly cloudWatch?: {
      /** @default true */
      readonly enabled?: boolean;
      /** @default a `HardenedLogGroup` of its own */
      readonly logGroup?: CloudwatchLogGroup;
      /** What streams begin with. */
      readonly prefix?: string;
    };
    readonly s3?: {
      readonly bucket: StoredIn;
      readonly prefix?: string;
      /** @default true */
      readonly enabled?: boolean;
      /** @default true */
      readonly encrypted?: boolean;
    };
  };
  /** Whether a key of the account encrypts what it produces: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** Whose pull requests wait until a maintainer asks for their build. @default everybody's */
  readonly pullRequestBuildPolicy?: {
    readonly requiresCommentApproval: 'ALL_PULL_REQUESTS' | 'FORK_PULL_REQUESTS' | 'DISABLED';
    /** Roles at the host of the repository that approve, and need no approval: `GITHUB_MAINTAIN`. */
    readonly approverRoles?: string[];
  };
  /** Whether its role may open sessions of Session Manager in builds. @default false */
  readonly ssmSessionPermissions?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this project may break. */
  readonly waive?: Waive;
}

/**
 * A CodeBuild project whose builds run each on a machine of its own that is destroyed after it, in an image that is named
 * by its digest, without privileges, in a VPC, for half an hour at most, by a buildspec that is no file of the source. They find no cache and no file system of an
 * earlier build, and no secrets in their variables; pull requests wait until a maintainer asks for their build.
 *
 * Its role is taken by CodeBuild for this project alone. It may write the log group of the project, which it makes, place
 * builds in the subnets of the VPC, and what grants add: `images.grantPull(build)`. Buckets that are given for artifacts
 * and logs are granted to it. A security group that it makes lets builds connect on port 443 alone; where to is for the
 * routes and the firewalls of the VPC to say. `addReportGroup` makes a group for reports of tests.
 *
 * `grantStart` lets someone start builds of the project as it is. `refusingOverrides` are the statements that deny
 * everything else that a build can be started with in place of what the project says, for the policies and boundaries of
 * those who may start builds; a `PermissionsBoundary` says the same of all projects. A pipeline starts builds by its own role.
 *
 * @example
 * new EphemeralBuild(this, 'build', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d'],
 *   environment: {
 *     buildImage:
 *       'aws/codebuild/standard@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
 *   },
 *   buildSpec: JSON.stringify({ version: 0.2, phases: { build: { commands: ['npm ci', 'npm test'] } } }),
 * });
 */
export class EphemeralBuild extends CodebuildProject implements Grantee {
  /** What its builds run as, where it makes that. */
  readonly buildRole: GrantedRole | undefined;
  /** Where its builds connect from, in a VPC. */
  readonly securityGroups: readonly SecurityGroup[];
  /** The webhook that starts builds, where there is one. */
  readonly webhook?: CodebuildWebhook;

  constructor(scope: Construct, id: string, props: EphemeralBuildProps) {
    const terms = termsOf(props);
    refuseWeakening(`EphemeralBuild '${scope.node.path}/${id}'`, props, guards, terms);
    const { environment, source = { type: 'NO_SOURCE' }, secondarySources, provider, tags } = props;
    const { webhook, webhookFilters, ...built } = source;
    const name = props.projectName ?? nameOf(scope, id, 100).replace(/^[^A-Za-z0-9]+|\./g, '-');
    const key = terms.customerKey ? (props.encryptionKey ?? HardenedKey.shared(scope, provider)) : undefined;
    super(scope, id, {
      name,
      description: props.description,
      serviceRole: props.role?.arn ?? 'made-below',
      source: { ...built, buildspec: props.buildSpec },
      sourceVersion: props.sourceVersion,
      secondarySources: secondarySources && [...secondarySources],
      artifacts: artifactsOf(
        props.artifacts ?? { type: source.type === 'CODEPIPELINE' ? source.type : 'NO_ARTIFACTS' },
      ),
      secondaryArtifacts: props.secondaryArtifacts?.map((one) => ({
        ...artifactsOf(one),
        artifactIdentifier: one.identifier ?? '',
      })),
      environment: {
        image: environment.buildImage,
        type: environment.type ?? 'LINUX_CONTAINER',
        computeType: environment.computeType ?? 'BUILD_GENERAL1_SMALL',
        imagePullCredentialsType: environment.buildImage.startsWith('aws/codebuild/') ? 'CODEBUILD' : 'SERVICE_ROLE',
        privilegedMode: terms.privileged,
        certificate: environment.certificate,
        dockerServer: environment.dockerServer,
        fleet: environment.fleet === undefined ? undefined : { fleetArn: environment.fleet },
        environmentVariable: variablesOf(props).map(([variable, { type = 'PLAINTEXT', value }]) => ({
          name: variable,
          type,
          value,
        })),
      },
      cache: props.cache ?? { type: 'NO_CACHE' },
      fileSystemLocations: props.fileSystemLocations && [...props.fileSystemLocations],
      buildTimeout: terms.minutes,
      queuedTimeout: props.queuedTimeout ?? QUEUED_MINUTES,
      concurrentBuildLimit: props.concurrentBuildLimit,
      autoRetryLimit: props.autoRetryLimit,
      badgeEnabled: props.badge,
      projectVisibility: terms.shown ? 'PUBLIC_READ' : 'PRIVATE',
      encryptionKey: key?.arn,
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.buildRole = props.role ? undefined : this.ownRole(name);
    if (this.buildRole) this.serviceRole = this.buildRole.arn;
    this.log(props, terms.logged);
    this.securityGroups = props.subnetIds ? this.placed(props, props.subnetIds, terms.opensOutbound) : [];
    const stored = [props.artifacts, ...(props.secondaryArtifacts ?? [])].filter((one) => one?.type === 'S3');
    for (const one of stored) if (one?.bucket) this.grantStored(one.bucket);
    if (stored.length > 0 && key) this.allow({ actions: USING, resources: [key.arn] });
    if (terms.sessions) this.buildRole?.addStatements(sessions);
    if (webhook ?? webhookFilters)
      this.webhook = new CodebuildWebhook(this, 'Webhook', {
        projectName: this.name,
        filterGroup: webhookFilters?.map((filter) => ({ filter: [...filter] })),
        pullRequestBuildPolicy: props.pullRequestBuildPolicy ?? { requiresCommentApproval: terms.approval },
        provider,
      });
    recordWaivers(this, props.waive);
  }

  /** Adds to what its builds may do. A role that was given is for whoever gave it to grant. */
  allow(allowance: Allowance): this {
    this.buildRole?.allow(allowance);
    return this;
  }

  /** Statements that deny everybody to start builds of this project with anything in place of what it says. */
  get refusingOverrides(): object[] {
    return refusingOverrides(this.arn);
  }

  /** Lets someone start builds of the project as it is, and follow and stop them. */
  grantStart(to: Grantee): void {
    for (const allowance of startGrants(this.arn)) to.allow(allowance);
  }

  /**
   * A group for reports of tests, which the buildspec names by `name` alone. Raw reports are exported where there is a
   * bucket for them, encrypted with its key, or with one that the stack shares.
   */
  addReportGroup(name: string, { exportBucket }: { readonly exportBucket?: StoredIn } = {}): CodebuildReportGroup {
    const { provider } = this;
    const key = exportBucket && (exportBucket.encryptionKey ?? HardenedKey.shared(this, provider));
    const group = new CodebuildReportGroup(this, `${name}Reports`, {
      name: `${this.name}-${name}`,
      type: 'TEST',
      exportConfig:
        exportBucket && key
          ? {
              type: 'S3',
              s3Destination: {
                bucket: exportBucket.bucket,
                encryptionKey: key.arn,
                encryptionDisabled: false,
              },
            }
          : { type: 'NO_EXPORT' },
      provider,
    });
    this.allow({ actions: reporting, resources: [group.arn] });
    if (exportBucket && key)
      this.allow({ actions: ['s3:PutObject'], resources: [`${exportBucket.arn}/*`] }).allow({
        actions: USING,
        resources: [key.arn],
      });
    return group;
  }

  private ownRole(name: string): GrantedRole {
    const { provider } = this;
    const arn = projectArn(name, homeOf(this, provider));
    return serviceRole(this, 'Role', 'codebuild.amazonaws.com', [arn], [], provider);
  }

  private log({ logging, tags, provider }: EphemeralBuildProps, logged: boolean): void {
    const { cloudWatch, s3 } = logging ?? {};
    const isWritten = cloudWatch?.enabled ?? logged;
    const group = isWritten
      ? (cloudWatch?.logGroup ?? new HardenedLogGroup(this, 'Logs', { tags, provider }))
      : undefined;
    this.putLogsConfig({
      cloudwatchLogs: group
        ? { status: 'ENABLED', groupName: group.name, streamName: cloudWatch?.prefix }
        : { status: 'DISABLED' },
      s3Logs: s3 && {
        status: s3.enabled === false ? 'DISABLED' : 'ENABLED',
        location: s3.prefix === undefined ? s3.bucket.bucket : `${s3.bucket.bucket}/${s3.prefix}`,
        encryptionDisabled: s3.encrypted === false,
      },
    });
    if (group instanceof HardenedLogGroup) group.grantWrite(this);
    else if (group)
      this.allow({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [`${group.arn}:*`] });
    if (s3) this.grantStored(s3.bucket);
  }

  private grantStored(bucket: StoredIn): void {
    this.allow({
      actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
      resources: [`${bucket.arn}/*`],
    }).allow({ actions: ['s3:GetBucketAcl', 's3:GetBucketLocation'], resources: [bucket.arn] });
    if (bucket.encryptionKey) this.allow({ actions: USING, resources: [bucket.encryptionKey.arn] });
  }

  /** Its security groups, once its builds run in a VPC, which its role has to be able to before the project is made. */
  private placed(props: EphemeralBuildProps, subnets: readonly string[], opensOutbound: boolean): SecurityGroup[] {
    const { provider, vpcId = '' } = props;
    const groups = props.securityGroups ? [...props.securityGroups] : [this.ownGroup(vpcId, opensOutbound)];
    const groupIds = groups.map((group) => group.id);
    this.putVpcConfig({ vpcId, subnets: [...subnets], securityGroupIds: groupIds });
    if (!this.buildRole) return groups;
    const network = { subnetIds: subnets, groupIds };
    const home = homeOf(this, provider);
    this.buildRole.addStatements(...inNetwork(network, home), handingOver(network, home));
    const attachment = this.buildRole.node.findChild('Attachment') as ITerraformDependable & Construct;
    this.dependsOn = [...(this.dependsOn ?? []), dependable(attachment)];
    return groups;
  }

  private ownGroup(vpcId: string, opensOutbound: boolean): SecurityGroup {
    const { provider } = this;
    const group = closedGroup(this, vpcId, provider);
    new VpcSecurityGroupEgressRule(this, 'Out', {
      securityGroupId: group.id,
      description: OUT,
      cidrIpv4: '0.0.0.0/0',
      ...(opensOutbound ? { ipProtocol: '-1' } : { ipProtocol: 'tcp', fromPort: 443, toPort: 443 }),
      provider,
    });
    return group;
  }
}

/** What it takes to use the key of what is stored. */
const USING = ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'];

const artifactsOf = ({ type, bucket, path, name, packageZip, includeBuildId, encryption }: BuildArtifacts) => ({
  type,
  ...(type === 'S3' && {
    location: bucket?.bucket,
    path,
    name,
    overrideArtifactName: name === undefined,
    packaging: packageZip === false ? 'NONE' : 'ZIP',
    namespaceType: includeBuildId === false ? 'NONE' : 'BUILD_ID',
    encryptionDisabled: encryption === false,
  }),
});

const variablesOf = ({ environment, environmentVariables }: EphemeralBuildProps) =>
  Object.entries({ ...environment.environmentVariables, ...environmentVariables });

function termsOf(props: EphemeralBuildProps) {
  const { environment, logging, artifacts, secondaryArtifacts = [], subnetIds, securityGroups } = props;
  const { cloudWatch, s3 } = logging ?? {};
  return withDefaults(defaults, {
    privileged: environment.privileged,
    onDemand: environment.fleet === undefined,
    cached: props.cache && props.cache.type !== 'NO_CACHE',
    mounts: props.fileSystemLocations && props.fileSystemLocations.length > 0,
    minutes: props.timeout,
    placed: Boolean(subnetIds),
    opensOutbound: subnetIds && !securityGroups ? props.allowAllOutbound : undefined,
    customerKey: props.encryptionKey !== undefined || props.customerKey,
    artifactsEncrypted: [artifacts, ...secondaryArtifacts].every((one) => one?.encryption !== false),
    logged: cloudWatch?.enabled !== false || (s3 !== undefined && s3.enabled !== false),
    copiesEncrypted: s3?.encrypted,
    shown: props.visibility && props.visibility === 'PUBLIC_READ',
    sessions: props.ssmSessionPermissions,
    approval: props.pullRequestBuildPolicy?.requiresCommentApproval,
    faults: faultsOf(saidOf(props)),
  });
}

/** What a project would say of its image, its variables, its source and what starts it, as CloudFormation has it. */
function saidOf(props: EphemeralBuildProps): object {
  const { environment, source } = props;
  return {
    Environment: {
      Image: known(environment.buildImage),
      EnvironmentVariables: variablesOf(props).map(([Name, { type = 'PLAINTEXT', value }]) => ({
        Name,
        Type: type,
        Value: known(value),
      })),
    },
    Source: {
      Type: source?.type,
      Location: source?.location && known(source.location),
      BuildSpec: known(props.buildSpec),
    },
    ...((source?.webhook ?? source?.webhookFilters) && {
      Triggers: {
        Webhook: true,
        FilterGroups: source?.webhookFilters?.map((group) =>
          group.map(({ type, pattern }) => ({ Type: type, Pattern: known(pattern) })),
        ),
      },
    }),
  };
}
