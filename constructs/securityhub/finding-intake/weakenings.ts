import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.FindingIntake(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.FindingIntake(scope, id, props),
  },
  weakenings: [
    {
      name: 'alarms that tell nobody',
      guards: ['cloudwatch/alarm-actions-enabled'],
      props: { actionsEnabled: false },
    },
  ],
  defaulted: ['topic'],
});
