import { CloudwatchDashboard } from '@cdktf/provider-aws/lib/cloudwatch-dashboard';
import { CloudwatchEventArchive } from '@cdktf/provider-aws/lib/cloudwatch-event-archive';
import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { CloudwatchLogMetricFilter } from '@cdktf/provider-aws/lib/cloudwatch-log-metric-filter';
import { CloudwatchLogResourcePolicy } from '@cdktf/provider-aws/lib/cloudwatch-log-resource-policy';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { Fn, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { namespaceOf } from '../../../lib/release/measures';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdktf';
import { queuedForBus, setAsideForBus } from '../../events/hardened-event-bus/policy';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, policyOf } from '../../iam/cdktf';
import type { Home } from '../../iam/trust';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { HardenedQueue } from '../../sqs/hardened-queue/cdktf';
import { ARCHIVED_DAYS, defaults, guards } from './defaults';
import { dashboardOf, type Filter } from './measures';
import { measuredBy, ownNameOf, type PipelineWatchOptions, refuseUnwatchable } from './options';
import { archivedPattern } from './patterns';
import { planOf, type RulePlan } from './plan';
import { encryptedForRules, loggedByRules, publishedByRules } from './policy';

/** What is watched, and who is told. */
export interface PipelineWatchProps extends PipelineWatchOptions {
  /** Who is told. One that is given has to let EventBridge and CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: SnsTopic;
  /** Whether events are set aside that nobody could be told of. @default true */
  readonly deadLetters?: boolean;
  /** Whether alarms tell anybody. @default true */
  readonly actionsEnabled?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
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
 * new PipelineWatch(this, 'watch', {
 *   pipelineName: 'shop',
 *   keys: ['arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
 *   buckets: ['shop-artifacts'],
 *   measured: { builds: ['shop-Build'] },
 * });
 */
export class PipelineWatch extends Construct {
  /** Who is told. */
  readonly topic: SnsTopic;
  /** Where changes and runs are written down. */
  readonly logGroup: HardenedLogGroup;
  private readonly props: PipelineWatchProps;
  private readonly home: Home;
  private readonly ruleArns: string;

  constructor(scope: Construct, id: string, props: PipelineWatchProps) {
    super(scope, id);
    const what = `PipelineWatch '${this.node.path}'`;
    const terms = withDefaults(defaults, { deadLetters: props.deadLetters, actionsEnabled: props.actionsEnabled });
    refuseWeakening(what, props, guards, terms);
    refuseUnwatchable(what, props);
    this.props = props;
    const { provider, tags } = props;
    this.home = homeOf(this, provider);
    const { partition, region, account } = this.home;
    const name = ownNameOf(props);
    this.ruleArns = `arn:${partition}:events:${region}:${account}:rule/${name}-*`;
    const description = `Encrypts what is told of ${props.pipelineName}`;
    const key = new HardenedKey(this, 'Key', { description, tags, provider });
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic', { masterKey: key, tags, provider });
    if (this.topic instanceof HardenedTopic) {
      const { masterKey } = this.topic;
      this.topic.addToResourcePolicy(publishedByRules(this.topic.arn));
      if (masterKey instanceof HardenedKey) masterKey.addToResourcePolicy(encryptedForRules);
    }
    letAlarmsPublish(this.home, this.topic, name);
    this.logGroup = new HardenedLogGroup(this, 'Log', { encryptionKey: key, tags, provider });
    const logPolicy = new CloudwatchLogResourcePolicy(this, 'LogPolicy', {
      policyName: name,
      policyDocument: policyOf(loggedByRules(`${this.logGroup.arn}:*`, this.ruleArns)),
      provider,
    });
    const unsent = terms.deadLetters ? this.addQueue(key) : undefined;
    const own = {
      keys: [key.arn],
      topics: [this.topic.arn],
      queues: unsent ? [unsent.name] : [],
      logGroups: [this.logGroup.name],
    };
    const measured = measuredBy(props, unsent?.name);
    const plan = planOf(props, own, measured);
    for (const rule of plan.rules) this.addRule(rule, unsent, logPolicy);
    this.addArchive();
    for (const filter of plan.filters) this.addFilter(filter);
    const told = { name, topicArn: this.topic.arn, actionsEnabled: terms.actionsEnabled };
    const alarms = plan.alarms.map((alarm) => alarmIn(this, alarm, told, props));
    if (!props.globalServicesOnly)
      new CloudwatchDashboard(this, 'Dashboard', {
        dashboardName: name,
        dashboardBody: Fn.jsonencode(
          dashboardOf(
            measured,
            alarms.map(({ arn }) => arn),
            region,
          ),
        ),
        provider,
      });
    recordWaivers(this, props.waive);
  }

  private addQueue(key: HardenedKey): HardenedQueue {
    const { tags, provider } = this.props;
    const queue = new HardenedQueue(this, 'Unsent', {
      encryptionMasterKey: key,
      receivesDeadLetters: true,
      tags,
      provider,
    });
    queue.addToResourcePolicy(setAsideForBus(queue.arn, this.ruleArns, this.home.account));
    key.addToResourcePolicy(queuedForBus(this.ruleArns, this.home.account));
    return queue;
  }

  private addRule(
    { id, name, description, pattern, tells }: RulePlan,
    unsent: HardenedQueue | undefined,
    logPolicy: CloudwatchLogResourcePolicy,
  ): void {
    const { tags, provider } = this.props;
    const rule = new CloudwatchEventRule(this, id, {
      ...{ name, description, eventPattern: Fn.jsonencode(pattern), state: 'ENABLED', tags, provider },
    });
    const target = (to: string, arn: string, dependsOn: ITerraformDependable[] = []) =>
      new CloudwatchEventTarget(this, `${id}${to}`, {
        ...{ rule: rule.name, targetId: to, arn, dependsOn, provider },
        ...(unsent && { deadLetterConfig: { arn: unsent.arn } }),
      });
    // What the tree says of dependencies CDKTF does not write.
    target('Log', this.logGroup.arn, [logPolicy]);
    if (tells) target('Topic', this.topic.arn);
  }

  private addArchive(): void {
    const { partition, region, account } = this.home;
    new CloudwatchEventArchive(this, 'Archive', {
      name: ownNameOf(this.props),
      description: `Calls to services that ${this.props.pipelineName} is made of`,
      eventSourceArn: `arn:${partition}:events:${region}:${account}:event-bus/default`,
      eventPattern: Fn.jsonencode(archivedPattern(this.props.globalServicesOnly ?? false)),
      retentionDays: ARCHIVED_DAYS,
      provider: this.props.provider,
    });
  }

  private addFilter({ id, metric, pattern, value }: Filter): void {
    new CloudwatchLogMetricFilter(this, `Count${id}`, {
      name: `${ownNameOf(this.props)}-${id}`,
      logGroupName: this.logGroup.name,
      pattern,
      metricTransformation: { namespace: namespaceOf(this.props.pipelineName), name: metric, value },
      provider: this.props.provider,
    });
  }
}
