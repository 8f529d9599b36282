import { CloudwatchMetricAlarm } from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import type { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Home } from '../iam/trust';
import { HardenedTopic } from '../sns/hardened-topic/cdktf';
import type { Alarm, Metric, Query, Told } from './alarms';

/** Lets alarms whose names begin with one publish to a topic. One that is given and not hardened has to let them itself. */
export function letAlarmsPublish({ partition, region, account }: Home, topic: SnsTopic, name: string): void {
  if (topic instanceof HardenedTopic)
    topic.allowService('cloudwatch.amazonaws.com', `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}-*`);
}

/** An alarm. */
export const alarmIn = (
  scope: Construct,
  { id, description, queries, threshold, periods, datapoints, missing }: Alarm,
  { name, topicArn, actionsEnabled = true }: Told,
  { tags, provider }: { readonly tags?: { readonly [key: string]: string }; readonly provider?: TerraformProvider },
): CloudwatchMetricAlarm =>
  new CloudwatchMetricAlarm(scope, `${id}Alarm`, {
    alarmName: `${name}-${id}`,
    alarmDescription: description,
    ...{ actionsEnabled, alarmActions: [topicArn], tags, provider },
    ...measuredBy(queries),
    comparisonOperator: 'GreaterThanThreshold',
    ...{ threshold, evaluationPeriods: periods, treatMissingData: missing },
    ...(datapoints !== undefined && { datapointsToAlarm: datapoints }),
  });

/** One metric as it is, or metrics and what is worked out of them. */
function measuredBy(queries: readonly Query[]) {
  const [only] = queries;
  return queries.length === 1 && only && 'metric' in only
    ? { ...metricOf(only.metric), statistic: only.stat, period: only.period }
    : { metricQuery: queries.map(dataOf) };
}

const dataOf = ({ id, hidden, ...query }: Query) => ({
  id,
  returnData: !hidden,
  ...('metric' in query
    ? { metric: { ...metricOf(query.metric), stat: query.stat, period: query.period } }
    : { expression: query.expression }),
});

const metricOf = ({ namespace, name, dimensions }: Metric) => ({
  namespace,
  metricName: name,
  ...(dimensions && { dimensions: { ...dimensions } }),
});
