import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'none',
      cloudformation: {
        Main: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { MinSize: '1', MaxSize: '2' } },
      },
      terraform: { aws_autoscaling_group: { main: { min_size: 1, max_size: 2 } } },
    },
    {
      name: 'a pause of no time',
      cloudformation: {
        Main: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { MinSize: '1', MaxSize: '3', Cooldown: '0' } },
      },
      terraform: { aws_autoscaling_group: { main: { min_size: 1, max_size: 3, default_cooldown: 0 } } },
    },
  ],
  passes: [
    {
      name: 'five minutes',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', Cooldown: '300' },
        },
      },
      terraform: { aws_autoscaling_group: { main: { min_size: 1, max_size: 2, default_cooldown: 300 } } },
    },
  ],
});
