import type { Statement } from '../../iam/policy';

/** Refuses requests that are not encrypted on their way. */
export const refusingPlainHttp = (queueArn: string): Statement => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 'sqs:*',
  Resource: queueArn,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

/** What a grant comes to: actions on the queue, and on the key that encrypts its messages. */
export interface QueueGrant {
  readonly queue: readonly string[];
  readonly key: readonly string[];
}

const FINDING = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl'];

/** What a hardened queue grants, and nothing beside. */
export const queueGrants = {
  send: { queue: ['sqs:SendMessage', ...FINDING], key: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  consume: {
    queue: ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', ...FINDING],
    key: ['kms:Decrypt'],
  },
  purge: { queue: ['sqs:PurgeQueue', ...FINDING], key: [] },
} as const satisfies Readonly<Record<string, QueueGrant>>;
