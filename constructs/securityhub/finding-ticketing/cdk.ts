import { Duration, Names } from 'aws-cdk-lib';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { CfnRule, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdk';
import { HardenedTable } from '../../dynamodb/hardened-table/cdk';
import { queuedForBus, setAsideForBus } from '../../events/hardened-event-bus/policy';
import { refuseWeakening, withDefaults } from '../../hardening';
import { allow, homeOf, statementOf } from '../../iam/cdk';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { plannedFunction } from '../../lambda/cdk';
import { fullArnOf } from '../../secretsmanager/cdk';
import { secretGrants } from '../../secretsmanager/policy';
import { HardenedTopic } from '../../sns/hardened-topic/cdk';
import { HardenedQueue } from '../../sqs/hardened-queue/cdk';
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
  readonly secret: ISecret;
  /** Who is told of alarms. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: ITopic;
  /** Whether its alarms tell anybody. @default true */
  readonly actionsEnabled?: boolean;
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
 * import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
 *
 * new FindingTicketing(this, 'Tickets', {
 *   tracker: { kind: 'github', repository: 'acme/findings' },
 *   secret: Secret.fromSecretNameV2(this, 'Token', 'findings-token'),
 * });
 */
export class FindingTicketing extends Construct {
  /** Who is told of alarms. */
  readonly topic: ITopic;
  /** The alarm that is on as long as a finding blocks. */
  readonly blockingAlarmName: string;
  /** The one host that its functions connect to, beside AWS. */
  readonly host: string;

  constructor(scope: Construct, id: string, props: FindingTicketingProps) {
    super(scope, id);
    const what = `FindingTicketing '${this.node.path}'`;
    const { actionsEnabled } = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(what, props, guards, { actionsEnabled });
    const name = Names.uniqueResourceName(this, { maxLength: 50, separator: '-' });
    const terms = termsOf(what, name, props);
    this.host = hostOf(terms);
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic');
    letAlarmsPublish(this, this.topic, name);

    const home = homeOf(this);
    const { partition, region, account } = home;
    const rules = `arn:${partition}:events:${region}:${account}:rule/${name}-*`;
    const queue = new HardenedQueue(this, 'Queue', { visibilityTimeout: Duration.seconds(HIDDEN) });
    const failed = new HardenedQueue(this, 'Failed', { receivesDeadLetters: true });
    for (const one of [queue, failed])
      one.addToResourcePolicy(statementOf(setAsideForBus(one.queueArn, rules, account)));
    HardenedKey.shared(this).addToResourcePolicy(statementOf(queuedForBus(rules, account)));
    const table = new HardenedTable(this, 'Entries', {
      ...{ partitionKey: { name: 'key', type: AttributeType.STRING }, timeToLiveAttribute: 'expires' },
      globalSecondaryIndexes: [{ indexName: ACTIVE, partitionKey: { name: ACTIVE, type: AttributeType.STRING } }],
    });
    const entries = { arn: table.tableArn, keyArn: HardenedKey.shared(this).keyArn };

    const told = { TABLE: table.tableName, TERMS: JSON.stringify(terms) };
    const ticket = plannedFunction(this, TICKET, failed, {
      ...told,
      SECRET: props.secret.secretArn,
    });
    allow(ticket, ticketGrants(entries, home));
    allow(ticket, secretGrants(fullArnOf(props.secret), props.secret.encryptionKey?.keyArn));
    ticket.addEventSource(
      new SqsEventSource(queue, {
        ...{ batchSize: TICKET.batch, maxConcurrency: TICKET.concurrency, reportBatchItemFailures: true },
      }),
    );
    const sweep = plannedFunction(this, SWEEP, failed, { ...told, QUEUE_URL: queue.queueUrl });
    allow(sweep, sweepGrants(entries));
    queue.grantSendMessages(sweep);

    new CfnRule(this, 'Imported', {
      ...{ name: `${name}-imported`, description: TICKET.description, eventPattern: PATTERN, state: 'ENABLED' },
      targets: [{ id: 'Queue', arn: queue.queueArn, deadLetterConfig: { arn: failed.queueArn } }],
    });
    new Rule(this, 'Swept', {
      ...{ ruleName: `${name}-swept`, description: SWEEP.description, schedule: Schedule.expression(EVERY) },
      targets: [new LambdaFunction(sweep, { deadLetterQueue: failed })],
    });

    const alarms = alarmsOf({
      name,
      functions: { ticket: ticket.functionName, sweep: sweep.functionName },
      queues: { deadLetters: queue.deadLetterQueue?.queue.queueName as string, unsent: failed.queueName },
    });
    for (const alarm of alarms) alarmIn(this, alarm, { name, topicArn: this.topic.topicArn, actionsEnabled });
    this.blockingAlarmName = `${name}-${BLOCKING}`;
    recordWaivers(this, props.waive);
  }
}
