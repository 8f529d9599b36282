import type { Statement } from '../../iam/policy';

const EVENTBRIDGE = { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' } } as const;

/** Lets EventBridge use the key of a topic that rules publish to, and of the queue beside it. */
export const usedByRules: Statement = { ...EVENTBRIDGE, Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*' };

/** Lets EventBridge set aside in a queue what a rule could not send: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html */
export const setAsideByRule = (queueArn: string, ruleArn: string): Statement => ({
  ...EVENTBRIDGE,
  Action: 'sqs:SendMessage',
  Resource: queueArn,
  Condition: { ArnEquals: { 'aws:SourceArn': ruleArn } },
});
