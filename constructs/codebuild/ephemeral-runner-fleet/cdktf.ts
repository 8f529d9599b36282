import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { DataAwsSecretsmanagerRandomPassword } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-random-password';
import { EcsCluster } from '@cdktf/provider-aws/lib/ecs-cluster';
import { LambdaEventSourceMapping } from '@cdktf/provider-aws/lib/lambda-event-source-mapping';
import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import type { SecretsmanagerSecretRotation } from '@cdktf/provider-aws/lib/secretsmanager-secret-rotation';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { dependable, Fn, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import type { Terms } from '../../../lib/runner/terms';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { HardenedHttpApi } from '../../apigatewayv2/hardened-http-api/cdktf';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdktf';
import { closedGroup } from '../../ec2/cdktf';
import { HardenedLaunchTemplate } from '../../ec2/hardened-launch-template/cdktf';
import {
  type ContainerOptions,
  HardenedTaskDefinition,
  type HardenedTaskDefinitionProps,
} from '../../ecs/hardened-task-definition/cdktf';
import { queuedForBus, setAsideForBus } from '../../events/hardened-event-bus/policy';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, known, nameOf, urlSuffixOf } from '../../iam/cdktf';
import type { Home } from '../../iam/trust';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { plannedFunction } from '../../lambda/cdktf';
import type { HardenedFunction } from '../../lambda/hardened-function/cdktf';
import { invoking } from '../../lambda/hardened-function/policy';
import { type KeptSecret, keyOf } from '../../secretsmanager/cdktf';
import { secretGrants } from '../../secretsmanager/policy';
import { RotatedSecret } from '../../secretsmanager/rotated-secret/cdktf';
import { rotationGrants } from '../../secretsmanager/rotated-secret/policy';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { HardenedQueue } from '../../sqs/hardened-queue/cdktf';
import { HardenedStateMachine } from '../../stepfunctions/hardened-state-machine/cdktf';
import { type BuildEnvironment, EphemeralBuild, type EphemeralBuildProps } from '../ephemeral-build/cdktf';
import { OUT } from '../ephemeral-build/policy';
import { alarmsOf } from './alarms';
import {
  DOMAINS,
  defaults,
  domainsOf,
  guards,
  LIMITS,
  OLDEST_DAYS,
  REAPED_EVERY,
  signed,
  TASK,
  THROTTLE,
  termsOfImages,
  waivedIn,
} from './defaults';
import { BATCH, FUNCTIONS, HIDDEN } from './functions';
import { jobDefinition } from './job';
import {
  type FleetOptions,
  type GitLabOptions,
  refuseUnnamedImage,
  refuseWithoutMachines,
  termsOfJobs,
} from './options';
import { buildGrants, type CapacityGrants, executionGrants, instanceGrants, TAG, taskGrants } from './policy';
import { buildSpecOf, CONTAINER, commandOf, VOLUMES } from './start';

/** An image with its digest: by its name, or of a repository, which machines may then pull it from. */
type Image = ContainerOptions['image'];

