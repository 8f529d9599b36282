import { Aws, Duration, Names, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { type BuildEnvironment, BuildSpec } from 'aws-cdk-lib/aws-codebuild';
import {
  InstanceInitiatedShutdownBehavior,
  type InstanceType,
  type ISecurityGroup,
  type IVpc,
  OperatingSystemType,
  Peer,
  Port,
  SecurityGroup,
  type SubnetSelection,
  UserData,
} from 'aws-cdk-lib/aws-ec2';
import { Cluster, type ContainerImage, ContainerInsights, type EcrImage } from 'aws-cdk-lib/aws-ecs';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { DefinitionBody } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Terms } from '../../../lib/runner/terms';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { HardenedHttpApi } from '../../apigatewayv2/hardened-http-api/cdk';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdk';
import { closedGroup } from '../../ec2/cdk';
import { HardenedLaunchTemplate } from '../../ec2/hardened-launch-template/cdk';
import { HardenedTaskDefinition, type HardenedTaskDefinitionProps } from '../../ecs/hardened-task-definition/cdk';
import { queuedForBus } from '../../events/hardened-event-bus/policy';
import { refuseWeakening, withDefaults } from '../../hardening';
import { allow, homeOf, plain, statementOf } from '../../iam/cdk';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { plannedFunction } from '../../lambda/cdk';
import type { HardenedFunction } from '../../lambda/hardened-function/cdk';
import { invoking } from '../../lambda/hardened-function/policy';
import { fullArnOf } from '../../secretsmanager/cdk';
import { secretGrants } from '../../secretsmanager/policy';
import { RotatedSecret } from '../../secretsmanager/rotated-secret/cdk';
import { rotationGrants } from '../../secretsmanager/rotated-secret/policy';
import { HardenedTopic } from '../../sns/hardened-topic/cdk';
import { HardenedQueue } from '../../sqs/hardened-queue/cdk';
import { HardenedStateMachine } from '../../stepfunctions/hardened-state-machine/cdk';
import { EphemeralBuild, type EphemeralBuildProps } from '../ephemeral-build/cdk';
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

/** Which jobs a fleet serves, and with which machines: those that are given, in the order of CodeBuild, Fargate and EC2. */
export interface EphemeralRunnerFleetProps extends FleetOptions {
  /** The secret of the GitHub App: `{"appId": "…", "privateKey": "-----BEGIN RSA PRIVATE KEY-----…"}`. */
  readonly appSecret?: ISecret;
  /** Jobs of GitLab, in place of all that is said of GitHub. */
  readonly gitlab?: GitLabOptions & {
    /** An access token of GitLab, as text, that has the scopes `create_runner`, `manage_runner` and `read_api` and is a maintainer of the projects. */
    readonly tokenSecret: ISecret;
  };
  /** What the webhook is signed with, as text: of GitLab its signing token, `whsec_…`, or where it has none a secret token. @default one that it makes, and that a function changes here and at GitHub every 30 days; of GitLab it has to be given */
  readonly webhookSecret?: ISecret;
  readonly vpc: IVpc;
  /** Where machines stand, with a way to GitHub. @default private subnets */
  readonly vpcSubnets?: SubnetSelection;
  /** @default one that lets nothing in, and out on port 443 alone */
  readonly securityGroups?: readonly ISecurityGroup[];
  /** Whether the security group that it makes lets machines out on every port. @default false */
  readonly allowAllOutbound?: boolean;
  /** Builds of CodeBuild, in an image by its digest. A `fleet` of it is kept warm, and is for a waiver. */
  readonly codebuild?: Pick<BuildEnvironment, 'computeType' | 'fleet'> &
    Required<Pick<BuildEnvironment, 'buildImage'>> &
    Pick<EphemeralBuildProps, 'concurrentBuildLimit'>;
  /** Tasks of Fargate, of an image by its digest. */
  readonly fargate?: Pick<
    HardenedTaskDefinitionProps,
    'cpu' | 'memoryLimitMiB' | 'ephemeralStorageGiB' | 'runtimePlatform'
  > & { readonly image: ContainerImage };
  /** Instances of EC2, of an image by its id. */
  readonly ec2?: {
    /** `ami-…`, of Linux. */
    readonly imageId: string;
    /** What the root disk of the image is called: `/dev/xvda` of Amazon Linux, `/dev/sda1` of Ubuntu. */
    readonly rootDevice: string;
    readonly instanceType: InstanceType;
    /** Days after which the image is launched no more. @default 30 */
    readonly oldestDays?: number;
  };
  /** After which a machine is stopped, whatever it does. @default 60 minutes */
  readonly timeout?: Duration;
  /** Who is told of alarms. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: ITopic;
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
 * the one before counts until it has arrived. A `webhookSecret` that is given is told to GitHub by hand.
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
 * import { LinuxBuildImage } from 'aws-cdk-lib/aws-codebuild';
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 * import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
 *
 * new EphemeralRunnerFleet(this, 'Runners', {
 *   organization: 'acme',
 *   group: 7,
 *   repositories: ['acme/shop'],
 *   labels: ['self-hosted', 'shop'],
 *   appSecret: Secret.fromSecretNameV2(this, 'App', 'runners-app'),
 *   vpc: new Vpc(this, 'Vpc'),
 *   codebuild: {
 *     buildImage: LinuxBuildImage.fromEcrRepository(
 *       new ImmutableRepository(this, 'Images'),
 *       'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
 *     ),
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
  readonly webhookSecret: ISecret;
  /** Who is told of alarms. */
  readonly topic: ITopic;
  /** Where machines connect from. */
  readonly securityGroups: readonly ISecurityGroup[];
  private readonly jobs: Terms;

