import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Aws, attachCustomSynthesis, Duration, Names, Stack, Token } from 'aws-cdk-lib';
import {
  BuildEnvironmentVariableType,
  BuildSpec,
  type CfnProject,
  type ISource,
  LinuxBuildImage,
} from 'aws-cdk-lib/aws-codebuild';
import { CfnPipeline } from 'aws-cdk-lib/aws-codepipeline';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import type { IRepository } from 'aws-cdk-lib/aws-ecr';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { ArnPrincipal, PermissionsBoundary as Boundary, type CfnRole, type IRole } from 'aws-cdk-lib/aws-iam';
import { KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { ownCheck } from '../../../lib/release/scans';
import { version } from '../../../package.json';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { EphemeralBuild } from '../../codebuild/ephemeral-build/cdk';
import { ImmutableRepository } from '../../ecr/immutable-repository/cdk';
import { HardenedEventBus } from '../../events/hardened-event-bus/cdk';
import { refuseWeakening } from '../../hardening';
import { GrantedRole, homeOf, serviceRole, statementOf } from '../../iam/cdk';
import { PermissionsBoundary } from '../../iam/permissions-boundary/cdk';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { bundled, HANDLER, RUNTIME } from '../../lambda/bundled';
import { HardenedFunction } from '../../lambda/hardened-function/cdk';
import { EvidenceBucket } from '../../s3/evidence-bucket/cdk';
import { HardenedBucket } from '../../s3/hardened-bucket/cdk';
import { HardenedTopic } from '../../sns/hardened-topic/cdk';
import { HardenedQueue } from '../../sqs/hardened-queue/cdk';
import { HardenedParameter } from '../../ssm/hardened-parameter/cdk';
import { addTo, executionRole, namesIn } from '../cdk';
import { PipelineWatch } from '../pipeline-watch/cdk';
import type { PipelineWatchOptions } from '../pipeline-watch/options';
import { releasedKey } from './artifacts';
import { blueprintOf, type PipelineOptions, settingsOf } from './blueprint';
import { guards, termsOf } from './defaults';
import type { Blueprint, BuildPlan, FunctionPlan, Target } from './plan';
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

/** What a pipeline is to do, and where. */
export interface LockedDownPipelineProps extends PipelineOptions {
  /** Of 20 characters at most: keys of artifacts begin with it. @default made of its construct path */
  readonly pipelineName?: string;
  /** Where builds run: a network that lets out what they need, and no more. */
  readonly vpc: IVpc;
  /** Where copies of the images are that builds run in, by their digests. @default a repository of its own, which they are to be copied to once */
  readonly images?: IRepository;
  /** For each other region that a target is in, a stack there, in the account of the pipeline, for copies of artifacts. @default none */
  readonly regions?: Readonly<Record<string, Stack>>;
  /** Rules this pipeline may break. */
  readonly waive?: Waive;
}

/**
 * A pipeline that nobody changes, skips or feeds but by a signed commit: it verifies who signed what it releases, scans it,
 * builds it in throw-away machines without credentials, attests where it comes from with a key that no build can use,
 * lets a gate decide over everything that was found, deploys to staging, waits for somebody else than the author to
 * approve, verifies again, deploys to production, and keeps a record that cannot be changed.
 *
 * Staging and production are in the account of the pipeline, or each in one of its own that has a `DeploymentTarget`; one
 * in another region reads copies of artifacts, which are kept in a stack that `regions` gives.
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
 *   vpc: new SegmentedVpc(this, 'Network'),
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
  readonly images: IRepository;
  readonly artifacts: HardenedBucket;
  readonly evidence: EvidenceBucket;
  readonly signingKey: HardenedKey;
  /** Where findings go that do not stop a run. */
  readonly findings: HardenedEventBus;
  /** Who hears of those that need a ticket. */
  readonly tickets: HardenedTopic;
  /** Who hears of releases that wait to be approved. */
  readonly approvals: HardenedTopic;
  private readonly place: Place;
  private readonly plan: Blueprint;
  private readonly boundary: PermissionsBoundary;
  /** Whether it has targets in other accounts, which know some of it by names. */
  private readonly isShared: boolean;

  constructor(scope: Construct, id: string, props: LockedDownPipelineProps) {
    refuseWeakening(`LockedDownPipeline '${scope.node.path}/${id}'`, props, guards, termsOf(props));
    super(scope, id);
    this.plan = blueprintOf(props, ownCheck(version, props.configuration));
    this.pipelineName =
      props.pipelineName ??
      Names.uniqueResourceName(this, { maxLength: LONGEST_NAME, separator: '-', allowedSpecialCharacters: '-' });
    refuseLongName(`LockedDownPipeline '${this.node.path}'`, this.pipelineName);
    const { partition, region, account } = homeOf(this);
    this.pipelineArn = `arn:${partition}:codepipeline:${region}:${account}:${this.pipelineName}`;
    const key = new HardenedKey(this, 'Key', {
      description: `Encrypts what ${this.pipelineName} hands on and records`,
    });
    this.images = props.images ?? new ImmutableRepository(this, 'Images');
    this.isShared = props.staging.account !== undefined || props.production.account !== undefined;
    this.artifacts = new HardenedBucket(this, 'Artifacts', {
      encryptionKey: key,
      ...(this.isShared && {
        bucketName: artifactBucketName({ pipelineName: this.pipelineName, account, region }),
      }),
    });
    this.evidence = new EvidenceBucket(this, 'Evidence', { encryptionKey: key });
    this.signingKey = new HardenedKey(this, 'SigningKey', {
      description: `Signs where artifacts of ${this.pipelineName} come from`,
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
    });
    this.findings = new HardenedEventBus(this, 'Findings', { kmsKey: key });
    this.tickets = new HardenedTopic(this, 'Tickets', { masterKey: key });
    this.approvals = new HardenedTopic(this, 'Approvals', { masterKey: key });
    const released = releasedBy(this.pipelineName);
    const { parameterArn } = new HardenedParameter(this, 'Released', released);
    this.place = {
      ...{ partition, region, account, pipelineName: this.pipelineName, pipelineArn: this.pipelineArn },
      urlSuffix: Aws.URL_SUFFIX,
      artifactBucketArn: this.artifacts.bucketArn,
      artifactKeyArn: key.keyArn,
      evidenceBucketArn: this.evidence.bucketArn,
      evidenceKeyArn: key.keyArn,
      signingKeyArn: this.signingKey.keyArn,
      connectionArn: props.source.connectionArn,
      repository: props.source.repository,
      busArn: this.findings.eventBusArn,
      busKeyArn: key.keyArn,
      approvalsArn: this.approvals.topicArn,
      approvalsKeyArn: key.keyArn,
      releasedArn: parameterArn,
    };
    this.boundary = new PermissionsBoundary(this, 'Boundary', { services: servicesOf(this.plan) });
    this.announce(key);
    for (const plan of this.plan.builds) this.addBuild(plan, props.vpc, key, released.parameterName);
    for (const plan of this.plan.functions) this.addFunction(plan, props, released.parameterName);
    this.addPipeline(props, key);
    const assessment = assess(this.pipelineName, this.plan, props.slsaBuildLevel ?? 2);
    attachCustomSynthesis(this, {
      onSynthesize: ({ outdir }) =>
        writeFileSync(
          join(outdir, `${this.node.path.replaceAll('/', '-')}.slsa-assessment.json`),
          `${JSON.stringify(Stack.of(this).resolve(assessment), null, 2)}\n`,
        ),
    });
    this.watched = this.watchable();
    this.watch = new PipelineWatch(this, 'Watch', this.watched);
    recordWaivers(this, props.waive);
  }

  /** Sends what needs a ticket from the bus to the topic. */
  private announce(key: HardenedKey): void {
    new Rule(this, 'TicketsWanted', {
      eventBus: this.findings,
      description: 'Findings that need a ticket',
      eventPattern: TICKETS,
      targets: [
        new SnsTopic(this.tickets, {
          message: RuleTargetInput.fromEventPath('$.detail'),
          deadLetterQueue: new HardenedQueue(this, 'UnsentTickets', {
            encryptionMasterKey: key,
            receivesDeadLetters: true,
          }),
        }),
      ],
    });
  }

  private addBuild(plan: BuildPlan, vpc: IVpc, key: HardenedKey, releasedParameter: string): void {
    const variables = Object.entries(variablesOf(plan, releasedParameter)).map(([name, { type, value }]) => [
      name,
      { type: BuildEnvironmentVariableType[type], value },
    ]);
    const build = new EphemeralBuild(this, plan.id, {
      projectName: `${this.pipelineName}-${plan.id}`,
      description: plan.description,
      source: plan.ofReleased
        ? objectIn(this.artifacts.bucketName, releasedKey(this.pipelineName))
        : EphemeralBuild.pipelineSource,
      vpc,
      environment: { buildImage: LinuxBuildImage.fromEcrRepository(this.images, digestOf(plan.image)) },
      environmentVariables: Object.fromEntries(variables),
      buildSpec: BuildSpec.fromObject(plan.buildSpec as Record<string, unknown>),
    });
    // CodeBuild encrypts artifacts with the key of the project, whatever the pipeline says. Given as a prop, it would be granted without bounds.
    (build.node.defaultChild as CfnProject).encryptionKey = key.keyArn;
    for (const allow of ofBuild(plan, this.place)) addTo(build.role, allow);
    if (build.role && isBounded(plan)) Boundary.of(build.role).apply(this.boundary);
  }

  private addFunction(plan: FunctionPlan, props: LockedDownPipelineProps, releasedParameter: string): void {
    const settings = settingsOf(
      props,
      {
        pipelineArn: this.pipelineArn,
        pipelineName: this.pipelineName,
        evidenceBucket: this.evidence.bucketName,
        signingKeyArn: this.signingKey.keyArn,
        busName: this.findings.eventBusName,
        releasedParameter,
      },
      this.plan,
    );
    const json = (value: object) => Stack.of(this).toJsonString(value);
    const made = new HardenedFunction(this, plan.id, {
      functionName: `${this.pipelineName}-${plan.id}`,
      description: plan.description,
      runtime: new Runtime(RUNTIME),
      handler: HANDLER,
      code: Code.fromAsset(bundled(plan.code)),
      memorySize: FUNCTION.memory,
      timeout: Duration.minutes(plan.minutes ?? FUNCTION.minutes),
      environment: {
        PIPELINE: json(settings),
        ...Object.fromEntries(Object.entries(plan.environment).map(([name, value]) => [name, json(value)])),
      },
    });
    for (const allow of ofFunction(plan, this.place)) addTo(made.role, allow);
    if (made.role) Boundary.of(made.role).apply(this.boundary);
    if (plan.takes) (made.role?.node.defaultChild as CfnRole).roleName = functionRoleName(this.pipelineName, plan.id);
    if (plan.schedule)
      new Rule(this, `${plan.id}Schedule`, {
        description: plan.description,
        schedule: Schedule.expression(plan.schedule),
        targets: [new LambdaFunction(made, { deadLetterQueue: this.node.findChild('UnsentTickets') as HardenedQueue })],
      });
  }

  private addPipeline(props: LockedDownPipelineProps, key: HardenedKey): void {
    const remote = regionsOf(`LockedDownPipeline '${this.node.path}'`, props, props.regions);
    const role = serviceRole(this, 'Role', 'codepipeline.amazonaws.com', [this.pipelineArn], []);
    if (this.isShared) (role.node.defaultChild as CfnRole).roleName = pipelineRoleName(this.pipelineName);
    const targets = { staging: this.targetIn('staging', props), production: this.targetIn('production', props) };
    const stores = new Map(remote.map((region) => [region, this.addStore(region, props.regions?.[region] as Stack)]));
    for (const { region, ofBucket, ofKey } of readByTargets(this.plan, this.place, targets)) {
      const store = stores.get(region ?? '') ?? { bucket: this.artifacts, key };
      for (const statement of ofBucket) store.bucket.addToResourcePolicy(statementOf(statement));
      store.key.addToResourcePolicy(statementOf(ofKey));
    }
    const copying = replicating(this.plan, this.place, targets);
    for (const allow of [...copying, ...seeing(this.plan, this.place)]) addTo(role, allow);
    const actionRoles: string[] = [];
    const stages = this.plan.stages.map(({ name, actions, rollsBack, alarms, region }) => ({
      name,
      actions: actions.map((planned) => {
        const {
          action,
          role: own,
          region: elsewhere,
          foreignRoleArn,
        } = placedAction(name, planned, this.place, targets);
        const roleArn = foreignRoleArn ?? this.addActionRole(own, role).roleArn;
        actionRoles.push(roleArn);
        return {
          name: action.name,
          runOrder: action.runOrder,
          roleArn,
          ...(elsewhere && { region: elsewhere }),
          actionTypeId: { category: action.category, owner: 'AWS', provider: action.provider, version: '1' },
          configuration: action.configuration,
          inputArtifacts: action.reads.map((artifact) => ({ name: artifact })),
          outputArtifacts: action.writes.map((artifact) => ({ name: artifact })),
          ...(action.namespace && { namespace: action.namespace }),
        };
      }),
      ...(rollsBack && { onFailure: { result: 'ROLLBACK' } }),
      ...(alarms.length > 0 && { onSuccess: { conditions: [quiet({ alarms, ...(region && { region }) })] } }),
    }));
    addTo(role, { actions: ['sts:AssumeRole'], resources: actionRoles });
    const own = storeOf(this.artifacts.bucketName, key.keyArn);
    const pipeline = new CfnPipeline(this, 'Resource', {
      name: this.pipelineName,
      pipelineType: 'V2',
      executionMode: 'QUEUED',
      roleArn: role.roleArn,
      ...(remote.length > 0
        ? {
            artifactStores: [
              { region: this.place.region, artifactStore: own },
              ...remote.map((region) => {
                const { bucketName, keyAliasArn } = storeIn(this.place, region);
                return { region, artifactStore: storeOf(bucketName, keyAliasArn) };
              }),
            ],
          }
        : { artifactStore: own }),
      triggers: [triggerOf(props.source)],
      stages,
    });
    pipeline.node.addDependency(role, ...[...stores.values()].map(({ bucket }) => bucket));
  }

  /** Where artifacts are copied to in another region: by names alone, since nothing of that stack can be referred to here. */
  private addStore(region: string, stack: Stack): { readonly bucket: HardenedBucket; readonly key: HardenedKey } {
    if (!Token.isUnresolved(stack.region) && stack.region !== region)
      throw new BulwarkError(
        `LockedDownPipeline '${this.node.path}': \`regions\` has ${stack.node.path} for ${region}, and it is in ${stack.region}`,
      );
    const scope = new Construct(stack, `${this.pipelineName}-${region}`);
    const { bucketName, keyAlias } = storeIn(this.place, region);
    const key = new HardenedKey(scope, 'Key', {
      description: `Encrypts what ${this.pipelineName} hands on in ${region}`,
      alias: keyAlias,
    });
    return { bucket: new HardenedBucket(scope, 'Artifacts', { bucketName, encryptionKey: key }), key };
  }

  private addActionRole({ id, description, allow, isBounded }: RolePlan, pipelineRole: IRole): IRole {
    const role = new GrantedRole(this, id, {
      assumedBy: new ArnPrincipal(pipelineRole.roleArn),
      ...(isBounded && { permissionsBoundary: this.boundary }),
      description,
    });
    for (const one of allow) addTo(role, one);
    return role;
  }

  private targetIn(target: Target, props: LockedDownPipelineProps): TargetPlace {
    const { allow = [], account, region } = props[target];
    const id = STAGES[target];
    const description = `The most that CloudFormation can do for ${this.pipelineName} in ${id}`;
    const own = allow.length > 0 ? executionRole(this, id, description, allow).roleArn : undefined;
    return targetPlace(target, { ...(account && { account }), ...(region && { region }) }, this.place, own);
  }

  private watchable(): PipelineWatchOptions {
    const { role } = this.node.findChild(CLOSING) as HardenedFunction;
    return watchedOf(this.plan, this.place, {
      roles: [
        namesIn(Stack.of(this)),
        ...(this.isShared ? [pipelineRoleName(this.pipelineName)] : []),
        ...this.plan.functions.flatMap(({ id, takes }) => (takes ? [functionRoleName(this.pipelineName, id)] : [])),
      ],
      rules: [namesIn(Stack.of(this))],
      buckets: [this.artifacts.bucketName, this.evidence.bucketName],
      repositories: [this.images.repositoryName],
      buses: [this.findings.eventBusName],
      topics: [this.tickets.topicArn],
      queues: [(this.node.findChild('UnsentTickets') as HardenedQueue).queueName],
      parameterWriters: role ? [role.roleArn] : [],
    });
  }
}

/** An object of a bucket that a build reads. What the CDK grants for one is more than that. */
const objectIn = (bucketName: string, key: string): ISource => ({
  type: 'S3',
  badgeSupported: false,
  bind: () => ({ sourceProperty: { type: 'S3', location: `${bucketName}/${key}` } }),
});

const storeOf = (location: string, keyArn: string) => ({
  type: 'S3',
  location,
  encryptionKey: { type: 'KMS', id: keyArn },
});

export * from './vocabulary';
