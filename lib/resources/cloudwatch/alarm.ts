import { defineResource, fact } from '../../engine/rule';

/** A CloudWatch alarm. */
export const alarm = defineResource({
  cloudformation: 'AWS::CloudWatch::Alarm',
  terraform: 'aws_cloudwatch_metric_alarm',
  facts: {
    actionsEnabled: fact<boolean>('ActionsEnabled', 'actions_enabled'),
    alarmActions: fact<string[]>('AlarmActions', 'alarm_actions'),
    okActions: fact<string[]>('OKActions', 'ok_actions'),
    dataActions: fact<string[]>('InsufficientDataActions', 'insufficient_data_actions'),
  },
});