  constructor(scope: Construct, id: string, props: EphemeralRunnerFleetProps) {
    super(scope, id);
    const what = `EphemeralRunnerFleet '${this.node.path}'`;
    const terms = termsOf(this, props);
    refuseWeakening(what, props, guards, terms);
    refuseWithoutMachines(what, [props.codebuild, props.fargate, props.ec2]);
    if (props.ec2) refuseUnnamedImage(what, props.ec2.imageId);
    this.jobs = termsOfJobs(
      what,
      props,
      Names.uniqueResourceName(this, { maxLength: 20, separator: '-' }),
      terms.minutes,
    );
    this.domains = domainsOf(this.jobs);
    this.securityGroups = props.securityGroups ?? [this.ownGroup(props.vpc, terms.opensOutbound)];
    const capacities = [this.addBuilds(props), this.addTasks(props), this.addInstances(props)].filter(
      (one) => one !== undefined,
    );

    const failed = new HardenedQueue(this, 'Failed', { receivesDeadLetters: true });
    const [credential, secret] = props.gitlab
      ? ['TOKEN_SECRET', props.gitlab.tokenSecret]
      : ['APP_SECRET', props.appSecret as ISecret];
    const own = props.webhookSecret ? undefined : this.ownSecret(secret, failed);
    this.webhookSecret = props.webhookSecret ?? (own as RotatedSecret);
    const queue = new HardenedQueue(this, 'Jobs', { visibilityTimeout: Duration.seconds(HIDDEN) });
    const receive = plannedFunction(this, FUNCTIONS.receive, failed, {
      QUEUE_URL: queue.queueUrl,
      ...{ WEBHOOK_SECRET: this.webhookSecret.secretArn, TERMS: JSON.stringify(this.jobs) },
    });
    queue.grantSendMessages(receive);
    allow(receive, secretGrants(fullArnOf(this.webhookSecret), this.webhookSecret.encryptionKey?.keyArn));

    const served = {
      ...{ [credential]: secret.secretArn, TERMS: JSON.stringify(this.jobs) },
      CAPACITIES: Stack.of(this).toJsonString(capacities.map(({ settings }) => settings)),
    };
    const dispatch = plannedFunction(this, FUNCTIONS.dispatch, failed, served);
    const machine = this.addMachine(dispatch);
    const start = plannedFunction(this, FUNCTIONS.start, failed, { STATE_MACHINE: machine.stateMachineArn });
    machine.grantStartExecution(start);
    start.addEventSource(
      new SqsEventSource(queue, {
        ...{ batchSize: BATCH.size, maxConcurrency: BATCH.concurrency, reportBatchItemFailures: true },
      }),
    );
    const reap = plannedFunction(this, FUNCTIONS.reap, failed, {
      ...{ ...served, STATE_MACHINE: machine.stateMachineArn, ...(props.gitlab && { QUEUE_URL: queue.queueUrl }) },
    });
    if (props.gitlab) queue.grantSendMessages(reap);
    allow(reap, executionGrants(machine.stateMachineName, homeOf(this)));
    for (const served of [dispatch, reap]) allow(served, secretGrants(fullArnOf(secret), secret.encryptionKey?.keyArn));
    for (const { grants } of capacities) {
      allow(dispatch, [...grants.starts, ...grants.stops]);
      allow(reap, grants.stops);
    }
    this.addSchedule(reap, failed);
    this.webhookUrl = this.addWebhook(receive, props.waive);
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic');
    const rotate = own ? [own.rotationLambda] : [];
    this.addAlarms(machine, queue, failed, [receive, start, dispatch, reap, ...rotate]);
    recordWaivers(this, props.waive);
  }

