import { defineRule } from '../../engine/rule';
import { group } from '../../resources/autoscaling/group';

export default defineRule({
  title: 'Auto Scaling groups use launch templates',
  problem: 'This group uses a launch configuration.',
  why: 'Launch configurations are no longer developed: new instance types and metadata options are missing.',
  fix: {
    how: 'Use a launch template.',
    cdk: 'launchTemplate',
    properties: { LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' } },
    arguments: { launch_template: { id: 'lt-1' } },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['AutoScaling.9'] },
  sameAs: { checkov: ['CKV_AWS_315'] },
  resource: group,
  check: (it) => it.template.isSet(),
});