/** Which jobs a fleet serves, and with which machines: those that are given, in the order of CodeBuild, Fargate and EC2. */
export interface EphemeralRunnerFleetProps extends FleetOptions {
  /** The secret of the GitHub App: `{"appId": "…", "privateKey": "-----BEGIN RSA PRIVATE KEY-----…"}`. */
  readonly appSecret?: KeptSecret;
  /** Jobs of GitLab, in place of all that is said of GitHub. */
  readonly gitlab?: GitLabOptions & {
    /** An access token of GitLab, as text, that has the scopes `create_runner`, `manage_runner` and `read_api` and is a maintainer of the projects. */
    readonly tokenSecret: KeptSecret;
  };
  /** What the webhook is signed with, as text: of GitLab its signing token, `whsec_…`, or where it has none a secret token. @default one that it makes, and that a function changes here and at GitHub every 30 days; of GitLab it has to be given */
  readonly webhookSecret?: KeptSecret;
  readonly vpcId: string;
  /** Where machines stand, with a way to GitHub. */
  readonly subnetIds: readonly string[];
  /** @default one that lets nothing in, and out on port 443 alone */
  readonly securityGroups?: readonly SecurityGroup[];
  /** Whether the security group that it makes lets machines out on every port. @default false */
  readonly allowAllOutbound?: boolean;
  /** Builds of CodeBuild, in an image by its digest. A `fleet` of it is kept warm, and is for a waiver. */
  readonly codebuild?: Pick<BuildEnvironment, 'computeType' | 'fleet'> &
    Pick<EphemeralBuildProps, 'concurrentBuildLimit'> & { readonly buildImage: Image };
  /** Tasks of Fargate, of an image by its digest. */
  readonly fargate?: Pick<
    HardenedTaskDefinitionProps,
    'cpu' | 'memoryLimitMiB' | 'ephemeralStorageGiB' | 'runtimePlatform'
  > & { readonly image: Image };
  /** Instances of EC2, of an image by its id. */
  readonly ec2?: {
    /** `ami-…`, of Linux. */
    readonly imageId: string;
    /** What the root disk of the image is called: `/dev/xvda` of Amazon Linux, `/dev/sda1` of Ubuntu. */
    readonly rootDevice: string;
    readonly instanceType: string;
    /** Days after which the image is launched no more. @default 30 */
    readonly oldestDays?: number;
  };
  /** Minutes after which a machine is stopped, whatever it does. @default 60 */
  readonly timeout?: number;
  /** Who is told of alarms. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: SnsTopic;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Rules this fleet may break. */
  readonly waive?: Waive;
}

/**
 * Runners for jobs of GitHub Actions or GitLab, each of which serves one job on a machine of its own that is destroyed after it: a
 * build of CodeBuild, a task of Fargate or an instance of EC2, in that order, the next where one has nothing left. An app
 * of GitHub tells of a job by a webhook, which is checked and queued; a state machine has a function start a runner,
 * registered for just that, watches it, and ends it once the job is done or its time is over. Nothing runs while there are
 * no jobs.
 *
 * Runners serve jobs of private repositories that are named, of no fork, and that ask for no label but theirs; what GitHub
 * gives them beside is failed before its first step. Machines are not privileged, find nothing of a job before, live for
 * an hour at most, are let out on port 443 alone, and have a role that can do nothing, or none. A reserved fleet of
 * CodeBuild, which keeps machines warm, takes a waiver of `codebuild/project-on-demand`; the `concurrentBuildLimit` of
 * `codebuild` bounds how many builds there are at once. Instances give metadata to nobody who runs a job. A job takes a
 * role by OpenID Connect, as a `GitHubDeployRole` or `GitLabDeployRole`.
 *
 * Every five minutes a function stops what has outlived its time, takes runners out at GitHub that nobody uses, and asks
 * for deliveries again that failed. Alarms tell of a machine that has outlived its time, of a runner that does not
 * register, and of jobs that wait, fail or could not be handed on.
 *
 * The GitHub App is made by hand, once: it has the permission to write self-hosted runners of the organization, or the
 * administration of the repositories, and to read actions; it is told `webhookUrl`, the
 * content type `application/json` and the event `workflow_job`. Its id and private key are put into `appSecret`. The
 * secret of the webhook is made, and a function gives GitHub another every 30 days, the first at once: what is signed with
 * the one before counts until it has arrived. Its first value stands in the state of Terraform. A `webhookSecret` that is
 * given is told to GitHub by hand.
 *
 * With `gitlab` it serves jobs of GitLab in place of GitHub, of gitlab.com or a host of its own: of projects that are private,
 * are no forks and let nobody run in them what forks propose, and that ask for no tag but its own. A token makes a runner of
 * one project for each job, which is paused once it has one and taken out after it, and whose own token is of no use to the
 * job. Deliveries are signed, or at an older GitLab bring a secret along, and each job is asked for before a machine starts;
 * every five minutes GitLab is asked for jobs that wait. A webhook of each project, for job events, is made by hand: it is told
 * `webhookUrl` and the signing token that stands in `webhookSecret`, which is changed by hand, too. Images have the runner of
 * GitLab, 17.1 or newer, as `/opt/gitlab-runner/gitlab-runner` with the mode 711, and curl and git.
 *
 * Images have the program of the runner in `/opt/actions-runner`, bash, and a user called `runner`; that of Fargate with
 * the number 1000, `timeout`, and `VOLUME` for `/runner`, `/tmp` and `/home/runner`, which are its own, as nothing else of
 * it can be written; that of EC2 has iptables. Where they connect to on that port is for routes and an `EgressFirewall` to
 * say: `EphemeralRunnerFleet.domains` are the names that a runner of GitHub needs, and `domains` of a fleet those of its own. An HTTP API takes the webhook without
 * credentials, as it is signed: the fleet waives `apigateway/route-authorized` for it, unless `waive` does in other words,
 * and a configuration that takes no waivers from code has to do so itself. Its functions are not signed, and reserve 77 of
 * the runs that the account has at once. Under a `PermissionsBoundary` they need `codebuild`, `ec2`, `ecs`, `iam`, `kms`,
 * `logs`, `secretsmanager`, `sqs`, `states` and `xray`, as far as there are such machines, with `allows:
 * ['codebuild:StartBuild']`, which takes a waiver, and `passRoleTo: ['ecs-tasks.amazonaws.com']`.
 *
 * @example
 * new EphemeralRunnerFleet(this, 'runners', {
 *   organization: 'acme',
 *   group: 7,
 *   repositories: ['acme/shop'],
 *   labels: ['self-hosted', 'shop'],
 *   appSecret: { arn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:runners-app-1a2b3c' },
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 *   codebuild: {
 *     buildImage: {
 *       repository: new ImmutableRepository(this, 'images'),
 *       digest: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
 *     },
 *   },
 * });
 */
