import { defineResource, fact } from '../../engine/rule';

/** A filter that counts events of a log group. */
export const metricFilter = defineResource({
  cloudformation: 'AWS::Logs::MetricFilter',
  terraform: 'aws_cloudwatch_log_metric_filter',
  facts: {
    namespace: fact<string>('MetricTransformations.MetricNamespace', 'metric_transformation.namespace'),
    metric: fact<string>('MetricTransformations.MetricName', 'metric_transformation.name'),
  },
});
