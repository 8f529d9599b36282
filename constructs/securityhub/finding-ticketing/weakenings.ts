import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const tracker = { kind: 'github', repository: 'acme/findings' } as const;

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.FindingTicketing(scope, id, {
        tracker,
        secret: Secret.fromSecretNameV2(scope, 'Token', 'findings-token'),
        ...props,
      }),
    cdktf: (scope, id, props) =>
      new cdktf.FindingTicketing(scope, id, {
        tracker,
        secret: { arn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:findings-token-1a2b3c' },
        ...props,
      }),
  },
  weakenings: [
    {
      name: 'alarms that tell nobody',
      guards: ['cloudwatch/alarm-actions-enabled'],
      props: { actionsEnabled: false },
    },
  ],
  defaulted: ['policy', 'dueDays', 'waivers', 'topic'],
});