export class EphemeralRunnerFleet extends Construct {
  /** What a runner of GitHub connects to, for the `allowedDomains` of an `EgressFirewall`, beside what jobs themselves connect to. */
  static readonly domains: readonly string[] = DOMAINS;

  /** What the runners of this fleet connect to, as above: of GitLab its host alone. */
  readonly domains: readonly string[];

  /** The address that the webhook of the GitHub App is told, or that of each project of GitLab. */
  readonly webhookUrl: string;
  /** What the webhook is signed with. */
  readonly webhookSecret: KeptSecret;
  /** Who is told of alarms. */
  readonly topic: SnsTopic;
  /** Where machines connect from. */
  readonly securityGroups: readonly SecurityGroup[];
  private readonly props: EphemeralRunnerFleetProps;
  private readonly jobs: Terms;
  private readonly home: Home;

  constructor(scope: Construct, id: string, props: EphemeralRunnerFleetProps) {
    super(scope, id);
    const what = `EphemeralRunnerFleet '${this.node.path}'`;
    const terms = termsOf(props);
    refuseWeakening(what, props, guards, terms);
    refuseWithoutMachines(what, [props.codebuild, props.fargate, props.ec2]);
    if (props.ec2) refuseUnnamedImage(what, props.ec2.imageId);
    const ownName = nameOf(scope, id, 20).replace(/^[^A-Za-z0-9]+|[_.]/g, '');
    this.jobs = termsOfJobs(what, props, ownName, terms.minutes);
    this.props = props;
    const { provider, tags } = props;
    this.home = homeOf(this, provider);
    this.domains = domainsOf(this.jobs);
    this.securityGroups = props.securityGroups ?? [this.ownGroup(terms.opensOutbound)];
    const capacities = [this.addBuilds(), this.addTasks(), this.addInstances()].filter((one) => one !== undefined);

    const failed = new HardenedQueue(this, 'Failed', { receivesDeadLetters: true, tags, provider });
    const queue = new HardenedQueue(this, 'Jobs', { visibilityTimeout: HIDDEN, tags, provider });
    const TERMS = JSON.stringify(this.jobs);
    const [credential, held] = props.gitlab
      ? ['TOKEN_SECRET', props.gitlab.tokenSecret]
      : ['APP_SECRET', props.appSecret as KeptSecret];
    const rotate = props.webhookSecret
      ? undefined
      : plannedFunction(this, FUNCTIONS.rotate, failed, { APP_SECRET: held.arn, TERMS }, this.props);
    this.webhookSecret = props.webhookSecret ?? this.ownSecret(rotate as HardenedFunction, held);
    const receive = plannedFunction(
      this,
      FUNCTIONS.receive,
      failed,
      {
        ...{ QUEUE_URL: queue.url, WEBHOOK_SECRET: this.webhookSecret.arn, TERMS },
      },
      this.props,
    );
    queue.grantSendMessages(receive);
    for (const one of secretGrants(this.webhookSecret.arn, keyOf(this.webhookSecret))) receive.allow(one);

    const served = {
      ...{ [credential]: held.arn, TERMS },
      CAPACITIES: Fn.jsonencode(capacities.map(({ settings }) => settings)),
    };
    const dispatch = plannedFunction(this, FUNCTIONS.dispatch, failed, served, this.props);
    const machine = this.addMachine(dispatch);
    const start = plannedFunction(this, FUNCTIONS.start, failed, { STATE_MACHINE: machine.arn }, this.props);
    machine.grantStartExecution(start);
    queue.grantConsumeMessages(start);
    new LambdaEventSourceMapping(this, 'Queued', {
      ...{ eventSourceArn: queue.arn, functionName: start.arn, batchSize: BATCH.size, tags, provider },
      functionResponseTypes: ['ReportBatchItemFailures'],
      scalingConfig: { maximumConcurrency: BATCH.concurrency },
    });
    const reap = plannedFunction(
      this,
      FUNCTIONS.reap,
      failed,
      {
        ...{ ...served, STATE_MACHINE: machine.arn, ...(props.gitlab && { QUEUE_URL: queue.url }) },
      },
      this.props,
    );
    if (props.gitlab) queue.grantSendMessages(reap);
    for (const one of executionGrants(machine.name, this.home)) reap.allow(one);
    for (const serving of [dispatch, reap]) for (const one of secretGrants(held.arn, keyOf(held))) serving.allow(one);
    for (const { grants } of capacities) {
      for (const one of [...grants.starts, ...grants.stops]) dispatch.allow(one);
      for (const one of grants.stops) reap.allow(one);
    }
    this.addSchedule(reap, failed);
    this.webhookUrl = this.addWebhook(receive);
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic', { tags, provider });
    this.addAlarms(machine, queue, failed, [receive, start, dispatch, reap, ...(rotate ? [rotate] : [])]);
    recordWaivers(this, props.waive);
  }

