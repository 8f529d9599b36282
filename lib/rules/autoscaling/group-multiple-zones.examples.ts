import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'one subnet',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', VPCZoneIdentifier: ['subnet-1'] },
        },
      },
      terraform: { aws_autoscaling_group: { main: { min_size: 1, max_size: 2, vpc_zone_identifier: ['subnet-1'] } } },
    },
  ],
  passes: [
    {
      name: 'two subnets',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', VPCZoneIdentifier: ['subnet-1', 'subnet-2'] },
        },
      },
      terraform: {
        aws_autoscaling_group: { main: { min_size: 1, max_size: 2, vpc_zone_identifier: ['subnet-1', 'subnet-2'] } },
      },
    },
  ],
  unknown: [
    {
      name: 'subnets from a parameter',
      cloudformation: {
        Parameters: { Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' } },
        Resources: {
          Main: {
            Type: 'AWS::AutoScaling::AutoScalingGroup',
            Properties: { MinSize: '1', MaxSize: '2', VPCZoneIdentifier: { Ref: 'Subnets' } },
          },
        },
      },
    },
  ],
});
