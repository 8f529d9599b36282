import { defineRule } from '../../engine/rule';
import { alarm } from '../../resources/cloudwatch/alarm';

export default defineRule({
  title: 'CloudWatch alarms have their actions enabled',
  problem: 'The actions of this alarm are switched off.',
  why: 'It changes state, and nobody hears of it.',
  fix: {
    how: 'Enable its actions.',
    cdk: {
      actionsEnabled: true,
    },
    properties: {
      ActionsEnabled: true,
    },
    arguments: {
      actions_enabled: true,
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['CloudWatch.17'],
  },
  sameAs: {
    checkov: ['CKV_AWS_319'],
    'cdk-nag': ['CloudWatchAlarmAction'],
  },
  resource: alarm,
  check: (it) => it.actionsEnabled.isNot(false),
});
