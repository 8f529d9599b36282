import { CloudwatchLogMetricFilter } from '@cdktf/provider-aws/lib/cloudwatch-log-metric-filter';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf } from '../../iam/cdktf';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { alarmIn, letAlarmsPublish } from '../cdktf';
import { alarmOf, defaults, guards, namespaceOf, PREFIX } from './defaults';
import { securityEvents } from './events';

/** Where events are read, and who is told. */
export interface SecurityAlarmsProps {
  /** The name of the log group that a trail of CloudTrail writes to: one of all regions, with management events. */
  readonly logGroupName: string;
  /** What the names of alarms begin with. @default security */
  readonly prefix?: string;
  /** Who is told. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: SnsTopic;
  /** Whether alarms tell anybody. @default true */
  readonly actionsEnabled?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Rules these alarms may break. */
  readonly waive?: Waive;
}

/**
 * Alarms about what the CIS AWS Foundations Benchmark wants told of an account: use of the root user, calls that are
 * refused, sign-ins that fail or lack a second factor, and changes of policies, trails, keys, buckets, AWS Config, security
 * groups, network ACLs, gateways, routes and VPCs. Each is a metric filter over the log of a trail, with an alarm that tells
 * a topic once something is counted; they are what controls CloudWatch.1 to CloudWatch.14 of Security Hub look for.
 *
 * Somebody has to subscribe to the topic. Deployments change much of this: they are told, too.
 *
 * It costs fourteen alarms and metrics by the month, the topic and its key.
 *
 * @example
 * const trail = new HardenedLogGroup(this, 'trail');
 * new SecurityAlarms(this, 'security-alarms', { logGroupName: trail.name });
 */
export class SecurityAlarms extends Construct {
  /** Who is told. */
  readonly topic: SnsTopic;

  constructor(scope: Construct, id: string, props: SecurityAlarmsProps) {
    super(scope, id);
    const terms = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(`SecurityAlarms '${this.node.path}'`, props, guards, terms);
    const { logGroupName, prefix = PREFIX, tags, provider } = props;
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic', { tags, provider });
    letAlarmsPublish(homeOf(this, provider), this.topic, prefix);
    const told = { name: prefix, topicArn: this.topic.arn, actionsEnabled: terms.actionsEnabled };
    for (const event of securityEvents) {
      new CloudwatchLogMetricFilter(this, `Count${event.id}`, {
        ...{ name: `${prefix}-${event.id}`, logGroupName, pattern: event.pattern, provider },
        metricTransformation: { namespace: namespaceOf(prefix), name: event.id, value: '1' },
      });
      alarmIn(this, alarmOf(prefix, event), told, props);
    }
    recordWaivers(this, props.waive);
  }
}
