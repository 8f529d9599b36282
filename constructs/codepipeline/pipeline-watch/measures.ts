import { LEAD_TIME, namespaceOf, TIME_TO_RESTORE } from '../../../lib/release/measures';
import { type Alarm, counted, together } from '../../cloudwatch/alarms';

/** What becomes a metric, of what the pipeline reports. */
export interface Filter {
  readonly id: string;
  readonly metric: string;
  /** As CloudWatch Logs reads it: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html */
  readonly pattern: string;
  readonly value: string;
}

/** What is measured of a pipeline. */
export interface Measured {
  readonly pipelineName: string;
  /** The stage that deploys to production. */
  readonly production: string;
  /** Actions that decide whether a run goes on. */
  readonly gates: readonly string[];
  /** Projects of CodeBuild, functions of Lambda and queues for what could not be handed on, by their exact names. */
  readonly builds: readonly string[];
  readonly invoked: readonly string[];
  readonly deadLetters: readonly string[];
  /** Minutes that a build takes at most when all is well. */
  readonly slowBuildMinutes: number;
}

const OF_RUNS = '$.detail-type = "CodePipeline Pipeline Execution State Change"';
const OF_STAGES = '$.detail-type = "CodePipeline Stage Execution State Change"';
const OF_ACTIONS = '$.detail-type = "CodePipeline Action Execution State Change"';

const isOneOf = (field: string, values: readonly string[]): string =>
  `(${values.map((value) => `$.detail.${field} = "${value}"`).join(' || ')})`;

const all = (...conditions: readonly string[]): string => `{ ${conditions.join(' && ')} }`;

const METRICS = {
  tampered: 'Tampered',
  failed: 'Failed',
  busy: 'Busy',
  approval: 'ApprovalPending',
  gate: 'GateFailed',
  skipped: 'ScanSkipped',
  deployed: 'Deployed',
  failedDeployment: 'FailedDeployment',
};

/** What the log of changes is counted for, wherever it is. */
export const tamperFilter: Filter = {
  id: 'Tampered',
  metric: METRICS.tampered,
  pattern: '{ $.detail-type = "AWS API Call via CloudTrail" }',
  value: '1',
};

/** What the log of runs is counted for. */
export const filtersOf = ({ production, gates }: Measured): Filter[] => {
  const inProduction = (state: string): string =>
    all(OF_STAGES, isOneOf('stage', [production]), isOneOf('state', [state]));
  const one = (id: string, metric: string, pattern: string, value = '1'): Filter => ({ id, metric, pattern, value });
  return [
    one('Failed', METRICS.failed, all(OF_RUNS, isOneOf('state', ['FAILED']))),
    one('Busy', METRICS.busy, all(OF_ACTIONS, isOneOf('state', ['STARTED']))),
    one('Idle', METRICS.busy, all(OF_RUNS, isOneOf('state', ENDED)), '0'),
    one('ApprovalPending', METRICS.approval, all(OF_ACTIONS, isOneOf('type.category', ['Approval']), STARTED)),
    ...(gates.length > 0
      ? [one('GateFailed', METRICS.gate, all(OF_ACTIONS, isOneOf('action', gates), isOneOf('state', ['FAILED'])))]
      : []),
    one('ScanSkipped', METRICS.skipped, all(OF_ACTIONS, isOneOf('type.category', ['Test']), ABANDONED)),
    one('Deployed', METRICS.deployed, inProduction('SUCCEEDED')),
    one('FailedDeployment', METRICS.failedDeployment, inProduction('FAILED')),
  ];
};

const ENDED = ['SUCCEEDED', 'FAILED', 'STOPPED', 'SUPERSEDED', 'CANCELED'];
const STARTED = isOneOf('state', ['STARTED']);
const ABANDONED = isOneOf('state', ['ABANDONED', 'CANCELED']);

const MINUTES = 60;
const HOUR = 60 * MINUTES;
const DAY = 24 * 60 * MINUTES;

/** Alarms about whether anybody is told, wherever that is. */
export const tellingAlarms = (pipelineName: string, deadLetters: readonly string[]): Alarm[] => [
  counted('Tampered', `Somebody changed what ${pipelineName} is made of, or who is told`, {
    namespace: namespaceOf(pipelineName),
    name: METRICS.tampered,
  }),
  ...together('Unsent', `Events or findings of ${pipelineName} could not be handed on`, deadLetters, 0, (queue) => ({
    namespace: 'AWS/SQS',
    name: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: queue },
  })),
];

