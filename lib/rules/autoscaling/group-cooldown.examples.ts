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
