import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const TAGGED = { tag: { key: 'responders', value: 'may-isolate' } };

const all = {
  quarantineRole: ['app/shop-*'],
  endSessions: ['app/shop-*'],
  disableAccessKey: ['*'],
  quarantineImage: ['shop'],
  stopPipeline: ['shop'],
  keepLogs: ['/aws/lambda/shop-*'],
};

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.IncidentPlaybooks(scope, id, { ...all, isolateInstance: { ...TAGGED, vpc: vpcIn(scope) }, ...props }),
    cdktf: (scope, id, props) =>
      new cdktf.IncidentPlaybooks(scope, id, {
        ...all,
        isolateInstance: { ...TAGGED, vpcId: network.vpcId },
        ...props,
      }),
  },
  weakenings: [
    { name: 'alarms that tell nobody', guards: ['cloudwatch/alarm-actions-enabled'], props: { actionsEnabled: false } },
  ],
  defaulted: ['runsPerHour', 'approvalMinutes', 'evidence', 'topic'],
});
