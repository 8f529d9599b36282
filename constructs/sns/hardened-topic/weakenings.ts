import { Role } from 'aws-cdk-lib/aws-iam';
import { FifoThroughputScope, LoggingProtocol, TracingConfig } from 'aws-cdk-lib/aws-sns';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedTopic(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.HardenedTopic(scope, id, props),
  },
  weakenings: [
    { name: 'no encryption', guards: ['sns/topic-encrypted'], props: { encryption: 'NONE' } },
    { name: 'the key of AWS', guards: ['sns/topic-customer-key'], props: { encryption: 'KMS_MANAGED' } },
    {
      name: 'plain HTTP',
      guards: ['sns/topic-encrypted', 'sns/topic-tls-only'],
      props: { encryption: 'NONE', enforceSSL: false },
    },
  ],
  accepts: (scope) => ({
    contentBasedDeduplication: true,
    displayName: 'Orders',
    fifo: true,
    fifoThroughputScope: FifoThroughputScope.MESSAGE_GROUP,
    loggingConfigs: [
      {
        protocol: LoggingProtocol.SQS,
        failureFeedbackRole: Role.fromRoleArn(scope, 'Feedback', 'arn:aws:iam::111122223333:role/feedback'),
      },
    ],
    messageRetentionPeriodInDays: 7,
    signatureVersion: '2',
    topicName: 'orders',
    tracingConfig: TracingConfig.ACTIVE,
  }),
  alongside: {
    contentBasedDeduplication: ['fifo'],
    fifoThroughputScope: ['fifo'],
    messageRetentionPeriodInDays: ['fifo'],
  },
});
