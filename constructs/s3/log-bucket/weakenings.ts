import { Duration } from 'aws-cdk-lib';
import { defineWeakenings } from '../../weakening';
import * as source from '../hardened-bucket/cdk';
import * as terraformSource from '../hardened-bucket/cdktf';
import { bucketWeakenings } from '../weakenings';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new source.HardenedBucket(scope, 'Source', { serverAccessLogsBucket: new cdk.LogBucket(scope, id, props) }),
    cdktf: (scope, id, props) =>
      new terraformSource.HardenedBucket(scope, 'Source', {
        serverAccessLogsBucket: new cdktf.LogBucket(scope, id, props),
      }),
  },
  weakenings: [
    ...bucketWeakenings,
    {
      name: 'logs gone after a month',
      guards: ['s3/bucket-access-logs-kept'],
      cdk: { lifecycleRules: [{ expiration: Duration.days(30) }] },
      cdktf: { lifecycleRules: [{ id: 'month', status: 'Enabled', filter: [{}], expiration: [{ days: 30 }] }] },
    },
  ],
});
