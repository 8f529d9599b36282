import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { LambdaEventSourceMapping } from '@cdktf/provider-aws/lib/lambda-event-source-mapping';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { Fn, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdktf';
import { closedGroup } from '../../ec2/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, nameOf, policyOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { plannedFunction } from '../../lambda/cdktf';
import { invoking } from '../../lambda/hardened-function/policy';
import { EvidenceBucket } from '../../s3/evidence-bucket/cdktf';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { HardenedQueue } from '../../sqs/hardened-queue/cdktf';
import { HardenedStateMachine } from '../hardened-state-machine/cdktf';
import { defaults, guards } from './defaults';
import { runDefinition } from './machine';
import { type IncidentPlaybooksOptions, type IsolatedBy, termsOf } from './options';
import {
  alarmsOf,
  BATCH,
  brokenBy,
  denyingEverything,
  FUNCTIONS,
  HIDDEN,
  type Isolation,
  lookingGrants,
  playbooksOf,
  RECORDS,
  TO_ONE,
} from './plan';

/** What each playbook may act on, where records are kept, and who is told. */
export interface IncidentPlaybooksProps extends IncidentPlaybooksOptions {
  /** Instances of a VPC that `isolate-instance` isolates, those that have a tag. */
  readonly isolateInstance?: IsolatedBy & { readonly vpcId: string };
  /** Where records are kept. @default one of its own */
  readonly evidence?: EvidenceBucket;
  /** Who is told, and asked for approvals. @default a topic of its own */
  readonly topic?: HardenedTopic;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Whether its alarms tell anybody. @default true */
  readonly actionsEnabled?: boolean;
  /** Rules these playbooks may break. */
  readonly waive?: Waive;
}

/**
 * Playbooks for the hour after something was found: to quarantine a role or end its sessions, disable an access key,
 * isolate an instance, archive an image so that nobody can pull it, stop a pipeline, and keep logs. Each is a function under
 * a role of its own, which may do just that to what its prop names. One state machine runs them.
 *
 * A run is asked for by a message to `requests`: `{"playbook": "quarantine-role", "target": "shop-api"}`. It looks, keeps
 * what it found in an `EvidenceBucket`, tells the topic what it would do, and changes nothing. With `"act": true` it waits
 * for an approval before it does that, unless it cuts nothing off, as `keep-logs` does; keeps how things are then, and
 * tells. What is done already is not done again, so that a run may be repeated, and one that was stopped begun anew. Records are
 * written once: those of the first run stay. Of each playbook at most ten runs begin in an hour of the clock, which
 * `runsPerHour` changes; more are refused.
 *
 * Targets are: a role or pipeline or log group by its name, `alice/AKIA…` for a key, an id for an instance,
 * `shop@sha256:…` for an image. `keep-logs` takes `"since": "2026-11-30T20:00:00Z"`, of the last 24 hours. With `"undo":
 * true` a run takes back what an earlier one did, with an approval too: it detaches the policy, deletes the one that ends
 * sessions, enables the key, restores the image, or lets runs into stages again. An isolated instance is let out by hand: put
 * its interfaces into the groups that its record names, associate its profile, and remove its tag `bulwark:incident`.
 *
 * An approval is a message to `approvals`, `approve …` with the token that the topic was told, or `decline …`. Who asked and who approved is what Amazon SQS says of who sent each message, by the credentials
 * that it was signed with, and nothing that a message says. An approval counts when it is by another user or role, and under
 * another name of a session. That two people took part is proven as far as roles and names of sessions belong to one
 * person each: IAM Identity Center gives everybody a name; a role that people share does not, unless its trust policy holds
 * them to `sts:RoleSessionName` or `sts:SourceIdentity`. Whoever may start the state machine, invoke its functions or
 * answer its tasks without the queues goes past all of this: ask `bulwark who-can states:StartExecution` who may.
 *
 * A role that is quarantined is refused everything from its next request on, and so are its sessions; the run fails where
 * the role has as many policies attached as it may. One whose sessions
 * are ended can be taken anew by whoever may take it. Isolation does not cut connections of an instance that are tracked,
 * until they time out, which only a network ACL does; credentials that it has fetched live on until the sessions of its role
 * are ended; and a group of instances may replace it. A run of a pipeline is abandoned: what its actions do ends by itself.
 *
 * `end-sessions` could write any policy onto the roles that it names. `disable-access-key` could enable any key of its
 * users, for which it waives `iam/policy-no-escalation` where those are all; a configuration that takes no waivers from
 * code, or wants them reviewed, has to do so itself. Functions are not signed, and reserve two runs at once each.
 *
 * It costs alarms, queues, the topic and its key by the month, and records by their size.
 *
 * @example
 * const playbooks = new IncidentPlaybooks(this, 'playbooks', {
 *   quarantineRole: ['app/shop/*'],
 *   disableAccessKey: ['*'],
 *   stopPipeline: ['shop'],
 * });
 */
export class IncidentPlaybooks extends Construct {
  /** Where runs are asked for. */
  readonly requests: HardenedQueue;
  /** Where they are approved. */
  readonly approvals: HardenedQueue;
  /** Who is told, and asked for approvals. */
  readonly topic: SnsTopic;
  /** Where records are kept. */
  readonly evidence: EvidenceBucket;
  private readonly props: IncidentPlaybooksProps;
  private readonly asking = new Set<Grantee>();
  private readonly approving = new Set<Grantee>();

  constructor(scope: Construct, id: string, props: IncidentPlaybooksProps) {
    super(scope, id);
    const what = `IncidentPlaybooks '${this.node.path}'`;
    const { actionsEnabled } = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(what, props, guards, { actionsEnabled });
    const { runsPerHour, approvalMinutes } = termsOf(what, props, props.isolateInstance);
    this.props = props;
    const { tags, provider } = props;
    const home = homeOf(this, provider);
    const topic = props.topic ?? new HardenedTopic(this, 'Topic', { tags, provider });
    this.topic = topic;
    this.evidence = props.evidence ?? new EvidenceBucket(this, 'Evidence', { tags, provider });
    const failed = new HardenedQueue(this, 'Failed', { receivesDeadLetters: true, tags, provider });
    const hidden = { visibilityTimeout: HIDDEN, tags, provider };
    this.requests = new HardenedQueue(this, 'Requests', hidden);
    this.approvals = new HardenedQueue(this, 'Approvals', hidden);

    const policyArn = props.quarantineRole && this.quarantinePolicy().arn;
    const isolation = props.isolateInstance && this.isolation(props.isolateInstance);
    const plans = playbooksOf(
      props,
      { ...(policyArn !== undefined && { policyArn }), ...(isolation && { isolation }) },
      home,
    );
    const playbooks = plans.map((plan) => {
      const environment = { PLAYBOOK: plan.name, EVIDENCE_BUCKET: this.evidence.bucket, ...plan.environment };
      const made = plannedFunction(this, plan, failed, environment, this.props);
      this.evidence.grantPut(made, `${RECORDS}/${plan.name}/*`);
      for (const one of plan.grants) made.allow(one);
      return [plan.name, made] as const;
    });

    const definition = runDefinition({
      ...{ topicArn: topic.arn, approvalsUrl: this.approvals.url, approvalMinutes },
      partition: home.partition,
    });
    const machine = new HardenedStateMachine(this, 'Run', { definition: Fn.jsonencode(definition), tags, provider });
    machine.allow({ actions: invoking, resources: playbooks.map(([, { arn }]) => arn) });
    topic.grantPublish(machine);

    const arns = Object.fromEntries(playbooks.map(([name, { arn }]) => [name, arn]));
    const start = plannedFunction(
      this,
      FUNCTIONS.start,
      failed,
      {
        ...{ STATE_MACHINE: machine.arn, TOPIC_ARN: topic.arn },
        TERMS: Fn.jsonencode({ playbooks: arns, runsPerHour }),
      },
      this.props,
    );
    machine.grantStartExecution(start);
    const { name: machineName, arn, encryptionKey } = machine;
    for (const one of lookingGrants({ name: machineName, arn, keyArn: encryptionKey?.arn }, home)) start.allow(one);
    topic.grantPublish(start);
    const approve = plannedFunction(this, FUNCTIONS.approve, failed, {}, this.props);
    machine.grantTaskResponse(approve);
    for (const [mapping, queue, by] of [
      ['Requested', this.requests, start],
      ['Approved', this.approvals, approve],
    ] as const) {
      queue.grantConsumeMessages(by);
      new LambdaEventSourceMapping(this, mapping, {
        ...{ eventSourceArn: queue.arn, functionName: by.arn, batchSize: BATCH.size, tags, provider },
        functionResponseTypes: ['ReportBatchItemFailures'],
        scalingConfig: { maximumConcurrency: BATCH.concurrency },
      });
    }

    const name = nameOf(scope, id, 60);
    letAlarmsPublish(home, topic, name);
    const aside = [this.requests, this.approvals].map(({ node }) => node.findChild('DeadLetters') as HardenedQueue);
    const alarms = alarmsOf({
      stateMachineArn: machine.arn,
      functions: [start, approve, ...playbooks.map(([, made]) => made)].map(({ functionName }) => functionName),
      deadLetters: [failed, ...aside].map((queue) => queue.name),
    });
    for (const alarm of alarms) alarmIn(this, alarm, { name, topicArn: topic.arn, actionsEnabled }, props);
    recordWaivers(this, { ...brokenBy(props), ...props.waive });
  }

  /** Lets somebody ask for runs. Throws a `BulwarkError` for whoever may approve them. */
  grantRequest(to: Grantee): void {
    this.grant(this.requests, to, this.asking, this.approving);
  }

  /** Lets somebody approve runs. Throws a `BulwarkError` for whoever may ask for them. */
  grantApprove(to: Grantee): void {
    this.grant(this.approvals, to, this.approving, this.asking);
  }

  private grant(queue: HardenedQueue, to: Grantee, own: Set<Grantee>, others: ReadonlySet<Grantee>): void {
    if (others.has(to)) throw new BulwarkError(`IncidentPlaybooks '${this.node.path}': ${TO_ONE}`);
    own.add(to);
    queue.grantSendMessages(to);
  }

  private quarantinePolicy(): IamPolicy {
    return new IamPolicy(this, 'Quarantine', {
      description: `Denies everything to roles that ${this.node.path} quarantines`,
      policy: policyOf([denyingEverything]),
      tags: this.props.tags,
      provider: this.props.provider,
    });
  }

  private isolation({ vpcId, tag }: IsolatedBy & { readonly vpcId: string }): Isolation {
    const { provider } = this.props;
    const { partition, region, account } = homeOf(this, provider);
    const { id: securityGroup } = closedGroup(new Construct(this, 'Isolated'), vpcId, provider);
    return { securityGroup, tag, vpcArn: `arn:${partition}:ec2:${region}:${account}:vpc/${vpcId}` };
  }
}
