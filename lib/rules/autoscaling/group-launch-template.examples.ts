import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a launch configuration',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', LaunchConfigurationName: 'web' },
        },
      },
      terraform: { aws_autoscaling_group: { main: { min_size: 1, max_size: 2, launch_configuration: 'web' } } },
    },
  ],
  passes: [
    {
      name: 'a launch template',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' } },
        },
      },
      terraform: { aws_autoscaling_group: { main: { min_size: 1, max_size: 2, launch_template: { id: 'lt-1' } } } },
    },
    {
      name: 'several instance types',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: {
            MinSize: '1',
            MaxSize: '2',
            MixedInstancesPolicy: {
              LaunchTemplate: { LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '1' } },
            },
          },
        },
      },
      terraform: {
        aws_autoscaling_group: {
          main: {
            min_size: 1,
            max_size: 2,
            mixed_instances_policy: {
              launch_template: { launch_template_specification: { launch_template_id: 'lt-1' } },
            },
          },
        },
      },
    },
  ],
});