/** Alarms about runs. */
export function alarmsOf({ pipelineName, gates, builds, invoked, slowBuildMinutes }: Measured): Alarm[] {
  const namespace = namespaceOf(pipelineName);
  return [
    counted('Failed', `A run of ${pipelineName} failed`, { namespace, name: METRICS.failed }),
    {
      id: 'Stuck',
      description: `A run of ${pipelineName} has neither gone on nor ended for most of a day`,
      queries: [
        { id: 'busy', hidden: true, metric: { namespace, name: METRICS.busy }, stat: 'Minimum', period: STEP },
        // What was said last holds until something else is said.
        { id: 'still', expression: 'FILL(busy, REPEAT)' },
      ],
      threshold: 0,
      periods: DAY / STEP,
      // What was said last may be all there is in a day, and is not looked for before it: an hour is left to find it in.
      datapoints: (DAY - HOUR) / STEP,
      missing: 'ignore',
    },
    {
      id: 'Failing',
      description: `More than half of what ${pipelineName} deployed to production in a day failed`,
      queries: [
        { id: 'failed', hidden: true, metric: { namespace, name: METRICS.failedDeployment }, stat: 'Sum', period: DAY },
        { id: 'deployed', hidden: true, metric: { namespace, name: METRICS.deployed }, stat: 'Sum', period: DAY },
        { id: 'share', expression: SHARE },
      ],
      threshold: 50,
      periods: 1,
      missing: 'notBreaching',
    },
    counted('ApprovalPending', `A release of ${pipelineName} waits to be approved`, {
      namespace,
      name: METRICS.approval,
    }),
    ...(gates.length > 0
      ? [counted('GateFailed', `The gate stopped a run of ${pipelineName}`, { namespace, name: METRICS.gate })]
      : []),
    counted('ScanSkipped', `A scan or test of ${pipelineName} was abandoned`, { namespace, name: METRICS.skipped }),
    ...together(
      'SlowBuild',
      `A build of ${pipelineName} took longer than ${slowBuildMinutes} minutes`,
      builds,
      slowBuildMinutes * MINUTES,
      // https://docs.aws.amazon.com/codebuild/latest/userguide/cloudwatch_metrics-codebuild.html
      (project) => ({ namespace: 'AWS/CodeBuild', name: 'Duration', dimensions: { ProjectName: project } }),
    ),
    ...together('FunctionErrors', `A function of ${pipelineName} failed`, invoked, 0, (name) => ({
      namespace: 'AWS/Lambda',
      name: 'Errors',
      dimensions: { FunctionName: name },
    })),
  ];
}

const STEP = 15 * MINUTES;

/** Of a hundred deployments, those that failed. */
const SHARE = '100 * FILL(failed, 0) / (FILL(failed, 0) + FILL(deployed, 0))';

/** The dashboard of a pipeline, as CloudWatch has it: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html */
export function dashboardOf({ pipelineName, builds }: Measured, alarmArns: readonly string[], region: string): object {
  const namespace = namespaceOf(pipelineName);
  const metric = (name: string, more: object = {}) => [namespace, name, more];
  const figure = (title: string, x: number, metrics: readonly unknown[]) => ({
    ...{ type: 'metric', x, y: 0, width: 6, height: 4 },
    properties: { title, view: 'singleValue', region, period: DAY, setPeriodToTimeRange: true, metrics },
  });
  const graph = (title: string, x: number, metrics: readonly unknown[]) => ({
    ...{ type: 'metric', x, y: 8, width: 12, height: 6 },
    properties: { title, view: 'timeSeries', region, stat: 'Sum', period: DAY, metrics },
  });
  return {
    start: '-P4W',
    widgets: [
      figure('Deployment frequency: in this time', 0, [metric(METRICS.deployed, { stat: 'Sum' })]),
      figure('Change failure rate: of a hundred', 6, [
        [{ expression: SHARE, id: 'share', label: 'Failed' }],
        metric(METRICS.deployed, { id: 'deployed', stat: 'Sum', visible: false }),
        metric(METRICS.failedDeployment, { id: 'failed', stat: 'Sum', visible: false }),
      ]),
      figure('Time to restore: seconds', 12, [metric(TIME_TO_RESTORE, { stat: 'Average' })]),
      figure('Lead time: seconds from commit to production', 18, [metric(LEAD_TIME, { stat: 'Average' })]),
      { ...{ type: 'alarm', x: 0, y: 4, width: 24, height: 4 }, properties: { title: 'Alarms', alarms: alarmArns } },
      graph(
        'Runs',
        0,
        [METRICS.deployed, METRICS.failed, METRICS.gate, METRICS.approval, METRICS.tampered].map((name) =>
          metric(name),
        ),
      ),
      ...(builds.length > 0
        ? [
            graph(
              'Builds: seconds',
              12,
              builds.map((project) => ['AWS/CodeBuild', 'Duration', 'ProjectName', project, { stat: 'Maximum' }]),
            ),
          ]
        : []),
    ],
  };
}
