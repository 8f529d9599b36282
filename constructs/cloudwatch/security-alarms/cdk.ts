import { CfnMetricFilter, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { HardenedTopic } from '../../sns/hardened-topic/cdk';
import { alarmIn, letAlarmsPublish } from '../cdk';
import { alarmOf, defaults, guards, namespaceOf, PREFIX } from './defaults';
import { securityEvents } from './events';

/** Where events are read, and who is told. */
export interface SecurityAlarmsProps {
  /** The log group that a trail of CloudTrail writes to: one of all regions, with management events. */
  readonly logGroup: ILogGroup;
  /** What the names of alarms begin with. @default security */
  readonly prefix?: string;
  /** Who is told. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: ITopic;
  /** Whether alarms tell anybody. @default true */
  readonly actionsEnabled?: boolean;
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
 * new SecurityAlarms(this, 'SecurityAlarms', { logGroup: new HardenedLogGroup(this, 'Trail') });
 */
export class SecurityAlarms extends Construct {
  /** Who is told. */
  readonly topic: ITopic;

  constructor(scope: Construct, id: string, props: SecurityAlarmsProps) {
    super(scope, id);
    const terms = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(`SecurityAlarms '${this.node.path}'`, props, guards, terms);
    const { logGroup, prefix = PREFIX } = props;
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic');
    letAlarmsPublish(this, this.topic, prefix);
    const told = { name: prefix, topicArn: this.topic.topicArn, actionsEnabled: terms.actionsEnabled };
    for (const event of securityEvents) {
      new CfnMetricFilter(this, `Count${event.id}`, {
        logGroupName: logGroup.logGroupName,
        filterPattern: event.pattern,
        metricTransformations: [{ metricNamespace: namespaceOf(prefix), metricName: event.id, metricValue: '1' }],
      });
      alarmIn(this, alarmOf(prefix, event), told);
    }
    recordWaivers(this, props.waive);
  }
}