  /** What everything is called that has to be known by name. */
  private get ownName(): string {
    return `${this.jobs.prefix}-runners`;
  }

  private ownSecret(appSecret: ISecret, failed: HardenedQueue): RotatedSecret {
    const rotate = plannedFunction(this, FUNCTIONS.rotate, failed, {
      ...{ APP_SECRET: appSecret.secretArn, TERMS: JSON.stringify(this.jobs) },
    });
    const key = HardenedKey.shared(this);
    const secret = new RotatedSecret(this, 'WebhookSecret', {
      description: `What GitHub signs the webhook of ${this.node.path} with`,
      encryptionKey: key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
      rotationLambda: rotate,
    });
    const keys = [key.keyArn, appSecret.encryptionKey?.keyArn].flatMap((arn) => arn ?? []);
    const grants = rotationGrants({ secret: secret.secretArn, adminSecret: fullArnOf(appSecret), keys });
    for (const grant of grants) rotate.addToRolePolicy(PolicyStatement.fromJson(grant));
    return secret;
  }

  private ownGroup(vpc: IVpc, opensOutbound: boolean): ISecurityGroup {
    if (opensOutbound) return new SecurityGroup(this, 'RunnerSecurityGroup', { vpc, description: OUT });
    const group = closedGroup(this, 'Runner', vpc);
    group.addEgressRule(Peer.anyIpv4(), Port.HTTPS, OUT);
    return group;
  }

  private addBuilds({ codebuild, vpc, vpcSubnets, waive }: EphemeralRunnerFleetProps): Capacity | undefined {
    if (!codebuild) return undefined;
    const { concurrentBuildLimit, ...environment } = codebuild;
    const { life } = this.jobs.limits;
    const build = new EphemeralBuild(this, 'Build', {
      description: `Runners of ${this.node.path}, one for each job`,
      ...{ vpc, environment, securityGroups: [...this.securityGroups], waive: waivedIn('build', waive) },
      subnetSelection: vpcSubnets ?? {},
      buildSpec: BuildSpec.fromObject(buildSpecOf(this.jobs)),
      ...(concurrentBuildLimit !== undefined && { concurrentBuildLimit }),
      timeout: Duration.seconds(life),
      queuedTimeout: Duration.seconds(LIMITS.register),
    });
    return {
      settings: { kind: 'codebuild', project: build.projectName, most: life + LIMITS.register },
      grants: buildGrants(build.projectArn),
    };
  }

  private addTasks(props: EphemeralRunnerFleetProps): Capacity | undefined {
    if (!props.fargate) return undefined;
    const { image, ...task } = props.fargate;
    const cluster = new Cluster(this, 'Cluster', { vpc: props.vpc, containerInsightsV2: ContainerInsights.ENABLED });
    const definition = new HardenedTaskDefinition(this, 'Task', {
      ...{ ...TASK, ...task },
      waive: waivedIn('task', props.waive),
    });
    const container = definition.addContainer(CONTAINER, { image, ...commandOf(this.jobs) });
    for (const [name, containerPath] of Object.entries(VOLUMES)) {
      definition.addVolume({ name });
      container.addMountPoints({ sourceVolume: name, containerPath, readOnly: false });
    }
    const { executionRole, taskRole, taskDefinitionArn } = definition;
    const roles = [taskRole.roleArn, ...(executionRole ? [executionRole.roleArn] : [])];
    return {
      settings: {
        ...{ kind: 'fargate', cluster: cluster.clusterName, taskDefinition: taskDefinitionArn, container: CONTAINER },
        ...this.placeIn(props),
      },
      grants: taskGrants(
        { arn: cluster.clusterArn, name: cluster.clusterName },
        ...([taskDefinitionArn, roles, homeOf(this)] as const),
      ),
    };
  }

