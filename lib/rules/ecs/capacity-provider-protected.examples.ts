import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({ It: { Type: 'AWS::ECS::CapacityProvider', Properties: { ...own } } });

const inTerraform = (own: object = {}) => ({ aws_ecs_capacity_provider: { it: { name: 'machines', ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: inCloudFormation({ AutoScalingGroupProvider: { AutoScalingGroupArn: 'machines' } }),
      terraform: inTerraform({ auto_scaling_group_provider: { auto_scaling_group_arn: 'machines' } }),
    },
    {
      name: 'turned off',
      cloudformation: inCloudFormation({
        AutoScalingGroupProvider: { AutoScalingGroupArn: 'machines', ManagedTerminationProtection: 'DISABLED' },
      }),
      terraform: inTerraform({
        auto_scaling_group_provider: { auto_scaling_group_arn: 'machines', managed_termination_protection: 'DISABLED' },
      }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: inCloudFormation({
        AutoScalingGroupProvider: {
          AutoScalingGroupArn: 'machines',
          ManagedTerminationProtection: 'ENABLED',
          ManagedScaling: { Status: 'ENABLED' },
        },
      }),
      terraform: inTerraform({
        auto_scaling_group_provider: {
          auto_scaling_group_arn: 'machines',
          managed_termination_protection: 'ENABLED',
          managed_scaling: { status: 'ENABLED' },
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          AutoScalingGroupProvider: {
            AutoScalingGroupArn: 'machines',
            ManagedTerminationProtection: { Ref: 'Choice' },
          },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({
          auto_scaling_group_provider: {
            auto_scaling_group_arn: 'machines',
            managed_termination_protection: '${var.choice}',
          },
        }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'machines of ECS itself',
      cloudformation: inCloudFormation({
        ManagedInstancesProvider: { InfrastructureRoleArn: 'arn:aws:iam::111122223333:role/ecs' },
      }),
      terraform: inTerraform({
        managed_instances_provider: {
          infrastructure_role_arn: 'arn:aws:iam::111122223333:role/ecs',
          instance_launch_template: {
            ec2_instance_profile_arn: 'arn:aws:iam::111122223333:instance-profile/ecs',
            network_configuration: { subnets: ['subnet-1'] },
          },
        },
      }),
    },
  ],
});
