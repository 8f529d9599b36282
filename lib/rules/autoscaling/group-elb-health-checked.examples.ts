import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the default, EC2',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', TargetGroupARNs: ['tg'] },
        },
      },
      terraform: { aws_autoscaling_group: { main: { min_size: 1, max_size: 2, target_group_arns: ['tg'] } } },
    },
  ],
  passes: [
    {
      name: 'ELB',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', TargetGroupARNs: ['tg'], HealthCheckType: 'ELB' },
        },
      },
      terraform: {
        aws_autoscaling_group: {
          main: { min_size: 1, max_size: 2, load_balancers: ['web'], health_check_type: 'ELB' },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no load balancer',
      cloudformation: {
        Main: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { MinSize: '1', MaxSize: '2' } },
      },
      terraform: { aws_autoscaling_group: { main: { min_size: 1, max_size: 2 } } },
    },
  ],
});
