import { namespaceOf } from '../../../lib/runner/measures';
import { type Alarm, counted, type Metric, together } from '../../cloudwatch/alarms';

/** What is watched, by names as they are in AWS. */
export interface Watched {
  readonly fleetName: string;
  /** Jobs that wait to be served. */
  readonly queue: string;
  /** What could not be handed on. */
  readonly deadLetters: readonly string[];
  readonly functions: readonly string[];
  readonly stateMachineArn: string;
}

/** Seconds that a job waits at most to be served when all is well. */
const OLDEST = 5 * 60;

/** Seconds within which the reaper has to have come by: it counts, be it nothing. */
const SEEN_WITHIN = 15 * 60;

export function alarmsOf({ fleetName, queue, deadLetters, functions, stateMachineArn }: Watched): Alarm[] {
  const own = (name: string): Metric => ({ namespace: namespaceOf(fleetName), name });
  const ofQueue = (name: string) => (of: string) => ({ namespace: 'AWS/SQS', name, dimensions: { QueueName: of } });
  const ofJobs = (name: string) => ({
    ...{ namespace: 'AWS/States', name, dimensions: { StateMachineArn: stateMachineArn } },
  });
  return [
    {
      id: 'Overdue',
      description: `A runner of ${fleetName} has outlived its time, or nobody has looked whether one has`,
      queries: [{ id: 'overdue', metric: own('Overdue'), stat: 'Sum', period: SEEN_WITHIN }],
      ...{ threshold: 0, periods: 1, missing: 'breaching' },
    },
    counted('Unregistered', `A runner of ${fleetName} was started and has not registered`, own('Unregistered')),
    counted('Outdated', `An image of ${fleetName} is too old to be launched`, own('Outdated')),
    counted('JobsFailed', `A job was given up by ${fleetName}`, ofJobs('ExecutionsFailed')),
    counted('JobsTimedOut', `A job has taken ${fleetName} longer than any job may`, ofJobs('ExecutionsTimedOut')),
    ...together(
      'Waiting',
      `A job has waited for ${fleetName} longer than ${OLDEST / 60} minutes`,
      [queue],
      OLDEST,
      ofQueue('ApproximateAgeOfOldestMessage'),
    ),
    ...together(
      'DeadLetters',
      `A job or a call of ${fleetName} could not be handed on`,
      deadLetters,
      0,
      ofQueue('ApproximateNumberOfMessagesVisible'),
    ),
    ...together('FunctionErrors', `A function of ${fleetName} failed`, functions, 0, (name) => ({
      ...{ namespace: 'AWS/Lambda', name: 'Errors', dimensions: { FunctionName: name } },
    })),
  ];
}
