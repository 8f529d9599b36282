import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no grace period',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', HealthCheckType: 'ELB' },
        },
      },
    },
    {
      name: 'none, beside the checks of EC2',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', HealthCheckType: 'EC2,ELB', HealthCheckGracePeriod: 0 },
        },
      },
      terraform: {
        aws_autoscaling_group: {
          main: { min_size: 1, max_size: 2, health_check_type: 'ELB', health_check_grace_period: 0 },
        },
      },
    },
  ],
  passes: [
    {
      name: 'five minutes',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', HealthCheckType: 'ELB', HealthCheckGracePeriod: 300 },
        },
      },
    },
    {
      name: 'nothing said, which is five minutes to the provider of Terraform',
      terraform: { aws_autoscaling_group: { main: { min_size: 1, max_size: 2, health_check_type: 'ELB' } } },
    },
  ],
  notApplicable: [
    {
      name: 'the checks of EC2',
      cloudformation: {
        Main: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { MinSize: '1', MaxSize: '2' } },
      },
    },
  ],
});
