/** What Lambda itself fails of, for as long as that may last: https://docs.aws.amazon.com/step-functions/latest/dg/bp-lambda-serviceexception.html */
const OF_LAMBDA = [
  ...['Lambda.ClientExecutionTimeoutException', 'Lambda.ServiceException', 'Lambda.AWSLambdaException'],
  ...['Lambda.SdkClientException', 'Lambda.TooManyRequestsException'],
];

const again = (ErrorEquals: readonly string[], MaxAttempts: number, MaxDelaySeconds: number) => ({
  ...{ ErrorEquals, MaxAttempts, MaxDelaySeconds },
  ...{ IntervalSeconds: 2, BackoffRate: 2, JitterStrategy: 'FULL' },
});

/** Seconds that may be lost on the way. */
const LEEWAY = 2 * 60 * 60;

/** The functions that a request takes, by their ARNs. */
export interface AccessFunctions {
  readonly watch: string;
  readonly apply: string;
}

/**
 * The state machine of a request, in the Amazon States Language: waits until it is decided, opens the role, waits until its
 * time is over or somebody ends it, and closes the role. Looks each half minute leave it below the 25,000 events that an
 * execution may have. An execution that fails, or is stopped, leaves the role open until its time is over, and not longer:
 * the policy says so itself.
 */
export const accessDefinition = ({ watch, apply }: AccessFunctions, partition: string, minutes: number) => {
  const task = (FunctionName: string, Next: string) => ({
    Type: 'Task',
    Resource: `arn:${partition}:states:::lambda:invoke`,
    Parameters: { FunctionName, Payload: { 'id.$': '$.id' } },
    ResultSelector: { 'state.$': '$.Payload.state', 'wait.$': '$.Payload.wait' },
    ResultPath: '$.now',
    Retry: [again(OF_LAMBDA, 100, 60), again(['States.ALL'], 20, 60)],
    Next,
  });
  const applied = (Next: string) => ({ ...task(apply, Next), ResultSelector: { 'state.$': '$.Payload.state' } });
  const when = (state: string, Next: string) => ({ Variable: '$.now.state', StringEquals: state, Next });
  const wait = (Next: string) => ({ Type: 'Wait', SecondsPath: '$.now.wait', Next });
  return {
    StartAt: 'Look',
    TimeoutSeconds: minutes * 60 + LEEWAY,
    States: {
      Look: task(watch, 'Decided'),
      Decided: {
        Type: 'Choice',
        Choices: [when('asked', 'AwaitDecision'), when('held', 'Open'), when('over', 'Close')],
        Default: 'Done',
      },
      AwaitDecision: wait('Look'),
      Open: applied('Watch'),
      Watch: task(watch, 'Over'),
      Over: { Type: 'Choice', Choices: [when('held', 'Hold')], Default: 'Close' },
      Hold: wait('Watch'),
      Close: applied('Done'),
      Done: { Type: 'Succeed' },
    },
  };
};
