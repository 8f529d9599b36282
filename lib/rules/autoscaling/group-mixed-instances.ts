import { defineRule } from '../../engine/rule';
import { group } from '../../resources/autoscaling/group';

export default defineRule({
  title: 'Auto Scaling groups have instance types to choose from',
  problem: 'This group launches instances of one type only.',
  why: 'When a zone runs out of that type, nothing is launched there.',
  fix: {
    how: 'Name several instance types, or what instances have to have.',
    properties: {
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '1' },
          Overrides: [{ InstanceType: 'm7g.large' }, { InstanceType: 'm6g.large' }],
        },
      },
    },
    arguments: {
      mixed_instances_policy: {
        launch_template: {
          launch_template_specification: { launch_template_id: 'lt-1', version: '1' },
          override: [{ instance_type: 'm7g.large' }, { instance_type: 'm6g.large' }],
        },
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['AutoScaling.6'] },
  sameAs: {},
  resource: group,
  check: ({ overrides }) => {
    if (overrides.isUnknown) return overrides.unknown();
    const items = overrides.items<object>();
    const described = items.some((one) =>
      ['InstanceRequirements', 'instance_requirements'].some((key) => one.get(key).isSet().state !== 'fail'),
    );
    return items.length > 1 || described ? overrides.pass() : overrides.fail();
  },
});
