import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::AutoScaling::AutoScalingGroup',
    Properties: { MinSize: '2', MaxSize: '4', VPCZoneIdentifier: ['subnet-1', 'subnet-2'], ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_autoscaling_group: { it: { min_size: 2, max_size: 4, vpc_zone_identifier: ['subnet-1', 'subnet-2'], ...own } },
});

export default defineExamples({
  fails: [
    { name: 'no mix', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'one type',
      cloudformation: inCloudFormation({
        MixedInstancesPolicy: {
          LaunchTemplate: {
            LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '1' },
            Overrides: [{ InstanceType: 'm7g.large' }],
          },
        },
      }),
      terraform: inTerraform({
        mixed_instances_policy: {
          launch_template: {
            launch_template_specification: { launch_template_id: 'lt-1', version: '1' },
            override: [{ instance_type: 'm7g.large' }],
          },
        },
      }),
    },
  ],
  passes: [
    {
      name: 'two types',
      cloudformation: inCloudFormation({
        MixedInstancesPolicy: {
          LaunchTemplate: {
            LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '1' },
            Overrides: [{ InstanceType: 'm7g.large' }, { InstanceType: 'm6g.large' }],
          },
        },
      }),
      terraform: inTerraform({
        mixed_instances_policy: {
          launch_template: {
            launch_template_specification: { launch_template_id: 'lt-1', version: '1' },
            override: [{ instance_type: 'm7g.large' }, { instance_type: 'm6g.large' }],
          },
        },
      }),
    },
    {
      name: 'types that have what is needed',
      cloudformation: inCloudFormation({
        MixedInstancesPolicy: {
          LaunchTemplate: {
            LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '1' },
            Overrides: [{ InstanceRequirements: { VCpuCount: { Min: 2 }, MemoryMiB: { Min: 4096 } } }],
          },
        },
      }),
      terraform: inTerraform({
        mixed_instances_policy: {
          launch_template: {
            launch_template_specification: { launch_template_id: 'lt-1', version: '1' },
            override: [{ instance_requirements: { vcpu_count: { min: 2 }, memory_mib: { min: 4096 } } }],
          },
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ MixedInstancesPolicy: { Ref: 'Choice' } }),
      },
    },
  ],
});