  /** What everything is called that has to be known by name. */
  private get ownName(): string {
    return `${this.jobs.prefix}-runners`;
  }

  private ownSecret(rotate: HardenedFunction, appSecret: KeptSecret): RotatedSecret {
    const { provider, tags } = this.props;
    const key = HardenedKey.shared(this, provider);
    const secret = new RotatedSecret(this, 'WebhookSecret', {
      description: `What GitHub signs the webhook of ${this.node.path} with`,
      ...{ encryptionKey: key, rotationLambda: rotate.arn, removalPolicy: 'destroy', tags, provider },
    });
    const random = new DataAwsSecretsmanagerRandomPassword(this, 'WebhookSecretValue', {
      ...{ passwordLength: 64, excludePunctuation: true, provider },
    });
    const first = new SecretsmanagerSecretVersion(this, 'WebhookSecretVersion', {
      ...{ secretId: secret.id, secretStringWo: random.randomPassword, secretStringWoVersion: 1, provider },
      lifecycle: { ignoreChanges: ['secret_string', 'version_stages'] },
    });
    // It would stand in place of what the first rotation has told GitHub. What the tree says of dependencies CDKTF does not write.
    const rotation = secret.node.findChild('Rotation') as SecretsmanagerSecretRotation;
    rotation.dependsOn = [...(rotation.dependsOn ?? []), dependable(first)];
    const ofApp = keyOf(appSecret);
    const keys = [...new Set([key.arn, ...(ofApp === undefined ? [] : [ofApp])])];
    rotate.executionRole.addStatements(...rotationGrants({ secret: secret.arn, adminSecret: appSecret.arn, keys }));
    return secret;
  }

