import { defineResource, defineRule, fact } from '../../engine/rule';
import { when } from '../../engine/verdict';

/** Machines that a cluster of ECS runs tasks on. */
const capacityProvider = defineResource({
  cloudformation: 'AWS::ECS::CapacityProvider',
  terraform: 'aws_ecs_capacity_provider',
  facts: {
    group: fact<object>('AutoScalingGroupProvider', 'auto_scaling_group_provider'),
    termination: fact<'ENABLED' | 'DISABLED'>(
      'AutoScalingGroupProvider.ManagedTerminationProtection',
      'auto_scaling_group_provider.managed_termination_protection',
    ),
  },
});

export default defineRule({
  title: 'ECS does not end machines that run tasks',
  problem: 'This capacity provider lets machines be ended while tasks run on them.',
  why: 'Work that is under way is cut off whenever the group scales in.',
  fix: {
    how: 'Turn managed termination protection on, with managed scaling.',
    properties: {
      AutoScalingGroupProvider: {
        AutoScalingGroupArn: 'machines',
        ManagedTerminationProtection: 'ENABLED',
        ManagedScaling: { Status: 'ENABLED' },
      },
    },
    arguments: {
      auto_scaling_group_provider: {
        auto_scaling_group_arn: 'machines',
        managed_termination_protection: 'ENABLED',
        managed_scaling: { status: 'ENABLED' },
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['ECS.19'] },
  sameAs: {},
  resource: capacityProvider,
  check: (it) => when(it.group.isSet(), () => it.termination.is('ENABLED')),
});
