import { defineWeakenings } from '../../weakening';
import { HardenedLogGroup } from '../hardened-log-group/cdk';
import { HardenedLogGroup as TerraformLogGroup } from '../hardened-log-group/cdktf';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => {
      const logs = new cdk.CentralLogs(scope, id, props);
      logs.add(new HardenedLogGroup(scope, 'Orders'));
      return logs;
    },
    cdktf: (scope, id, props) => {
      const logs = new cdktf.CentralLogs(scope, id, props);
      logs.add(new TerraformLogGroup(scope, 'Orders'));
      return logs;
    },
  },
  weakenings: [
    {
      name: 'alarms that tell nobody',
      guards: ['cloudwatch/alarm-actions-enabled'],
      props: { actionsEnabled: false },
    },
  ],
  defaulted: ['evidence', 'topic'],
});
