import type { Statement } from '../../iam/policy';

const forBus = (busArn: string, account: string) => ({
  StringEquals: { 'aws:SourceAccount': account },
  ArnEquals: { 'aws:SourceArn': busArn },
});

/** Lets EventBridge encrypt the events of one bus, as https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-key-policy.html has it. */
export const encryptedForBus = (busArn: string, account: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'events.amazonaws.com' },
  Action: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'],
  Resource: '*',
  Condition: {
    StringEquals: {
      'aws:SourceAccount': account,
      'aws:SourceArn': busArn,
      'kms:EncryptionContext:aws:events:event-bus:arn': busArn,
    },
  },
});

/** Lets EventBridge use the key of a queue to set events of one bus aside. */
export const queuedForBus = (busArn: string, account: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'events.amazonaws.com' },
  Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
  Resource: '*',
  Condition: forBus(busArn, account),
});

/** Lets EventBridge set events of one bus aside in a queue. */
export const setAsideForBus = (queueArn: string, busArn: string, account: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'events.amazonaws.com' },
  Action: 'sqs:SendMessage',
  Resource: queueArn,
  Condition: forBus(busArn, account),
});
