import { defineRule } from '../../engine/rule';
import { group } from '../../resources/autoscaling/group';

const EVENTS = ['LAUNCH', 'LAUNCH_ERROR', 'TERMINATE', 'TERMINATE_ERROR'].map(
  (event) => `autoscaling:EC2_INSTANCE_${event}`,
);

export default defineRule({
  title: 'Someone hears of launches and terminations',
  problem: 'This group does not notify of each launch, termination and failure of either.',
  why: 'Machines that come and go unexpectedly are a sign of failure or misuse that someone should see.',
  fix: {
    how: 'Send all four notifications to a topic.',
    cdk: 'notifications: [{ topic, scalingEvents: ScalingEvents.ALL }]',
    properties: {
      NotificationConfigurations: [
        {
          TopicARN: 'topic',
          NotificationTypes: [
            'autoscaling:EC2_INSTANCE_LAUNCH',
            'autoscaling:EC2_INSTANCE_LAUNCH_ERROR',
            'autoscaling:EC2_INSTANCE_TERMINATE',
            'autoscaling:EC2_INSTANCE_TERMINATE_ERROR',
          ],
        },
      ],
    },
    resources: {
      aws_autoscaling_notification: {
        topic_arn: 'topic',
        group_names: ['${aws_autoscaling_group.this.name}'],
        notifications: [
          'autoscaling:EC2_INSTANCE_LAUNCH',
          'autoscaling:EC2_INSTANCE_LAUNCH_ERROR',
          'autoscaling:EC2_INSTANCE_TERMINATE',
          'autoscaling:EC2_INSTANCE_TERMINATE_ERROR',
        ],
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['AutoScalingGroupScalingNotifications'] },
  resource: group,
  check: (it) => it.notifications.hasAll<string>(...EVENTS),
});
