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
      name: 'a target group',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', TargetGroupARNs: ['tg'] },
        },
      },
      terraform: { aws_autoscaling_group: { main: { min_size: 1, max_size: 2, target_group_arns: ['tg'] } } },
    },
  ],
});
