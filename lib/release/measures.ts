/** Where figures about a pipeline are kept, as a namespace of CloudWatch. */
export const namespaceOf = (pipelineName: string): string => `Pipeline/${pipelineName}`;

/** Figures that a release itself reports, in seconds. */
export const LEAD_TIME = 'LeadTime';
export const TIME_TO_RESTORE = 'TimeToRestore';

/**
 * Figures as a line of a log that CloudWatch makes metrics of:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const embedded = (
  namespace: string,
  figures: Readonly<Record<string, number>>,
  now: Date,
  unit: 'Seconds' | 'Count' = 'Seconds',
): string =>
  JSON.stringify({
    _aws: {
      Timestamp: now.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [[]],
          Metrics: Object.keys(figures).map((Name) => ({ Name, Unit: unit })),
        },
      ],
    },
    ...figures,
  });
