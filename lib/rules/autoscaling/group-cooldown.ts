import { defineRule } from '../../engine/rule';
import { group } from '../../resources/autoscaling/group';

export default defineRule({
  title: 'Auto Scaling groups wait between changes',
  problem: 'This group does not say how long it waits between changes.',
  why: 'Without a pause that fits the start of the service, groups scale up and down in waves.',
  fix: {
    how: 'Set a cooldown.',
    cdk: { cooldown: 'Duration.minutes(5)' },
    properties: { Cooldown: '300' },
    arguments: { default_cooldown: 300 },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['AutoScalingGroupCooldownPeriod'] },
  resource: group,
  check: (it) => it.cooldown.isSet(),
});
