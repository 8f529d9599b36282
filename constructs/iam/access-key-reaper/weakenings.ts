import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.AccessKeyReaper(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.AccessKeyReaper(scope, id, props),
  },
  weakenings: [
    {
      name: 'an alarm that tells nobody',
      guards: ['cloudwatch/alarm-actions-enabled'],
      props: { actionsEnabled: false },
    },
  ],
  defaulted: ['oldestDays', 'unusedDays', 'warnDays', 'except', 'reportOnly', 'topic'],
});
