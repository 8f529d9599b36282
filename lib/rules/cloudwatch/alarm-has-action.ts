import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { alarm } from '../../resources/cloudwatch/alarm';

export default defineRule({
  title: 'Alarms have an action',
  problem: 'This alarm tells nobody.',
  why: 'It changes state, and nobody hears of it.',
  fix: {
    how: 'Add an action, such as a topic that people read.',
    cdk: 'alarm.addAlarmAction(new SnsAction(topic))',
    properties: {
      AlarmActions: ['arn:aws:sns:eu-west-1:111122223333:alarms'],
    },
    arguments: {
      alarm_actions: ['arn:aws:sns:eu-west-1:111122223333:alarms'],
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {
    'security-hub': ['CloudWatch.15'],
  },
  unseen: { 'CloudWatch.15': 'whether the action is for the state ALARM' },
  sameAs: {
    guard: ['CLOUDWATCH_ALARM_ACTION_CHECK'],
    'cdk-nag': ['CloudWatchAlarmAction'],
    regula: ['FG_R00240'],
  },
  resource: alarm,
  check: (it) => any(it.alarmActions.isSet(), it.okActions.isSet(), it.dataActions.isSet()),
});
