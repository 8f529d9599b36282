import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Alarm, Metric, Told } from './alarms';

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
    metrics: queries.map(({ id, hidden, ...query }) => ({
      id,
      returnData: !hidden,
      ...('metric' in query
        ? { metricStat: { metric: metricOf(query.metric), stat: query.stat, period: query.period } }
        : { expression: query.expression }),
    })),
    comparisonOperator: 'GreaterThanThreshold',
    ...{ threshold, evaluationPeriods: periods, treatMissingData: missing },
    ...(datapoints !== undefined && { datapointsToAlarm: datapoints }),
  });

const metricOf = ({ namespace, name, dimensions = {} }: Metric) => ({
  namespace,
  metricName: name,
  dimensions: Object.entries(dimensions).map(([key, value]) => ({ name: key, value })),
});
