import type { Statement } from '../../iam/policy';

/**
 * Lets rules of EventBridge publish to a topic. Conditions keep it out, as it says on whose behalf it acts neither to
 * topics nor to their keys: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export const publishedByRules = (topicArn: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'events.amazonaws.com' },
  Action: 'sns:Publish',
  Resource: topicArn,
});

/** Lets rules of EventBridge use the key of a topic to publish to it. */
export const encryptedForRules: Statement = {
  Effect: 'Allow',
  Principal: { Service: 'events.amazonaws.com' },
  Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
  Resource: '*',
};

/** Lets rules by an ARN write to a log group: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html */
export const loggedByRules = (logGroupArn: string, ruleArns: string): Statement[] => [
  {
    Effect: 'Allow',
    Principal: { Service: ['events.amazonaws.com', 'delivery.logs.amazonaws.com'] },
    Action: 'logs:CreateLogStream',
    Resource: logGroupArn,
  },
  {
    Effect: 'Allow',
    Principal: { Service: ['events.amazonaws.com', 'delivery.logs.amazonaws.com'] },
    Action: 'logs:PutLogEvents',
    Resource: logGroupArn,
    Condition: { ArnEquals: { 'aws:SourceArn': ruleArns } },
  },
];
