import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { LambdaEventSourceMapping } from '@cdktf/provider-aws/lib/lambda-event-source-mapping';
import { S3BucketNotification } from '@cdktf/provider-aws/lib/s3-bucket-notification';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { Fn, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdktf';
import { queuedForBus, setAsideForBus } from '../../events/hardened-event-bus/policy';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, nameOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { plannedFunction } from '../../lambda/cdktf';
import { HardenedBucket } from '../../s3/hardened-bucket/cdktf';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { HardenedQueue } from '../../sqs/hardened-queue/cdktf';
import { defaults, guards } from './defaults';
import { alarmsOf, HIDDEN, IMPORT, importGrants, patternOf, sourceGrants } from './plan';

/** Who is told of reports that cannot be imported. */
export interface FindingIntakeProps {
  /** Who is told. @default a topic of its own */
  readonly topic?: HardenedTopic;
  /** Whether its alarms tell anybody. @default true */
  readonly actionsEnabled?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
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
 * new FindingIntake(this, 'findings');
 */
export class FindingIntake extends Construct {
  /** Where reports are dropped. */
  readonly bucket: HardenedBucket;
  /** Who is told of alarms. */
  readonly topic: SnsTopic;
  private readonly keyArn: string;

  constructor(scope: Construct, id: string, props: FindingIntakeProps = {}) {
    super(scope, id);
    const what = `FindingIntake '${this.node.path}'`;
    const { actionsEnabled } = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(what, props, guards, { actionsEnabled });
    const { tags, provider } = props;
    const name = nameOf(scope, id, 50);
    const home = homeOf(this, provider);
    const { partition, region, account } = home;
    const topic = props.topic ?? new HardenedTopic(this, 'Topic', { tags, provider });
    this.topic = topic;
    letAlarmsPublish(home, topic, name);
    const key = HardenedKey.shared(this, provider);
    this.keyArn = key.arn;
    const bucket = new HardenedBucket(this, 'Reports', { encryptionKey: key, tags, provider });
    this.bucket = bucket;
    new S3BucketNotification(this, 'Told', { bucket: bucket.bucket, eventbridge: true, provider });

    const ruleName = `${name}-dropped`;
    const ruleArn = `arn:${partition}:events:${region}:${account}:rule/${ruleName}`;
    const queue = new HardenedQueue(this, 'Queue', { visibilityTimeout: HIDDEN, tags, provider });
    const failed = new HardenedQueue(this, 'Failed', { receivesDeadLetters: true, tags, provider });
    for (const one of [queue, failed]) one.addToResourcePolicy(setAsideForBus(one.arn, ruleArn, account));
    key.addToResourcePolicy(queuedForBus(ruleArn, account));
    const rule = new CloudwatchEventRule(this, 'Dropped', {
      ...{ name: ruleName, description: IMPORT.description, tags, provider },
      eventPattern: Fn.jsonencode(patternOf(bucket.bucket)),
    });
    new CloudwatchEventTarget(this, 'DroppedTo', {
      ...{ rule: rule.name, arn: queue.arn, deadLetterConfig: { arn: failed.arn }, provider },
    });

    const environment = { BUCKET: bucket.bucket, NAME: name, HOME_OF_FINDINGS: Fn.jsonencode(home) };
    const made = plannedFunction(this, IMPORT, failed, environment, { tags, provider });
    for (const one of importGrants(bucket.arn, key.arn, home)) made.allow(one);
    queue.grantConsumeMessages(made);
    new LambdaEventSourceMapping(this, 'Queued', {
      ...{ eventSourceArn: queue.arn, functionName: made.arn, batchSize: IMPORT.batch, tags, provider },
      functionResponseTypes: ['ReportBatchItemFailures'],
      scalingConfig: { maximumConcurrency: IMPORT.concurrency },
    });
    const alarms = alarmsOf({
      ...{ name, functionName: made.functionName },
      queues: { deadLetters: (queue.node.findChild('DeadLetters') as HardenedQueue).name, unsent: failed.name },
    });
    for (const alarm of alarms) alarmIn(this, alarm, { name, topicArn: topic.arn, actionsEnabled }, props);
    recordWaivers(this, props.waive);
  }

  /** Lets somebody drop reports of a source, and read what became of them. */
  grantReport(source: string, to: Grantee): void {
    for (const one of sourceGrants(`FindingIntake '${this.node.path}'`, source, this.bucket.arn, this.keyArn))
      to.allow(one);
  }
}
