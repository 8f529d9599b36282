import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const stacks = ['Notes'];

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.DriftDetection(scope, id, { stacks, ...props }),
    cdktf: (scope, id, props) => new cdktf.DriftDetection(scope, id, { stacks, ...props }),
  },
  weakenings: [
    {
      name: 'an alarm that tells nobody',
      guards: ['cloudwatch/alarm-actions-enabled'],
      props: { actionsEnabled: false },
    },
  ],
  defaulted: ['allow', 'tolerated', 'schedule', 'securityHub', 'topic'],
});
