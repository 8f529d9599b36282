import { Duration, Names, Stack } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdk';
import { queuedForBus, setAsideForBus } from '../../events/hardened-event-bus/policy';
import { refuseWeakening, withDefaults } from '../../hardening';
import { allow, homeOf, statementOf } from '../../iam/cdk';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { plannedFunction } from '../../lambda/cdk';
import { HardenedBucket } from '../../s3/hardened-bucket/cdk';
import { HardenedTopic } from '../../sns/hardened-topic/cdk';
import { HardenedQueue } from '../../sqs/hardened-queue/cdk';
import { defaults, guards } from './defaults';
import { alarmsOf, HIDDEN, IMPORT, importGrants, patternOf, sourceGrants } from './plan';

/** Who is told of reports that cannot be imported. */
export interface FindingIntakeProps {
  /** Who is told. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: ITopic;
  /** Whether its alarms tell anybody. @default true */
  readonly actionsEnabled?: boolean;
  /** Rules this intake may break. */
  readonly waive?: Waive;
}

/**
 * Takes in what penetration tests, bug bounties and scanners find: who drops a report into its bucket, under
 * `inbox/<source>/`, has its findings imported into Security Hub of the account and region, from where a `FindingTicketing`
 * goes on with them. `grantReport` lets a role drop reports of one source, and read what became of them under
 * `results/<source>/`; findings are known by the names of their sources and their ids, so that no source writes over what
 * another has found. A report whose name ends with `.sarif` is SARIF 2.1.0; any other is JSON:
 *
 * `{"version": 1, "findings": [{"id": "PT-7", "title": "…", "description": "…", "severity": "high", "resource": "https://shop.example/login"}]}`
 *
 * An `id` is the same in each report of its source: who drops a finding again updates it, and with `"state": "fixed"` it is
 * archived. `severity` is critical, high, medium, low or info; `resource` a URL, an ARN or anything else that names what it
 * is about. There may be a `rule`, by default the id; the time it was `found`; a `remedy`, and a `url` where more is said.
 * What is in no later report stays open, also with SARIF, which knows nothing that is fixed.
 *
 * A report that is wrong anywhere is refused as a whole: its result says all that is wrong, and an alarm goes off. What
 * Security Hub does not take is imported again, five times, and then told by an alarm. Importing a report twice changes
 * nothing, nor does an older one that comes late. Reports have 5,000 findings and 10 MB at most, and are kept.
 *
 * Security Hub has to be on. The function is not signed, and reserves two of the runs that the account has at once.
 *
 * It costs the bucket, runs of a function, four alarms, the topic and its key.
 *
 * @example
 * import { Role } from 'aws-cdk-lib/aws-iam';
 *
 * new FindingIntake(this, 'Findings').grantReport('pentest-2026', Role.fromRoleName(this, 'Testers', 'testers'));
 */
export class FindingIntake extends Construct {
  /** Where reports are dropped. */
  readonly bucket: HardenedBucket;
  /** Who is told of alarms. */
  readonly topic: ITopic;
  private readonly keyArn: string;

  constructor(scope: Construct, id: string, props: FindingIntakeProps = {}) {
    super(scope, id);
    const what = `FindingIntake '${this.node.path}'`;
    const { actionsEnabled } = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(what, props, guards, { actionsEnabled });
    const name = Names.uniqueResourceName(this, { maxLength: 50, separator: '-' });
    const home = homeOf(this);
    const { partition, region, account } = home;
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic');
    letAlarmsPublish(this, this.topic, name);
    const key = HardenedKey.shared(this);
    this.keyArn = key.keyArn;
    this.bucket = new HardenedBucket(this, 'Reports', { encryptionKey: key });
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };

    const ruleName = `${name}-dropped`;
    const rule = `arn:${partition}:events:${region}:${account}:rule/${ruleName}`;
    const queue = new HardenedQueue(this, 'Queue', { visibilityTimeout: Duration.seconds(HIDDEN) });
    const failed = new HardenedQueue(this, 'Failed', { receivesDeadLetters: true });
    for (const one of [queue, failed])
      one.addToResourcePolicy(statementOf(setAsideForBus(one.queueArn, rule, account)));
    key.addToResourcePolicy(statementOf(queuedForBus(rule, account)));
    new CfnRule(this, 'Dropped', {
      ...{
        name: ruleName,
        description: IMPORT.description,
        state: 'ENABLED',
        eventPattern: patternOf(this.bucket.bucketName),
      },
      targets: [{ id: 'Queue', arn: queue.queueArn, deadLetterConfig: { arn: failed.queueArn } }],
    });

    const made = plannedFunction(this, IMPORT, failed, {
      ...{ BUCKET: this.bucket.bucketName, NAME: name },
      HOME_OF_FINDINGS: Stack.of(this).toJsonString(home),
    });
    allow(made, importGrants(this.bucket.bucketArn, key.keyArn, home));
    made.addEventSource(
      new SqsEventSource(queue, {
        ...{ batchSize: IMPORT.batch, maxConcurrency: IMPORT.concurrency, reportBatchItemFailures: true },
      }),
    );
    const alarms = alarmsOf({
      ...{ name, functionName: made.functionName },
      queues: { deadLetters: queue.deadLetterQueue?.queue.queueName as string, unsent: failed.queueName },
    });
    for (const alarm of alarms) alarmIn(this, alarm, { name, topicArn: this.topic.topicArn, actionsEnabled });
    recordWaivers(this, props.waive);
  }

  /** Lets somebody drop reports of a source, and read what became of them. */
  grantReport(source: string, to: IGrantable): void {
    allow(to, sourceGrants(`FindingIntake '${this.node.path}'`, source, this.bucket.bucketArn, this.keyArn));
  }
}
