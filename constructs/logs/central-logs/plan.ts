import { BulwarkError } from '../../../lib/engine/error';
import { type Alarm, counted, type Metric } from '../../cloudwatch/alarms';
import type { Allowance } from '../../iam/allowance';
import type { Home } from '../../iam/trust';
import type { FunctionPlan } from '../../lambda/bundled';

/** The code, and what it runs with. */
export const FUNCTION = {
  ...{ id: 'KeepLogs', code: 'keep-logs', description: 'Keeps logs that were delivered, once each' },
  ...{ memory: 1024, timeout: 5 * 60, concurrency: 10 },
} as const satisfies FunctionPlan;

/** Days after which what was delivered is deleted: by then it is kept, or somebody was told for a month. */
export const DELIVERED_DAYS = 30;

/** Days after which results of queries are deleted. */
export const RESULTS_DAYS = 30;

/** Where logs are delivered and kept: below the day, by the clock of Firehose, which is UTC. */
export const PREFIX = 'logs/!{timestamp:yyyy/MM/dd}/';

/**
 * Firehose unpacks what CloudWatch Logs sends, and ends each of it with a line:
 * https://docs.aws.amazon.com/firehose/latest/dev/writing-with-cloudwatch-logs-decompression.html
 * https://docs.aws.amazon.com/firehose/latest/APIReference/API_Processor.html
 */
export const PROCESSORS = [
  { type: 'Decompression', parameters: [{ parameterName: 'CompressionFormat', parameterValue: 'GZIP' }] },
  { type: 'AppendDelimiterToRecord', parameters: [] },
];

/** Who may send to the stream: CloudWatch Logs, for log groups of this account and region. */
export const subscribing = ({ partition, region, account }: Home, streamArn: string) => ({
  sourceArn: `arn:${partition}:logs:${region}:${account}:*`,
  statements: [{ Effect: 'Allow', Action: ['firehose:PutRecord', 'firehose:PutRecordBatch'], Resource: streamArn }],
});

/** Refuses a log group of its own, whose events would be delivered without end. */
export function refuseOwn(what: string, path: string, own: string): void {
  if (path === own || path.startsWith(`${own}/`))
    throw new BulwarkError(
      `${what}: '${path}' is a log group of its own, and would tell of itself without end; leave it out`,
    );
}

export const TABLE = 'events';

/** A name of a database as AWS Glue takes it. */
export const databaseNameOf = (name: string): string => name.toLowerCase().replace(/\W+/g, '_').slice(-100);

const COLUMNS = ['time', 'account', 'log_group', 'log_stream', 'id', 'message', 'unread'];

/**
 * The table of all events, with a partition for each day that nobody has to add:
 * https://docs.aws.amazon.com/athena/latest/ug/partition-projection.html
 * `day` is what stands for the day in the place of a partition, as the toolkit writes it.
 */
export const tableOf = (bucketName: string, day: string, since: string) => ({
  parameters: {
    classification: 'json',
    'projection.enabled': 'true',
    'projection.day.type': 'date',
    'projection.day.format': 'yyyy/MM/dd',
    'projection.day.range': `${since},NOW`,
    'storage.location.template': `s3://${bucketName}/logs/${day}`,
  },
  columns: COLUMNS.map((name) => ({ name, type: 'string' })),
  location: `s3://${bucketName}/logs/`,
  inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
  outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
  serializationLibrary: 'org.openx.data.jsonserde.JsonSerDe',
});

/** The first day that a table knows. */
export const SINCE = '2024/01/01';

/** A query that is saved. */
export interface SavedQuery {
  readonly id: string;
  readonly description: string;
  readonly query: string;
}

const TODAY = "day = date_format(current_date, '%Y/%m/%d')";

const field = (path: string): string => `try(json_extract_scalar(message, '$.${path}'))`;

/** What is asked first when something has happened. Events of trails of CloudTrail are messages of one log group. */
export const queriesOf = (database: string): SavedQuery[] => {
  const from = `FROM "${database}"."${TABLE}"\nWHERE ${TODAY}`;
  return [
    {
      ...{ id: 'Volume', description: 'Events of today by log group' },
      query: `SELECT account, log_group, count(*) AS events\n${from}\nGROUP BY account, log_group\nORDER BY events DESC`,
    },
    {
      ...{ id: 'Errors', description: 'Events of today that tell of an error' },
      query: `SELECT time, log_group, message\n${from} AND regexp_like(message, '(?i)\\b(error|exception|fatal)\\b')\nORDER BY time DESC\nLIMIT 1000`,
    },
    {
      ...{ id: 'Refused', description: 'Calls of AWS that were refused today, by whoever made them' },
      query: `SELECT ${field('userIdentity.arn')} AS caller, ${field('eventName')} AS action, count(*) AS calls\n${from} AND ${field('errorCode')} IN ('AccessDenied', 'AccessDeniedException', 'Client.UnauthorizedOperation', 'UnauthorizedOperation')\nGROUP BY 1, 2\nORDER BY calls DESC`,
    },
    {
      ...{ id: 'Unread', description: 'What was delivered and is no event' },
      query: `SELECT "$path", unread\nFROM "${database}"."${TABLE}"\nWHERE unread IS NOT NULL\nLIMIT 1000`,
    },
  ];
};

/** What asking questions takes, beside the buckets. */
export const queryGrants = ({ partition, region, account }: Home, workGroup: string, database: string): Allowance[] => [
  {
    actions: [
      ...['athena:GetNamedQuery', 'athena:GetQueryExecution', 'athena:GetQueryResults', 'athena:GetWorkGroup'],
      ...['athena:ListNamedQueries', 'athena:StartQueryExecution', 'athena:StopQueryExecution'],
    ],
    resources: [`arn:${partition}:athena:${region}:${account}:workgroup/${workGroup}`],
  },
  {
    actions: ['glue:GetDatabase', 'glue:GetPartitions', 'glue:GetTable'],
    resources: ['catalog', `database/${database}`, `table/${database}/${TABLE}`].map(
      (name) => `arn:${partition}:glue:${region}:${account}:${name}`,
    ),
  },
];

/** What is watched, by names as they are in AWS. */
interface Watched {
  readonly stream: string;
  readonly functionName: string;
  readonly queue: string;
}

/** Seconds that an event is on its way at most when all is well: Firehose waits for five minutes. */
const OLDEST = 15 * 60;

export const alarmsOf = ({ stream, functionName, queue }: Watched): Alarm[] => [
  highest('Late', `Logs have waited longer than ${OLDEST / 60} minutes to be delivered`, OLDEST, {
    ...{ namespace: 'AWS/Firehose', name: 'DeliveryToS3.DataFreshness', dimensions: { DeliveryStreamName: stream } },
  }),
  counted('Failed', 'Logs that were delivered could not be kept', {
    ...{ namespace: 'AWS/Lambda', name: 'Errors', dimensions: { FunctionName: functionName } },
  }),
  highest('Waiting', 'Logs that were delivered are not kept, and wait in a queue for somebody', 0, {
    ...{ namespace: 'AWS/SQS', name: 'ApproximateNumberOfMessagesVisible', dimensions: { QueueName: queue } },
  }),
];

/** An alarm once a metric is above a threshold. */
const highest = (id: string, description: string, threshold: number, metric: Metric): Alarm => ({
  ...{ id, description, queries: [{ id: 'highest', metric, stat: 'Maximum', period: 5 * 60 }] },
  ...{ threshold, periods: 1, missing: 'notBreaching' },
});
