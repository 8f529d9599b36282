import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  DeduplicationScope,
  FifoThroughputLimit,
  Queue,
  QueueEncryption,
  RedrivePermission,
} from 'aws-cdk-lib/aws-sqs';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedQueue(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.HardenedQueue(scope, id, props),
  },
  weakenings: [
    {
      name: 'no encryption',
      guards: ['sqs/queue-encrypted', 'sqs/queue-customer-key'],
      cdk: { encryption: QueueEncryption.UNENCRYPTED },
      cdktf: { encryption: 'NONE' },
    },
    {
      name: 'keys of SQS',
      guards: ['sqs/queue-customer-key'],
      cdk: { encryption: QueueEncryption.SQS_MANAGED },
      cdktf: { encryption: 'SQS_MANAGED' },
    },
    {
      name: 'the key of AWS',
      guards: ['sqs/queue-customer-key'],
      cdk: { encryption: QueueEncryption.KMS_MANAGED },
      cdktf: { encryption: 'KMS_MANAGED' },
    },
    { name: 'plain HTTP', guards: ['sqs/queue-tls-only'], props: { enforceSSL: false } },
    { name: 'messages lost in silence', guards: ['sqs/queue-dead-letters'], props: { deadLetters: false } },
  ],
  plain: (scope, id, props) => new Queue(scope, id, { encryption: QueueEncryption.KMS, ...props }),
  accepts: () => ({
    contentBasedDeduplication: true,
    dataKeyReuse: Duration.minutes(10),
    deduplicationScope: DeduplicationScope.QUEUE,
    deliveryDelay: Duration.seconds(5),
    fifo: true,
    fifoThroughputLimit: FifoThroughputLimit.PER_QUEUE,
    maxMessageSizeBytes: 1024,
    queueName: 'orders',
    receiveMessageWaitTime: Duration.seconds(20),
    redriveAllowPolicy: { redrivePermission: RedrivePermission.DENY_ALL },
    removalPolicy: RemovalPolicy.RETAIN,
    visibilityTimeout: Duration.minutes(2),
  }),
  defaulted: ['encryptionMasterKey', 'deadLetterQueue', 'retentionPeriod', 'receivesDeadLetters'],
});
