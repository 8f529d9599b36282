import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { ShardLevelMetrics, Stream, StreamEncryption, StreamMode } from 'aws-cdk-lib/aws-kinesis';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedStream(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.HardenedStream(scope, id, props),
  },
  weakenings: [
    {
      name: 'no encryption',
      guards: ['kinesis/stream-encrypted', 'kinesis/stream-customer-key'],
      cdk: { encryption: StreamEncryption.UNENCRYPTED },
      cdktf: { encryption: 'NONE' },
    },
    {
      name: 'the key of AWS',
      guards: ['kinesis/stream-customer-key'],
      cdk: { encryption: StreamEncryption.MANAGED },
      cdktf: { encryption: 'MANAGED' },
    },
    {
      name: 'records gone after a day',
      guards: ['kinesis/stream-retention'],
      cdk: { retentionPeriod: Duration.hours(24) },
      cdktf: { retentionPeriod: 24 },
    },
  ],
  plain: (scope, id, props) => new Stream(scope, id, { encryption: StreamEncryption.MANAGED, ...props }),
  accepts: () => ({
    removalPolicy: RemovalPolicy.DESTROY,
    shardCount: 2,
    shardLevelMetrics: [ShardLevelMetrics.INCOMING_BYTES],
    streamMode: StreamMode.ON_DEMAND,
    streamName: 'clicks',
  }),
});
