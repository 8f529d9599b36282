import type { Reading } from '../../engine/reading';
import { defineRule } from '../../engine/rule';
import { someOf } from '../../engine/truth';
import { same } from '../../engine/value';
import { metricFilter } from '../../resources/logs/metric-filter';

export default defineRule({
  title: 'Metrics that are filtered from logs have an alarm',
  problem: 'No alarm watches the metric of this filter.',
  why: 'The event is counted, and nobody hears of it.',
  fix: {
    how: 'Add an alarm on the metric, with an action.',
    cdk: "filter.metric().createAlarm(this, 'Alarm', { threshold: 1, evaluationPeriods: 1 })",
    resources: {
      'AWS::CloudWatch::Alarm': {
        MetricName: 'RootUse',
        Namespace: 'Audit',
        Statistic: 'Sum',
        Period: 300,
        ComparisonOperator: 'GreaterThanThreshold',
        EvaluationPeriods: 1,
        Threshold: 0,
        AlarmActions: ['arn:aws:sns:eu-west-1:111122223333:alarms'],
      },
      aws_cloudwatch_metric_alarm: {
        alarm_name: 'root',
        metric_name: 'RootUse',
        namespace: 'Audit',
        statistic: 'Sum',
        period: 300,
        comparison_operator: 'GreaterThanThreshold',
        evaluation_periods: 1,
        threshold: 0,
        alarm_actions: ['arn:aws:sns:eu-west-1:111122223333:alarms'],
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},

  resource: metricFilter,
  check: (it) => {
    const alarms = it.reading.settings('region', 'AWS::CloudWatch::Alarm', 'aws_cloudwatch_metric_alarm');
    const isWatched = someOf(
      alarms.flatMap((alarm) => metricsOf(alarm)),
      ({ name, namespace }) => {
        const isNamed =
          name.target === it.reading.resource || (name.text !== undefined && name.text === it.metric.text);
        return isNamed && same(namespace.value, it.namespace.value);
      },
    );
    return isWatched ? it.metric.pass() : isWatched === undefined ? it.metric.unknown() : it.metric.fail();
  },
});

/** The metrics that an alarm is about: one of its own, or those that it works something out of. */
function metricsOf(alarm: Reading) {
  const queries = alarm.fact('Metrics', 'metric_query').items();
  const [metric, name, namespace] = alarm.either(
    ['MetricStat.Metric', 'MetricName', 'Namespace'],
    ['metric', 'metric_name', 'namespace'],
  );
  return [
    { name: alarm.fact('MetricName', 'metric_name'), namespace: alarm.fact('Namespace', 'namespace') },
    ...queries.map((query) => ({
      name: query.get(`${metric}.${name}`),
      namespace: query.get(`${metric}.${namespace}`),
    })),
  ];
}
