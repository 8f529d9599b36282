import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no notifications',
      cloudformation: {
        Main: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { MinSize: '1', MaxSize: '2' } },
      },
      terraform: { aws_autoscaling_group: { main: { min_size: 1, max_size: 2 } } },
    },
    {
      name: 'some notifications',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: {
            MinSize: '1',
            MaxSize: '2',
            NotificationConfigurations: [{ TopicARN: 'topic', NotificationTypes: ['autoscaling:EC2_INSTANCE_LAUNCH'] }],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'all notifications',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: {
            MinSize: '1',
            MaxSize: '2',
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
        },
      },
      terraform: {
        aws_autoscaling_group: { main: { min_size: 1, max_size: 2 } },
        aws_autoscaling_notification: {
          all: {
            topic_arn: 'topic',
            group_names: ['${aws_autoscaling_group.main.name}'],
            notifications: [
              'autoscaling:EC2_INSTANCE_LAUNCH',
              'autoscaling:EC2_INSTANCE_LAUNCH_ERROR',
              'autoscaling:EC2_INSTANCE_TERMINATE',
              'autoscaling:EC2_INSTANCE_TERMINATE_ERROR',
            ],
          },
        },
      },
    },
  ],
});
