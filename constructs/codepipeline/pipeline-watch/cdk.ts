import { ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnArchive, CfnRule } from 'aws-cdk-lib/aws-events';
import { CfnMetricFilter, CfnResourcePolicy, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { namespaceOf } from '../../../lib/release/measures';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdk';
import { queuedForBus, setAsideForBus } from '../../events/hardened-event-bus/policy';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, statementOf } from '../../iam/cdk';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { HardenedTopic } from '../../sns/hardened-topic/cdk';
import { HardenedQueue } from '../../sqs/hardened-queue/cdk';
import { ARCHIVED_DAYS, defaults, guards } from './defaults';
import { dashboardOf, type Filter } from './measures';
import { measuredBy, ownNameOf, type PipelineWatchOptions, refuseUnwatchable } from './options';
import { archivedPattern } from './patterns';
import { planOf, type RulePlan } from './plan';
import { encryptedForRules, loggedByRules, publishedByRules } from './policy';

/** What is watched, and who is told. */
export interface PipelineWatchProps extends PipelineWatchOptions {
  /** Who is told. One that is given has to let EventBridge and CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: ITopic;
  /** Whether events are set aside that nobody could be told of. @default true */
  readonly deadLetters?: boolean;
  /** Whether alarms tell anybody. @default true */
  readonly actionsEnabled?: boolean;
  /** Rules this watch may break. */
  readonly waive?: Waive;
}

/**
 * A watch over a pipeline, by the names of what it is made of. Whoever changes the pipeline, its builds, functions,
 * roles, keys, buckets, images, signing or connections, or the watch itself, is told to a topic, and every call to those
 * services is kept for a year. Alarms go off for runs that fail, get stuck, or wait to be approved, for a gate that says
 * no, abandoned scans, slow builds, functions that fail, and for what nobody could be told. A dashboard shows how often
 * it deploys, how often that fails, how long it takes to restore, and how long a commit takes to production.
 *
 * Changes that are meant are told too: each approval, and what a deployment of the pipeline's own stack changes. Calls
 * are told through CloudTrail, so the account needs a trail that logs management events. Those of IAM arrive in
 * us-east-1 alone: where the pipeline runs elsewhere, make a second watch there, with `globalServicesOnly`. It has a key
 * of its own, which EventBridge may use without saying on whose behalf, for it says so to no topic.
 *
 * It costs a key, the topic, the log of runs, alarms and a dashboard by the month, and the archive by its size.
 *
 * @example
 * new PipelineWatch(this, 'Watch', {
 *   pipelineName: 'shop',
 *   keys: ['arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
 *   buckets: ['shop-artifacts'],
 *   measured: { builds: ['shop-Build'] },
 * });
 */
export class PipelineWatch extends Construct {
  /** Who is told. */
  readonly topic: ITopic;
  /** Where changes and runs are written down. */
  readonly logGroup: ILogGroup;
  private readonly options: PipelineWatchProps;
  private readonly ruleArns: string;

  constructor(scope: Construct, id: string, props: PipelineWatchProps) {
    super(scope, id);
    const what = `PipelineWatch '${this.node.path}'`;
    const terms = withDefaults(defaults, { deadLetters: props.deadLetters, actionsEnabled: props.actionsEnabled });
    refuseWeakening(what, props, guards, terms);
    refuseUnwatchable(what, props);
    this.options = props;
    const { partition, region, account } = homeOf(this);
    const name = ownNameOf(props);
    this.ruleArns = `arn:${partition}:events:${region}:${account}:rule/${name}-*`;
    const key = new HardenedKey(this, 'Key', { description: `Encrypts what is told of ${props.pipelineName}` });
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic', { masterKey: key });
    if (this.topic instanceof HardenedTopic) this.letPublish(this.topic);
    this.logGroup = this.addLogGroup(key);
    const unsent = terms.deadLetters ? this.addQueue(key) : undefined;
    const own = {
      keys: [key.keyArn],
      topics: [this.topic.topicArn],
      queues: unsent ? [unsent.queueName] : [],
      logGroups: [this.logGroup.logGroupName],
    };
    const measured = measuredBy(props, unsent?.queueName);
    const plan = planOf(props, own, measured);
    for (const rule of plan.rules) this.addRule(rule, unsent);
    this.addArchive();
    for (const filter of plan.filters) this.addFilter(filter);
    const told = { name, topicArn: this.topic.topicArn, actionsEnabled: terms.actionsEnabled };
    const alarms = plan.alarms.map((alarm) => alarmIn(this, alarm, told));
    if (!props.globalServicesOnly)
      new CfnDashboard(this, 'Dashboard', {
        dashboardName: name,
        dashboardBody: Stack.of(this).toJsonString(
          dashboardOf(
            measured,
            alarms.map(({ attrArn }) => attrArn),
            region,
          ),
        ),
      });
    recordWaivers(this, props.waive);
  }

