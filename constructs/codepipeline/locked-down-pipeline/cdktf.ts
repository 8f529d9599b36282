import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { Codepipeline } from '@cdktf/provider-aws/lib/codepipeline';
import type { EcrRepository } from '@cdktf/provider-aws/lib/ecr-repository';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { AssetType, type ITerraformDependable, TerraformAsset, TerraformOutput, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { ownCheck } from '../../../lib/release/scans';
import { version } from '../../../package.json';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { EphemeralBuild } from '../../codebuild/ephemeral-build/cdktf';
import { ImmutableRepository } from '../../ecr/immutable-repository/cdktf';
import { LOGGING_IN, repositoryGrants } from '../../ecr/immutable-repository/policy';
import { HardenedEventBus } from '../../events/hardened-event-bus/cdktf';
import { refuseWeakening } from '../../hardening';
import { GrantedRole, homeOf, policyOf, serviceRole, urlSuffixOf } from '../../iam/cdktf';
import { PermissionsBoundary } from '../../iam/permissions-boundary/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { bundled, HANDLER, RUNTIME } from '../../lambda/bundled';
import { HardenedFunction } from '../../lambda/hardened-function/cdktf';
import { EvidenceBucket } from '../../s3/evidence-bucket/cdktf';
import { HardenedBucket } from '../../s3/hardened-bucket/cdktf';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { HardenedQueue } from '../../sqs/hardened-queue/cdktf';
import { HardenedParameter } from '../../ssm/hardened-parameter/cdktf';
import { executionRole } from '../cdktf';
import { PipelineWatch } from '../pipeline-watch/cdktf';
import type { PipelineWatchOptions } from '../pipeline-watch/options';
import { publishedByRules } from '../pipeline-watch/policy';
import { releasedKey } from './artifacts';
import { blueprintOf, type PipelineOptions, settingsOf } from './blueprint';
import { guards, termsOf } from './defaults';
import type { Blueprint, BuildPlan, FunctionPlan, StagePlan, Target } from './plan';
import { setAsideByRule, usedByRules } from './policy';
import {
  FUNCTION,
  LONGEST_NAME,
  placedAction,
  quiet,
  type RolePlan,
  refuseLongName,
  releasedBy,
  seeing,
  TICKETS,
  triggerOf,
  variablesOf,
} from './resources';
import { digestOf } from './scanner';
import { assess } from './slsa';
import { isBounded, ofBuild, ofFunction, type Place, servicesOf } from './statements';
import {
  artifactBucketName,
  functionRoleName,
  pipelineRoleName,
  readByTargets,
  regionsOf,
  replicating,
  STAGES,
  storeIn,
  type TargetPlace,
  targetPlace,
} from './targets';
import { CLOSING, watchedOf } from './watched';

/** A repository of images that is made here or elsewhere. */
type Images = Pick<EcrRepository, 'arn' | 'name' | 'repositoryUrl'>;

/** What a pipeline is to do, and where. */
export interface LockedDownPipelineProps extends PipelineOptions {
  /** Of 20 characters at most: keys of artifacts begin with it. @default made of its construct path */
  readonly pipelineName?: string;
  /** The VPC that builds run in, in `subnetIds`: a network that lets out what they need, and no more. */
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  /** Where copies of the images are that builds run in, by their digests. @default a repository of its own, which they are to be copied to once */
  readonly images?: Images;
  /** For each other region that a target is in, a provider of it, in the account of the pipeline, for copies of artifacts. @default none */
  readonly regions?: Readonly<Record<string, TerraformProvider>>;
  readonly provider?: TerraformProvider;
  /** Rules this pipeline may break. */
  readonly waive?: Waive;
}

/**
 * A pipeline that nobody changes, skips or feeds but by a signed commit: it verifies who signed what it releases, scans it,
 * builds it in throw-away machines without credentials, attests where it comes from with a key that no build can use,
 * lets a gate decide over everything that was found, deploys to staging, waits for somebody else than the author to
 * approve, verifies again, deploys to production, and keeps a record that cannot be changed. What it shows for the level of
 * SLSA that it claims is an output of its stack.
 *
 * Staging and production are in the account of the pipeline, or each in one of its own that has a `DeploymentTarget`; one
 * in another region reads copies of artifacts, which are kept by a provider that `regions` gives.
 *
 * @example
 * const target = { allow: [{ actions: ['s3:CreateBucket'], resources: ['arn:aws:s3:::shop-*'] }] };
 * new LockedDownPipeline(this, 'Delivery', {
 *   source: {
 *     connectionArn: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f',
 *     repository: 'acme/shop',
 *     branch: 'main',
 *     allowedSigners: ['jane ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHcc'],
 *   },
 *   workload: cdkApp({ stacks: [{ name: 'Shop', template: 'Shop.template.json' }] }),
 *   approvers: ['arn:aws:iam::111122223333:role/Approver'],
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 *   staging: target,
 *   production: target,
 * });
 */
export class LockedDownPipeline extends Construct {
  /** What there is to watch, for a second `PipelineWatch` in us-east-1: `{ ...delivery.watched, globalServicesOnly: true }`. */
  readonly watched: PipelineWatchOptions;
  /** What tells of changes to the pipeline, and how it does. */
  readonly watch: PipelineWatch;
  readonly pipelineName: string;
  readonly pipelineArn: string;
  /** Copies of the images that builds run in, by their digests. */
  readonly images: Images;
  readonly artifacts: HardenedBucket;
  readonly evidence: EvidenceBucket;
  readonly signingKey: HardenedKey;
  /** Where findings go that do not stop a run. */
  readonly findings: HardenedEventBus;
  /** Who hears of those that need a ticket. */
  readonly tickets: HardenedTopic;
  /** Who hears of releases that wait to be approved. */
  readonly approvals: HardenedTopic;
  private readonly provider: TerraformProvider | undefined;
  private readonly place: Place;
  private readonly plan: Blueprint;
  private readonly boundary: PermissionsBoundary;
  /** Whether it has targets in other accounts, which know some of it by names. */
  private readonly isShared: boolean;

  constructor(scope: Construct, id: string, props: LockedDownPipelineProps) {
    refuseWeakening(`LockedDownPipeline '${scope.node.path}/${id}'`, props, guards, termsOf(props));
    super(scope, id);
    const { provider } = props;
    this.provider = provider;
    this.plan = blueprintOf(props, ownCheck(version, props.configuration));
    this.pipelineName = props.pipelineName ?? shortNameOf(this);
    refuseLongName(`LockedDownPipeline '${this.node.path}'`, this.pipelineName);
    const { partition, region, account } = homeOf(this, provider);
    this.pipelineArn = `arn:${partition}:codepipeline:${region}:${account}:${this.pipelineName}`;
    const key = new HardenedKey(this, 'Key', {
      description: `Encrypts what ${this.pipelineName} hands on and records`,
      provider,
    });
    this.images = props.images ?? new ImmutableRepository(this, 'Images', { provider });
    this.isShared = props.staging.account !== undefined || props.production.account !== undefined;
    this.artifacts = new HardenedBucket(this, 'Artifacts', {
      encryptionKey: key,
      ...(this.isShared && { bucketName: artifactBucketName({ pipelineName: this.pipelineName, account, region }) }),
      provider,
    });
    this.evidence = new EvidenceBucket(this, 'Evidence', { encryptionKey: key, provider });
    this.signingKey = new HardenedKey(this, 'SigningKey', {
      description: `Signs where artifacts of ${this.pipelineName} come from`,
      keySpec: 'ECC_NIST_P256',
      keyUsage: 'SIGN_VERIFY',
      provider,
    });
    this.findings = new HardenedEventBus(this, 'Findings', { kmsKey: key, provider });
    this.tickets = new HardenedTopic(this, 'Tickets', { masterKey: key, provider });
    this.approvals = new HardenedTopic(this, 'Approvals', { masterKey: key, provider });
    const released = new HardenedParameter(this, 'Released', { ...releasedBy(this.pipelineName), provider });
    // The pipeline writes it; nobody takes a release back by applying a configuration again.
    released.lifecycle = { ignoreChanges: ['insecure_value'] };
    this.place = {
      ...{ partition, region, account, pipelineName: this.pipelineName, pipelineArn: this.pipelineArn },
      urlSuffix: urlSuffixOf(this, provider),
      artifactBucketArn: this.artifacts.arn,
      artifactKeyArn: key.arn,
      evidenceBucketArn: this.evidence.arn,
      evidenceKeyArn: key.arn,
      signingKeyArn: this.signingKey.arn,
      connectionArn: props.source.connectionArn,
      repository: props.source.repository,
      busArn: this.findings.arn,
      busKeyArn: key.arn,
      approvalsArn: this.approvals.arn,
      approvalsKeyArn: key.arn,
      releasedArn: released.arn,
    };
    this.boundary = new PermissionsBoundary(this, 'Boundary', { services: servicesOf(this.plan), provider });
    this.announce(key);
    const started = [
      ...this.plan.builds.map((plan) => this.addBuild(plan, props, key, released.name)),
      ...this.plan.functions.map((plan) => this.addFunction(plan, props, released.name)),
    ];
    this.addPipeline(props, key, started);
    this.watched = this.watchable();
    this.watch = new PipelineWatch(this, 'Watch', { ...this.watched, ...(provider && { provider }) });
    new TerraformOutput(this, 'SlsaAssessment', {
      description: 'What the pipeline shows for the build track of SLSA',
      value: assess(this.pipelineName, this.plan, props.slsaBuildLevel ?? 2),
    });
    recordWaivers(this, props.waive);
  }

  private watchable(): PipelineWatchOptions {
    const made = this.node.findAll();
    const named = <T extends { readonly name: string }>(type: abstract new (...args: never[]) => T): string[] =>
      made.filter((it): it is T & Construct => it instanceof type).map(({ name }) => name);
    const closing = this.node.findChild(CLOSING) as HardenedFunction;
    return watchedOf(this.plan, this.place, {
      roles: named(IamRole),
      policies: named(IamPolicy),
      rules: named(CloudwatchEventRule),
      buckets: [this.artifacts.bucket, this.evidence.bucket],
      repositories: [this.images.name],
      buses: [this.findings.name],
      topics: [this.tickets.arn],
      queues: [(this.node.findChild('UnsentTickets') as HardenedQueue).name],
      parameterWriters: [closing.executionRole.arn],
    });
  }

  /** Sends what needs a ticket from the bus to the topic. */
  private announce(key: HardenedKey): void {
    const { provider } = this;
    const { source, detailType, detail } = TICKETS;
    const rule = new CloudwatchEventRule(this, 'TicketsWanted', {
      eventBusName: this.findings.name,
      description: 'Findings that need a ticket',
      eventPattern: JSON.stringify({ source, 'detail-type': detailType, detail }),
      provider,
    });
    const unsent = new HardenedQueue(this, 'UnsentTickets', {
      encryptionMasterKey: key,
      receivesDeadLetters: true,
      provider,
    });
    this.tickets.addToResourcePolicy(publishedByRules(this.tickets.arn));
    key.addToResourcePolicy(usedByRules);
    unsent.addToResourcePolicy(setAsideByRule(unsent.arn, rule.arn));
    new CloudwatchEventTarget(this, 'TicketsTarget', {
      rule: rule.name,
      eventBusName: this.findings.name,
      arn: this.tickets.arn,
      inputPath: '$.detail',
      deadLetterConfig: { arn: unsent.arn },
      provider,
    });
  }

  private addBuild(
    plan: BuildPlan,
    { vpcId, subnetIds }: LockedDownPipelineProps,
    key: HardenedKey,
    releasedParameter: string,
  ): EphemeralBuild {
    const variables = Object.entries(variablesOf(plan, releasedParameter)).map(([name, { type, value }]) => [
      name,
      { type, value: literal(value) },
    ]);
    const build = new EphemeralBuild(this, plan.id, {
      projectName: `${this.pipelineName}-${plan.id}`,
      description: plan.description,
      source: plan.ofReleased
        ? { type: 'S3', location: `${this.artifacts.bucket}/${releasedKey(this.pipelineName)}` }
        : { type: 'CODEPIPELINE' },
      vpcId,
      subnetIds,
      environment: { buildImage: `${this.images.repositoryUrl}@${digestOf(plan.image)}` },
      environmentVariables: Object.fromEntries(variables),
      buildSpec: literal(JSON.stringify(plan.buildSpec, null, 2)),
      // CodeBuild encrypts artifacts with the key of the project, whatever the pipeline says.
      encryptionKey: key,
      provider: this.provider,
    });
    build.allow({ actions: repositoryGrants.pull, resources: [this.images.arn] });
    build.allow({ actions: LOGGING_IN, resources: ['*'] });
    for (const allow of ofBuild(plan, this.place)) build.allow(allow);
    if (build.buildRole && isBounded(plan)) build.buildRole.permissionsBoundary = this.boundary.arn;
    return build;
  }

  private addFunction(plan: FunctionPlan, props: LockedDownPipelineProps, releasedParameter: string): HardenedFunction {
    const settings = settingsOf(
      props,
      {
        pipelineArn: this.pipelineArn,
        pipelineName: this.pipelineName,
        evidenceBucket: this.evidence.bucket,
        signingKeyArn: this.signingKey.arn,
        busName: this.findings.name,
        releasedParameter,
      },
      this.plan,
    );
    const json = (value: object) => literal(JSON.stringify(value));
    const made = new HardenedFunction(this, plan.id, {
      functionName: `${this.pipelineName}-${plan.id}`,
      description: plan.description,
      runtime: RUNTIME,
      handler: HANDLER,
      code: {
        filename: new TerraformAsset(this, `${plan.id}Code`, { path: bundled(plan.code), type: AssetType.ARCHIVE })
          .path,
      },
      memorySize: FUNCTION.memory,
      timeout: (plan.minutes ?? FUNCTION.minutes) * 60,
      environment: {
        PIPELINE: json(settings),
        ...Object.fromEntries(Object.entries(plan.environment).map(([name, value]) => [name, json(value)])),
      },
      provider: this.provider,
    });
    for (const allow of ofFunction(plan, this.place)) made.allow(allow);
    made.executionRole.permissionsBoundary = this.boundary.arn;
    if (plan.takes) made.executionRole.name = functionRoleName(this.pipelineName, plan.id);
    if (plan.schedule) this.addSchedule(plan, made, plan.schedule);
    return made;
  }

  private addSchedule({ id, description }: FunctionPlan, invoked: HardenedFunction, scheduleExpression: string): void {
    const { provider } = this;
    const rule = new CloudwatchEventRule(this, `${id}Schedule`, { description, scheduleExpression, provider });
    const unsent = this.node.findChild('UnsentTickets') as HardenedQueue;
    unsent.addToResourcePolicy(setAsideByRule(unsent.arn, rule.arn));
    invoked.addPermission('Schedule', { service: 'events.amazonaws.com', sourceArn: rule.arn });
    new CloudwatchEventTarget(this, `${id}Target`, {
      rule: rule.name,
      arn: invoked.arn,
      deadLetterConfig: { arn: unsent.arn },
      provider,
    });
  }

  /** A pipeline runs as soon as it is made, so all that it starts, and may do, is there before. */
  private addPipeline(props: LockedDownPipelineProps, key: HardenedKey, started: ITerraformDependable[]): void {
    const { provider } = this;
    const role = serviceRole(this, 'Role', 'codepipeline.amazonaws.com', [this.pipelineArn], [], provider);
    if (this.isShared) role.name = pipelineRoleName(this.pipelineName);
    const targets = { staging: this.targetIn('staging', props), production: this.targetIn('production', props) };
    const remote = regionsOf(`LockedDownPipeline '${this.node.path}'`, props, props.regions);
    const stores = new Map(
      remote.map((region) => [region, this.addStore(region, props.regions?.[region] as TerraformProvider)]),
    );
    for (const { region, ofBucket, ofKey } of readByTargets(this.plan, this.place, targets)) {
      const store = stores.get(region ?? '') ?? { bucket: this.artifacts, key };
      for (const statement of ofBucket) store.bucket.addToResourcePolicy(statement);
      store.key.addToResourcePolicy(ofKey);
    }
    const copying = replicating(this.plan, this.place, targets);
    for (const allow of [...copying, ...seeing(this.plan, this.place)]) role.allow(allow);
    const actionRoles: GrantedRole[] = [];
    const roleArns: string[] = [];
    const stage = this.plan.stages.map(({ name, actions, rollsBack, alarms, region }) => ({
      name,
      action: actions.map((planned) => {
        const {
          action,
          role: own,
          region: elsewhere,
          foreignRoleArn,
        } = placedAction(name, planned, this.place, targets);
        const ownRole = foreignRoleArn === undefined ? this.addActionRole(own, role) : undefined;
        if (ownRole) actionRoles.push(ownRole);
        const roleArn = foreignRoleArn ?? ownRole?.arn;
        roleArns.push(roleArn as string);
        return {
          name: action.name,
          runOrder: action.runOrder,
          roleArn,
          ...(elsewhere && { region: elsewhere }),
          category: action.category,
          owner: 'AWS',
          provider: action.provider,
          version: '1',
          configuration: action.configuration,
          inputArtifacts: [...action.reads],
          outputArtifacts: [...action.writes],
          namespace: action.namespace,
        };
      }),
      ...(rollsBack && { onFailure: { result: 'ROLLBACK' } }),
      ...(alarms.length > 0 && { onSuccess: { condition: conditionOf({ alarms, ...(region && { region }) }) } }),
    }));
    role.allow({ actions: ['sts:AssumeRole'], resources: roleArns });
    new Codepipeline(this, 'Pipeline', {
      name: this.pipelineName,
      pipelineType: 'V2',
      executionMode: 'QUEUED',
      roleArn: role.arn,
      artifactStore: [
        {
          ...storeOf(this.artifacts.bucket, key.arn),
          // Terraform takes a region where there are several stores, and only there.
          ...(remote.length > 0 && { region: this.place.region }),
        },
        ...remote.map((region) => {
          const { bucketName, keyAliasArn } = storeIn(this.place, region);
          return { region, ...storeOf(bucketName, keyAliasArn) };
        }),
      ],
      trigger: [triggerOf(props.source)],
      stage,
      dependsOn: [
        ...[role, ...actionRoles].flatMap(grantsOf),
        ...[...stores.values()].flatMap(({ bucket, alias }) => [bucket, alias]),
        ...started,
      ],
      provider,
    });
  }

  /** Where artifacts are copied to in another region. */
  private addStore(region: string, provider: TerraformProvider) {
    const scope = new Construct(this, `${this.pipelineName}-${region}`);
    const { bucketName, keyAlias } = storeIn(this.place, region);
    const key = new HardenedKey(scope, 'Key', {
      description: `Encrypts what ${this.pipelineName} hands on in ${region}`,
      provider,
    });
    const alias = new KmsAlias(scope, 'Alias', { name: keyAlias, targetKeyId: key.id, provider });
    return { bucket: new HardenedBucket(scope, 'Artifacts', { bucketName, encryptionKey: key, provider }), key, alias };
  }

  private addActionRole({ id, description, allow, isBounded }: RolePlan, pipelineRole: GrantedRole): GrantedRole {
    const role = new GrantedRole(this, id, {
      assumeRolePolicy: policyOf([{ Effect: 'Allow', Principal: { AWS: pipelineRole.arn }, Action: 'sts:AssumeRole' }]),
      ...(isBounded && { permissionsBoundary: this.boundary.arn }),
      description,
      provider: this.provider,
    });
    for (const one of allow) role.allow(one);
    return role;
  }

  private targetIn(target: Target, props: LockedDownPipelineProps): TargetPlace {
    const { allow = [], account, region } = props[target];
    const id = STAGES[target];
    const description = `The most that CloudFormation can do for ${this.pipelineName} in ${id}`;
    const own = allow.length > 0 ? executionRole(this, id, description, allow, this.provider).arn : undefined;
    return targetPlace(target, { ...(account && { account }), ...(region && { region }) }, this.place, own);
  }
}

const storeOf = (location: string, keyArn: string) => ({
  type: 'S3',
  location,
  encryptionKey: { type: 'KMS', id: keyArn },
});

const conditionOf = (looked: Pick<StagePlan, 'alarms' | 'region'>) => {
  const { result, rules } = quiet(looked);
  return { result, rule: rules };
};

/** What attaches its grants to a role, where there are some. */
const grantsOf = ({ node }: GrantedRole): ITerraformDependable[] =>
  node.children.filter(({ node: { id } }) => id === 'Attachment') as (ITerraformDependable & Construct)[];

/** The id of a pipeline, and what tells it from others of that id. */
function shortNameOf({ node: { id, addr } }: Construct): string {
  const told = addr.slice(-8);
  const letters = id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '');
  return `${letters.slice(0, LONGEST_NAME - told.length - 1)}-${told}`;
}

/** A text that Terraform takes to the letter, but for references of the toolkit. */
const literal = (text: string): string => text.replace(/([$%])\{(?!TfToken\[)/g, '$1$1{');

export * from './vocabulary';
