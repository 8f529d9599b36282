import { again, OF_LAMBDA } from '../retries';

/** What a run needs to know of what stands beside it. */
export interface Beside {
  readonly topicArn: string;
  /** Where approvals are sent. */
  readonly approvalsUrl: string;
  readonly partition: string;
  readonly approvalMinutes: number;
}

/** Seconds that a run has beside the wait for an approval: two calls of a function of fifteen minutes, and again. */
const WORKING = 2 * 60 * 60;

/** What does not come right by trying again: what is refused, in the words of each service, or is not there. */
const HOPELESS = [
  ...['BulwarkError', 'AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation'],
  ...['NoSuchEntityException', 'PipelineNotFoundException', 'ResourceNotFoundException'],
];

/**
 * A run of a playbook, in the Amazon States Language: has its function plan, and tells of it; where it is to act, and that
 * cuts something off, waits for an approval; has it act, and tells what came of it.
 */
export function runDefinition({ topicArn, approvalsUrl, partition, approvalMinutes }: Beside) {
  const failing = { Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'TellFailure' }] };
  const Retry = [{ ErrorEquals: HOPELESS, MaxAttempts: 0 }, again(OF_LAMBDA, 20, 60), again(['States.ALL'], 5, 60)];
  const called = (payload: object, ResultPath: string) => ({
    Type: 'Task',
    Resource: `arn:${partition}:states:::lambda:invoke`,
    Parameters: {
      'FunctionName.$': '$.function',
      Payload: { 'run.$': '$$.Execution.Name', 'request.$': '$', ...payload },
    },
    ResultSelector: { 'steps.$': '$.Payload.steps', 'done.$': '$.Payload.done', 'cuts.$': '$.Payload.cuts' },
    ResultPath,
    Retry,
    ...failing,
  });
  const told = (Subject: string, words: string, values: readonly string[]) => ({
    Type: 'Task',
    Parameters: {
      ...{ TopicArn: topicArn, Subject },
      'Message.$': `States.Format('${words}', ${['$$.Execution.Name', '$.playbook', '$.target', '$.undo', '$.requester', ...values].join(', ')})`,
    },
  });
  const publish = `arn:${partition}:states:::sns:publish`;
  const whose = 'Run {}: {} of {} (undo: {}), asked for by {}';
  const telling = { Resource: publish, ResultPath: null, Retry: [again(['States.ALL'], 5, 60)] };
  return {
    StartAt: 'Plan',
    TimeoutSeconds: approvalMinutes * 60 + WORKING,
    States: {
      Plan: { ...called({ phase: 'plan' }, '$.plan'), Next: 'WhetherToAct' },
      WhetherToAct: {
        Type: 'Choice',
        Choices: [
          { Variable: '$.plan.done', BooleanEquals: true, Next: 'TellPlan' },
          { Variable: '$.act', BooleanEquals: false, Next: 'TellPlan' },
          { Variable: '$.plan.cuts', BooleanEquals: true, Next: 'AskApproval' },
        ],
        Default: 'Act',
      },
      TellPlan: {
        ...told('Incident playbook: nothing changed', `${whose}, has changed nothing. It would: {}`, [
          'States.JsonToString($.plan.steps)',
        ]),
        ...telling,
        End: true,
      },
      AskApproval: {
        ...told(
          'Incident playbook: approval wanted',
          `${whose}, waits for an approval. It would: {}. To approve, have somebody else send this to ${approvalsUrl}: approve {}`,
          ['States.JsonToString($.plan.steps)', '$$.Task.Token'],
        ),
        Resource: `${publish}.waitForTaskToken`,
        TimeoutSeconds: approvalMinutes * 60,
        ResultPath: '$.approval',
        ...failing,
        Next: 'Act',
      },
      Act: { ...called({ phase: 'act', 'approval.$': '$.approval' }, '$.result'), Next: 'TellResult' },
      TellResult: {
        ...told('Incident playbook: done', `${whose}, has done: {}. Approved: {}. Left: {}`, [
          ...['States.JsonToString($.plan.steps)', 'States.JsonToString($.approval)'],
          'States.JsonToString($.result.steps)',
        ]),
        ...telling,
        End: true,
      },
      TellFailure: {
        ...told('Incident playbook: failed', `${whose}, has failed: {}`, ['States.JsonToString($.error)']),
        ...telling,
        Next: 'Failed',
      },
      Failed: { Type: 'Fail', Error: 'PlaybookFailed', Cause: 'See what was told, and the record of the run' },
    },
  };
}
