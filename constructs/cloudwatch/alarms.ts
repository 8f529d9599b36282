const MINUTES = 60;

export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** A metric of an alarm, or what is worked out of others. */
export type Query = { readonly id: string; readonly hidden?: true } & (
  | { readonly metric: Metric; readonly stat: 'Sum' | 'Maximum' | 'Minimum'; readonly period: number }
  | { readonly expression: string }
);

export interface Alarm {
  readonly id: string;
  readonly description: string;
  readonly queries: readonly Query[];
  /** What it must not be above. */
  readonly threshold: number;
  /** How many periods are looked at. */
  readonly periods: number;
  /** In how many of them it has to be above. @default all */
  readonly datapoints?: number;
  readonly missing: 'notBreaching' | 'ignore' | 'breaching';
}

/** What the names of alarms begin with, and who is told. */
export interface Told {
  readonly name: string;
  readonly topicArn: string;
  /** @default true */
  readonly actionsEnabled?: boolean;
}

/** The most metrics that an alarm takes, but for what is worked out of them: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create-alarm-on-metric-math-expression.html */
const MOST = 10;

/** An alarm once something was counted. */
export const counted = (id: string, description: string, metric: Metric): Alarm => ({
  id,
  description,
  queries: [{ id: 'counted', metric, stat: 'Sum', period: 5 * MINUTES }],
  threshold: 0,
  periods: 1,
  missing: 'notBreaching',
});

/** An alarm once something waits in a queue for what could not be handed on. */
export const setAside = (id: string, description: string, queueName: string): Alarm => ({
  ...{ id, description, threshold: 0, periods: 1, missing: 'notBreaching' },
  queries: [
    {
      id: 'waiting',
      metric: {
        ...{ namespace: 'AWS/SQS', name: 'ApproximateNumberOfMessagesVisible', dimensions: { QueueName: queueName } },
      },
      ...{ stat: 'Maximum', period: 5 * MINUTES },
    },
  ],
});

/** An alarm once a function fails. */
export const failing = (id: string, description: string, functionName: string): Alarm =>
  counted(id, description, { namespace: 'AWS/Lambda', name: 'Errors', dimensions: { FunctionName: functionName } });

/** Alarms about the worst of some metrics of a kind, as many in each as fit. */
export function together(
  id: string,
  description: string,
  names: readonly string[],
  threshold: number,
  metricOf: (name: string) => Metric,
): Alarm[] {
  const alarms: Alarm[] = [];
  for (let from = 0; from < names.length; from += MOST) {
    const queries = names.slice(from, from + MOST).map(
      (name, at): Query => ({
        ...{ id: `m${at + 1}`, hidden: true, metric: metricOf(name), stat: 'Maximum', period: 5 * MINUTES },
      }),
    );
    const worst: Query = { id: 'worst', expression: `MAX([${queries.map((query) => query.id).join(', ')}])` };
    alarms.push({
      id: from === 0 ? id : `${id}${from / MOST + 1}`,
      ...{ description, queries: [...queries, worst], threshold, periods: 1, missing: 'notBreaching' },
    });
  }
  return alarms;
}
