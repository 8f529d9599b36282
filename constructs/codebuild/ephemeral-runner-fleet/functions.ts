import type { FunctionPlan } from '../../lambda/bundled';
/** What a fleet runs. GitHub and GitLab give a webhook up after ten seconds. */
export const FUNCTIONS = {
  receive: {
    ...{ id: 'ReceiveWebhook', code: 'receive-webhook', description: 'Takes in what is told of jobs' },
    ...{ memory: 256, timeout: 10, concurrency: 20 },
  },
  start: {
    ...{ id: 'StartJobs', code: 'start-jobs', description: 'Starts the state machine of each job' },
    ...{ memory: 256, timeout: 30, concurrency: 5 },
  },
  dispatch: {
    ...{
      id: 'DispatchRunner',
      code: 'dispatch-runner',
      description: 'Takes a job on: starts, watches and ends its runner',
    },
    ...{ memory: 256, timeout: 120, concurrency: 50 },
  },
  reap: {
    ...{ id: 'ReapRunners', code: 'reap-runners', description: 'Stops machines that have outlived their time' },
    ...{ memory: 256, timeout: 290, concurrency: 1 },
  },
  rotate: {
    ...{ id: 'RotateWebhook', code: 'rotate-webhook', description: 'Gives the webhook of the app a new secret' },
    ...{ memory: 256, timeout: 120, concurrency: 1 },
  },
} as const satisfies Record<string, FunctionPlan>;

/** How many messages of the queue are handed on at once, and by how many runs of the function. */
export const BATCH = { size: 10, concurrency: FUNCTIONS.start.concurrency } as const;

/** Seconds that a message is hidden while it is handed on: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
export const HIDDEN = 6 * FUNCTIONS.start.timeout;