  private addInstances(props: EphemeralRunnerFleetProps): Capacity | undefined {
    if (!props.ec2) return undefined;
    const { imageId, instanceType, rootDevice, oldestDays = OLDEST_DAYS } = props.ec2;
    const key = HardenedKey.shared(this);
    const [securityGroup] = this.securityGroups;
    const template = new HardenedLaunchTemplate(this, 'Instances', {
      machineImage: { getImage: () => ({ imageId, osType: OperatingSystemType.LINUX, userData: UserData.forLinux() }) },
      ...{ instanceType, rootDevice },
      ...(securityGroup && { securityGroup }),
      instanceInitiatedShutdownBehavior: InstanceInitiatedShutdownBehavior.TERMINATE,
    });
    const { prefix: fleetName } = this.jobs;
    const { subnets, securityGroups } = this.placeIn(props);
    const templateId = template.launchTemplateId as string;
    return {
      settings: {
        ...{ kind: 'ec2', launchTemplate: templateId, version: template.latestVersionNumber },
        ...{ subnets, securityGroups, tag: { Key: TAG, Value: fleetName }, oldestDays },
      },
      grants: instanceGrants(
        {
          ...{ templateId, imageId, subnetIds: subnets, groupIds: securityGroups, keyArn: key.keyArn, fleetName },
          urlSuffix: Aws.URL_SUFFIX,
        },
        homeOf(this),
      ),
    };
  }

  /** Where machines stand. */
  private placeIn({ vpc, vpcSubnets }: EphemeralRunnerFleetProps) {
    return {
      subnets: vpc.selectSubnets(vpcSubnets).subnetIds,
      securityGroups: this.securityGroups.map(({ securityGroupId }) => securityGroupId),
    };
  }

  private addMachine(dispatch: HardenedFunction): HardenedStateMachine {
    const definition = jobDefinition(dispatch.functionArn, homeOf(this).partition, this.jobs.limits.life);
    const machine = new HardenedStateMachine(this, 'Job', {
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition)),
    });
    allow(machine, [{ actions: invoking, resources: [dispatch.functionArn] }]);
    return machine;
  }

  private addSchedule(reap: HardenedFunction, failed: HardenedQueue): void {
    const { partition, region, account } = homeOf(this);
    const ruleName = `${this.ownName}-reap`;
    const rule = `arn:${partition}:events:${region}:${account}:rule/${ruleName}`;
    failed.encryptionMasterKey?.addToResourcePolicy(statementOf(queuedForBus(rule, account)));
    new Rule(this, 'Reaped', {
      ruleName,
      description: FUNCTIONS.reap.description,
      schedule: Schedule.expression(REAPED_EVERY),
      targets: [new LambdaFunction(reap, { deadLetterQueue: failed })],
    });
  }

  private addWebhook(receive: HardenedFunction, waive: Waive | undefined): string {
    const api = new HardenedHttpApi(this, 'Api', { throttle: THROTTLE, waive: signed(this.jobs, waive) });
    api.addRoutes({
      path: '/webhook',
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('Webhook', receive),
      authorizer: new HttpNoneAuthorizer(),
    });
    return `${api.apiEndpoint}/webhook`;
  }

  private addAlarms(
    machine: HardenedStateMachine,
    queue: HardenedQueue,
    failed: HardenedQueue,
    functions: readonly IFunction[],
  ): void {
    const name = this.ownName;
    letAlarmsPublish(this, this.topic, name);
    const alarms = alarmsOf({
      fleetName: this.jobs.prefix,
      queue: queue.queueName,
      deadLetters: [queue.deadLetterQueue?.queue, failed].flatMap((one) => one?.queueName ?? []),
      functions: functions.map(({ functionName }) => functionName),
      stateMachineArn: machine.stateMachineArn,
    });
    for (const alarm of alarms) alarmIn(this, alarm, { name, topicArn: this.topic.topicArn });
  }
}

/** What functions are told of some machines, and what starting and stopping them takes. */
interface Capacity {
  readonly settings: object;
  readonly grants: CapacityGrants;
}

/** The name of an image, where it has one before it is built: what is made of it judges it again. */
const nameOfImage = (scope: Construct, image: string | undefined): string | undefined =>
  image === undefined ? undefined : String(plain(Stack.of(scope).resolve(image)));

const termsOf = (scope: Construct, props: EphemeralRunnerFleetProps) =>
  withDefaults(defaults, {
    publicRepositories: props.publicRepositories,
    forks: props.forks,
    minutes: props.timeout?.toMinutes(),
    onDemand: props.codebuild?.fleet && false,
    opensOutbound: props.securityGroups ? undefined : props.allowAllOutbound,
    ...termsOfImages(
      nameOfImage(scope, props.codebuild?.buildImage.imageId),
      nameOfImage(scope, (props.fargate?.image as Partial<Pick<EcrImage, 'imageName'>> | undefined)?.imageName),
    ),
  });
