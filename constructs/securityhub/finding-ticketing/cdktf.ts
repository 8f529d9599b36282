import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { LambdaEventSourceMapping } from '@cdktf/provider-aws/lib/lambda-event-source-mapping';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { Fn, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdktf';
import { HardenedTable } from '../../dynamodb/hardened-table/cdktf';
import { queuedForBus, setAsideForBus } from '../../events/hardened-event-bus/policy';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, nameOf } from '../../iam/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { plannedFunction } from '../../lambda/cdktf';
import { type KeptSecret, keyOf } from '../../secretsmanager/cdktf';
import { secretGrants } from '../../secretsmanager/policy';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { HardenedQueue } from '../../sqs/hardened-queue/cdktf';
import { defaults, guards } from './defaults';
import {
  ACTIVE,
  alarmsOf,
  BLOCKING,
  EVERY,
  HIDDEN,
  hostOf,
  PATTERN,
  SWEEP,
  sweepGrants,
  TICKET,
  type TicketingOptions,
  termsOf,
  ticketGrants,
} from './plan';

/** Where tickets are kept, with what, and what about. */
export interface FindingTicketingProps extends TicketingOptions {
  /**
   * What the tracker knows it by: `{"token": "…"}` of GitHub, which may write issues, or of GitLab, with the scope `api`;
   * `{"email": "…", "token": "…"}` of Jira; `{"user": "…", "password": "…"}` of ServiceNow.
   */
  readonly secret: KeptSecret;
  /** Who is told of alarms. @default a topic of its own */
  readonly topic?: HardenedTopic;
  /** Whether its alarms tell anybody. @default true */
  readonly actionsEnabled?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Rules this ticketing may break. */
  readonly waive?: Waive;
}

/**
 * Keeps tickets at GitHub, GitLab, Jira or ServiceNow in step with findings of Security Hub: one for each rule on the same
 * resources, however often and by whichever standards it is found. It is closed once the finding is resolved, and opened
 * again when that comes back. `policy` says by severity what is done: a finding blocks, gets a ticket that is due on a day,
 * or gets one on the next Monday, unless it is resolved by then.
 *
 * One that blocks says so in its ticket, and turns the alarm `blockingAlarmName` on, which stays on as long as such a finding
 * is open, and is on where nobody has counted for 15 minutes. Name it among the `alarms` of staging of a
 * `LockedDownPipeline` of the same account and region, and no run goes on from there meanwhile.
 *
 * `waivers` are kept in step the other way: what is waived is suppressed in Security Hub until the waiver is over, its ticket
 * says so and is closed. Who closes a ticket changes nothing of its finding: it stays open in Security Hub, and blocks. What
 * somebody suppresses in Security Hub closes its ticket, too.
 *
 * Each finding is written down in a table before its tracker is asked, and again afterwards, so that a run that stops anywhere
 * is made up for: a ticket that may have been made is looked for before another is. What a tracker refuses or does not answer
 * is tried again every five minutes; alarms tell of what is not in step for an hour. A ticket is rewritten when its finding
 * changes, but for its title and comments. What comes from a finding stands in it as code, which commands and mentions
 * nothing. A repository at GitHub has to be private; issues at GitLab are confidential. The functions connect to AWS, and to
 * the host `host`, from outside of any VPC.
 *
 * Security Hub has to be on, and tells of its own region, or of all that it aggregates. The token is put into the secret by
 * hand. The functions are not signed, and reserve three of the runs that the account has at once.
 *
 * It costs runs of functions and writes to a table for each event, a look at what is open every five minutes, six alarms, the
 * topic and its key.
 *
 * @example
 * import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
 *
 * new FindingTicketing(this, 'tickets', {
 *   tracker: { kind: 'github', repository: 'acme/findings' },
 *   secret: new SecretsmanagerSecret(this, 'token', { name: 'findings-token' }),
 * });
 */
export class FindingTicketing extends Construct {
  /** Who is told of alarms. */
  readonly topic: SnsTopic;
  /** The alarm that is on as long as a finding blocks. */
  readonly blockingAlarmName: string;
  /** The one host that its functions connect to, beside AWS. */
  readonly host: string;
  private readonly props: FindingTicketingProps;

