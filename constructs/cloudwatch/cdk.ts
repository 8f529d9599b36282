import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { homeOf } from '../iam/cdk';
import { HardenedTopic } from '../sns/hardened-topic/cdk';
import type { Alarm, Metric, Query, Told } from './alarms';

/** Lets alarms whose names begin with one publish to a topic. One that is given and not hardened has to let them itself. */
export function letAlarmsPublish(scope: Construct, topic: ITopic, name: string): void {
  const { partition, region, account } = homeOf(scope);
  if (topic instanceof HardenedTopic)
    topic.allowService('cloudwatch.amazonaws.com', `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}-*`);
}

/** An alarm. */
export const alarmIn = (
  scope: Construct,
  { id, description, queries, threshold, periods, datapoints, missing }: Alarm,
  { name, topicArn, actionsEnabled = true }: Told,
): CfnAlarm =>
  new CfnAlarm(scope, `${id}Alarm`, {
    alarmName: `${name}-${id}`,
    alarmDescription: description,
    ...{ actionsEnabled, alarmActions: [topicArn] },
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
    : { metrics: queries.map(dataOf) };
}

const dataOf = ({ id, hidden, ...query }: Query) => ({
  id,
  returnData: !hidden,
  ...('metric' in query
    ? { metricStat: { metric: metricOf(query.metric), stat: query.stat, period: query.period } }
    : { expression: query.expression }),
});

const metricOf = ({ namespace, name, dimensions = {} }: Metric) => ({
  namespace,
  metricName: name,
  dimensions: Object.entries(dimensions).map(([key, value]) => ({ name: key, value })),
});
