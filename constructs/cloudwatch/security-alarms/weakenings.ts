import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { HardenedLogGroup as TerraformLogGroup } from '../../logs/hardened-log-group/cdktf';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.SecurityAlarms(scope, id, { logGroup: new HardenedLogGroup(scope, 'Trail'), ...props }),
    cdktf: (scope, id, props) =>
      new cdktf.SecurityAlarms(scope, id, { logGroupName: new TerraformLogGroup(scope, 'Trail').name, ...props }),
  },
  weakenings: [
    { name: 'alarms that tell nobody', guards: ['cloudwatch/alarm-actions-enabled'], props: { actionsEnabled: false } },
  ],
  defaulted: ['topic', 'prefix'],
});