  private ownGroup(opensOutbound: boolean): SecurityGroup {
    const { vpcId, provider } = this.props;
    const group = closedGroup(this, vpcId, provider);
    new VpcSecurityGroupEgressRule(this, 'Out', {
      ...{ securityGroupId: group.id, description: OUT, cidrIpv4: '0.0.0.0/0', provider },
      ...(opensOutbound ? { ipProtocol: '-1' } : { ipProtocol: 'tcp', fromPort: 443, toPort: 443 }),
    });
    return group;
  }

  private addBuilds(): Capacity | undefined {
    const { codebuild, vpcId, subnetIds, tags, provider, waive } = this.props;
    if (!codebuild) return undefined;
    const { buildImage, concurrentBuildLimit, ...environment } = codebuild;
    const { life } = this.jobs.limits;
    const build = new EphemeralBuild(this, 'Build', {
      description: `Runners of ${this.node.path}, one for each job`,
      ...{ vpcId, subnetIds, securityGroups: this.securityGroups, tags, provider, waive: waivedIn('build', waive) },
      environment: { ...environment, buildImage: nameOfImage(buildImage) },
      buildSpec: JSON.stringify(buildSpecOf(this.jobs)),
      concurrentBuildLimit,
      timeout: life / 60,
      queuedTimeout: LIMITS.register / 60,
    });
    if (typeof buildImage !== 'string') buildImage.repository.grantPull(build);
    return {
      settings: { kind: 'codebuild', project: build.name, most: life + LIMITS.register },
      grants: buildGrants(build.arn),
    };
  }

  private addTasks(): Capacity | undefined {
    const { fargate, tags, provider, waive } = this.props;
    if (!fargate) return undefined;
    const { image, ...task } = fargate;
    const cluster = new EcsCluster(this, 'Cluster', {
      ...{ name: nameOf(this, 'Cluster'), setting: [{ name: 'containerInsights', value: 'enabled' }], tags, provider },
    });
    const definition = new HardenedTaskDefinition(this, 'Task', {
      ...{ ...TASK, ...task, tags, provider, waive: waivedIn('task', waive) },
      volumes: Object.keys(VOLUMES).map((name) => ({ name })),
    });
    definition.addContainer(CONTAINER, {
      ...{ image, ...commandOf(this.jobs) },
      mountPoints: Object.entries(VOLUMES).map(([sourceVolume, containerPath]) => ({ sourceVolume, containerPath })),
    });
    const roles = [definition.taskRole.arn, definition.executionRole.arn];
    return {
      settings: {
        ...{ kind: 'fargate', cluster: cluster.name, taskDefinition: definition.arn, container: CONTAINER },
        ...this.place(),
      },
      grants: taskGrants({ arn: cluster.arn, name: cluster.name }, definition.arn, roles, this.home),
    };
  }

  private addInstances(): Capacity | undefined {
    const { ec2, tags, provider } = this.props;
    if (!ec2) return undefined;
    const { imageId, rootDevice, instanceType, oldestDays = OLDEST_DAYS } = ec2;
    const [securityGroup] = this.securityGroups;
    const template = new HardenedLaunchTemplate(this, 'Instances', {
      ...{ machineImage: imageId, rootDevice, instanceType, tags, provider },
      ...(securityGroup && { securityGroup }),
      instanceInitiatedShutdownBehavior: 'terminate',
    });
    const { prefix: fleetName } = this.jobs;
    const { subnets, securityGroups } = this.place();
    return {
      settings: {
        ...{ kind: 'ec2', launchTemplate: template.id, version: Fn.tostring(template.latestVersion) },
        ...{ subnets, securityGroups, tag: { Key: TAG, Value: fleetName }, oldestDays },
      },
      grants: instanceGrants(
        {
          ...{ templateId: template.id, imageId, subnetIds: subnets, groupIds: securityGroups, fleetName },
          keyArn: HardenedKey.shared(this, provider).arn,
          urlSuffix: urlSuffixOf(this, provider),
        },
        this.home,
      ),
    };
  }