  /** Lets rules and alarms of this watch publish, and use the key for it. */
  private letPublish(topic: HardenedTopic): void {
    topic.addToResourcePolicy(statementOf(publishedByRules(topic.topicArn)));
    topic.masterKey?.addToResourcePolicy(statementOf(encryptedForRules));
    letAlarmsPublish(this, topic, ownNameOf(this.options));
  }

  private addLogGroup(key: HardenedKey): HardenedLogGroup {
    const logGroup = new HardenedLogGroup(this, 'Log', { encryptionKey: key });
    new CfnResourcePolicy(this, 'LogPolicy', {
      policyName: ownNameOf(this.options),
      policyDocument: Stack.of(this).toJsonString({
        Version: '2012-10-17',
        Statement: loggedByRules(logGroup.logGroupArn, this.ruleArns),
      }),
    });
    return logGroup;
  }

  private addQueue(key: HardenedKey): HardenedQueue {
    const queue = new HardenedQueue(this, 'Unsent', { encryptionMasterKey: key, receivesDeadLetters: true });
    queue.addToResourcePolicy(statementOf(setAsideForBus(queue.queueArn, this.ruleArns, Aws.ACCOUNT_ID)));
    key.addToResourcePolicy(statementOf(queuedForBus(this.ruleArns, Aws.ACCOUNT_ID)));
    return queue;
  }

  private addRule({ id, name, description, pattern, tells }: RulePlan, unsent: HardenedQueue | undefined): void {
    const aside = unsent && { deadLetterConfig: { arn: unsent.queueArn } };
    const rule = new CfnRule(this, id, {
      ...{ name, description, eventPattern: pattern, state: 'ENABLED' },
      targets: [
        { id: 'Log', arn: logGroupArnOf(this.logGroup), ...aside },
        ...(tells ? [{ id: 'Topic', arn: this.topic.topicArn, ...aside }] : []),
      ],
    });
    rule.node.addDependency(this.node.findChild('LogPolicy'));
  }

  private addArchive(): void {
    const { partition, region, account } = homeOf(this);
    new CfnArchive(this, 'Archive', {
      archiveName: ownNameOf(this.options),
      description: `Calls to services that ${this.options.pipelineName} is made of`,
      sourceArn: `arn:${partition}:events:${region}:${account}:event-bus/default`,
      eventPattern: archivedPattern(this.options.globalServicesOnly ?? false),
      retentionDays: ARCHIVED_DAYS,
    });
  }

  private addFilter({ id, metric, pattern, value }: Filter): void {
    new CfnMetricFilter(this, `Count${id}`, {
      logGroupName: this.logGroup.logGroupName,
      filterPattern: pattern,
      metricTransformations: [
        { metricNamespace: namespaceOf(this.options.pipelineName), metricName: metric, metricValue: value },
      ],
    });
  }
}

/** EventBridge takes the ARN of a log group without what stands for its streams. */
const logGroupArnOf = (logGroup: ILogGroup): string =>
  Stack.of(logGroup).formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: logGroup.logGroupName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
