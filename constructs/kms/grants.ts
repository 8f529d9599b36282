/**
 * What the CDK asks of a key for whoever uses a service that encrypts with data keys, by the names of what that takes.
 * Nobody encrypts with the key itself: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html,
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export const byDataKeys = (actions: readonly string[]): string[] => [
  ...new Set(actions.flatMap((action) => NAMED[action] ?? [action])),
];

const NAMED: Readonly<Record<string, readonly string[]>> = {
  'kms:Encrypt': [],
  'kms:ReEncrypt*': [],
  'kms:GenerateDataKey*': ['kms:GenerateDataKey'],
};