  /** Where machines stand. */
  private place() {
    return { subnets: this.props.subnetIds, securityGroups: this.securityGroups.map(({ id }) => id) };
  }

  private addMachine(dispatch: HardenedFunction): HardenedStateMachine {
    const { tags, provider } = this.props;
    const machine = new HardenedStateMachine(this, 'Job', {
      definition: Fn.jsonencode(jobDefinition(dispatch.arn, this.home.partition, this.jobs.limits.life)),
      ...{ tags, provider },
    });
    machine.allow({ actions: invoking, resources: [dispatch.arn] });
    return machine;
  }

  private addSchedule(reap: HardenedFunction, failed: HardenedQueue): void {
    const { tags, provider } = this.props;
    const { partition, region, account } = this.home;
    const name = `${this.ownName}-reap`;
    const arn = `arn:${partition}:events:${region}:${account}:rule/${name}`;
    const { encryptionMasterKey: key } = failed;
    if (key instanceof HardenedKey) key.addToResourcePolicy(queuedForBus(arn, account));
    failed.addToResourcePolicy(setAsideForBus(failed.arn, arn, account));
    const rule = new CloudwatchEventRule(this, 'Reaped', {
      ...{ name, description: FUNCTIONS.reap.description, scheduleExpression: REAPED_EVERY, tags, provider },
    });
    reap.addPermission('Schedule', { service: 'events.amazonaws.com', sourceArn: rule.arn });
    new CloudwatchEventTarget(this, 'ReapedBy', {
      ...{ rule: rule.name, arn: reap.arn, deadLetterConfig: { arn: failed.arn }, provider },
    });
  }

  private addWebhook(receive: HardenedFunction): string {
    const { tags, provider, waive } = this.props;
    const api = new HardenedHttpApi(this, 'Api', {
      throttle: THROTTLE,
      waive: signed(this.jobs, waive),
      tags,
      provider,
    });
    api.addRoute(
      'POST /webhook',
      { integrationType: 'AWS_PROXY', integrationUri: receive.invokeArn, payloadFormatVersion: '2.0' },
      { authorizationType: 'NONE' },
    );
    // The ARN names the account.
    new LambdaPermission(this, 'Webhook', {
      ...{ action: invoking[0], functionName: receive.functionName, principal: 'apigateway.amazonaws.com', provider },
      sourceArn: `${api.executionArn}/*/POST/webhook`,
    });
    return `${api.apiEndpoint}/webhook`;
  }

  private addAlarms(
    machine: HardenedStateMachine,
    queue: HardenedQueue,
    failed: HardenedQueue,
    functions: readonly HardenedFunction[],
  ): void {
    const name = this.ownName;
    letAlarmsPublish(this.home, this.topic, name);
    const alarms = alarmsOf({
      ...{ fleetName: this.jobs.prefix, queue: queue.name, stateMachineArn: machine.arn },
      deadLetters: [(queue.node.findChild('DeadLetters') as HardenedQueue).name, failed.name],
      functions: functions.map(({ functionName }) => functionName),
    });
    for (const alarm of alarms) alarmIn(this, alarm, { name, topicArn: this.topic.arn }, this.props);
  }
}

/** What functions are told of some machines, and what starting and stopping them takes. */
interface Capacity {
  readonly settings: object;
  readonly grants: CapacityGrants;
}

const nameOfImage = (image: Image): string =>
  typeof image === 'string' ? image : `${image.repository.repositoryUrl}@${image.digest}`;

const knownName = (image: Image | undefined): string | undefined => image && known(nameOfImage(image));

const termsOf = (props: EphemeralRunnerFleetProps) =>
  withDefaults(defaults, {
    publicRepositories: props.publicRepositories,
    forks: props.forks,
    minutes: props.timeout,
    onDemand: props.codebuild?.fleet === undefined,
    opensOutbound: props.securityGroups ? undefined : props.allowAllOutbound,
    ...termsOfImages(knownName(props.codebuild?.buildImage), knownName(props.fargate?.image)),
  });
