import { LONGEST_RUN } from '../../../lib/runner/delivery';
import { again, OF_LAMBDA } from '../../stepfunctions/retries';

/** Seconds that a job waits at most: it may be held for an approval, and the name of its execution is good once. */
const WAITING = LONGEST_RUN * 24 * 60 * 60;

/** Seconds that may be lost on the way. */
const LEEWAY = 2 * 60 * 60;

/**
 * The state machine of a job, in the Amazon States Language: has a function take it on as far as it goes, waits as long as
 * that says, and again, until the job has run and its machine is gone. A look each minute at a machine, and fewer at a job
 * that waits, leave it below the 25,000 events that an execution may have.
 */
export const jobDefinition = (functionArn: string, partition: string, life: number) => ({
  StartAt: 'Advance',
  TimeoutSeconds: WAITING + life + LEEWAY,
  States: {
    Advance: {
      Type: 'Task',
      Resource: `arn:${partition}:states:::lambda:invoke`,
      Parameters: { FunctionName: functionArn, Payload: { 'served.$': '$.served' } },
      OutputPath: '$.Payload',
      Retry: [again(OF_LAMBDA, 100, 60), again(['States.ALL'], 10, 300)],
      Next: 'Over',
    },
    Over: { Type: 'Choice', Choices: [{ Variable: '$.over', BooleanEquals: true, Next: 'Gone' }], Default: 'Wait' },
    Wait: { Type: 'Wait', SecondsPath: '$.wait', Next: 'Advance' },
    Gone: { Type: 'Succeed' },
  },
});