  constructor(scope: Construct, id: string, props: FindingTicketingProps) {
    super(scope, id);
    this.props = props;
    const what = `FindingTicketing '${this.node.path}'`;
    const { actionsEnabled } = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(what, props, guards, { actionsEnabled });
    const name = nameOf(scope, id, 50);
    const terms = termsOf(what, name, props);
    this.host = hostOf(terms);
    const { tags, provider } = props;
    const home = homeOf(this, provider);
    const topic = props.topic ?? new HardenedTopic(this, 'Topic', { tags, provider });
    this.topic = topic;
    letAlarmsPublish(home, topic, name);

    const { partition, region, account } = home;
    const rules = `arn:${partition}:events:${region}:${account}:rule/${name}-*`;
    const queue = new HardenedQueue(this, 'Queue', { visibilityTimeout: HIDDEN, tags, provider });
    const failed = new HardenedQueue(this, 'Failed', { receivesDeadLetters: true, tags, provider });
    for (const one of [queue, failed]) one.addToResourcePolicy(setAsideForBus(one.arn, rules, account));
    const key = HardenedKey.shared(this, provider);
    key.addToResourcePolicy(queuedForBus(rules, account));
    const table = new HardenedTable(this, 'Entries', {
      ...{ partitionKey: { name: 'key', type: 'S' }, timeToLiveAttribute: 'expires', tags, provider },
      attributes: [{ name: ACTIVE, type: 'S' }],
      globalSecondaryIndex: [{ name: ACTIVE, hashKey: ACTIVE, projectionType: 'ALL' }],
    });
    const entries = { arn: table.arn, keyArn: key.arn };

    const told = { TABLE: table.name, TERMS: JSON.stringify(terms) };
    const ticket = plannedFunction(this, TICKET, failed, { ...told, SECRET: props.secret.arn }, this.props);
    for (const one of [...ticketGrants(entries, home), ...secretGrants(props.secret.arn, keyOf(props.secret))])
      ticket.allow(one);
    queue.grantConsumeMessages(ticket);
    new LambdaEventSourceMapping(this, 'Queued', {
      ...{ eventSourceArn: queue.arn, functionName: ticket.arn, batchSize: TICKET.batch, tags, provider },
      functionResponseTypes: ['ReportBatchItemFailures'],
      scalingConfig: { maximumConcurrency: TICKET.concurrency },
    });
    const sweep = plannedFunction(this, SWEEP, failed, { ...told, QUEUE_URL: queue.url }, this.props);
    for (const one of sweepGrants(entries)) sweep.allow(one);
    queue.grantSendMessages(sweep);

    const imported = new CloudwatchEventRule(this, 'Imported', {
      ...{
        name: `${name}-imported`,
        description: TICKET.description,
        eventPattern: Fn.jsonencode(PATTERN),
        tags,
        provider,
      },
    });
    const deadLetterConfig = { arn: failed.arn };
    new CloudwatchEventTarget(this, 'ImportedTo', { rule: imported.name, arn: queue.arn, deadLetterConfig, provider });
    const swept = new CloudwatchEventRule(this, 'Swept', {
      ...{ name: `${name}-swept`, description: SWEEP.description, scheduleExpression: EVERY, tags, provider },
    });
    sweep.addPermission('Schedule', { service: 'events.amazonaws.com', sourceArn: swept.arn });
    new CloudwatchEventTarget(this, 'SweptBy', { rule: swept.name, arn: sweep.arn, deadLetterConfig, provider });

    const alarms = alarmsOf({
      name,
      functions: { ticket: ticket.functionName, sweep: sweep.functionName },
      queues: { deadLetters: (queue.node.findChild('DeadLetters') as HardenedQueue).name, unsent: failed.name },
    });
    for (const alarm of alarms) alarmIn(this, alarm, { name, topicArn: topic.arn, actionsEnabled }, props);
    this.blockingAlarmName = `${name}-${BLOCKING}`;
    recordWaivers(this, props.waive);
  }
}
