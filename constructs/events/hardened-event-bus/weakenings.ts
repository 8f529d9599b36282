import { IncludeDetail, Level } from 'aws-cdk-lib/aws-events';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedEventBus(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.HardenedEventBus(scope, id, props),
  },
  weakenings: [
    { name: 'a key of EventBridge', guards: ['events/bus-customer-key'], props: { customerKey: false } },
    { name: 'events lost in silence', guards: ['events/bus-dead-letter-queue'], props: { deadLetters: false } },
  ],
  accepts: () => ({
    description: 'orders',
    eventBusName: 'orders',
    eventSourceName: 'aws.partner/example.com/orders',
    logConfig: { includeDetail: IncludeDetail.NONE, level: Level.ERROR },
  }),
  defaulted: ['kmsKey', 'deadLetterQueue'],
});
