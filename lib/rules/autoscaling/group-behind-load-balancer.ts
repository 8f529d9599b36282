import { defineRule } from '../../engine/rule';
import { group } from '../../resources/autoscaling/group';

export default defineRule({
  title: 'Auto Scaling groups are behind a load balancer',
  problem: 'This group is behind no load balancer.',
  why: 'Clients then depend on single instances, which the group replaces at any time.',
  fix: {
    how: 'Add a target group, or waive this rule for groups that serve no requests.',
    properties: { TargetGroupARNs: ['tg'], HealthCheckType: 'ELB', HealthCheckGracePeriod: 300 },
    arguments: { target_group_arns: ['tg'], health_check_type: 'ELB' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['auto_scaling_group_with_no_associated_elb'] },
  resource: group,
  check: (it) => it.loadBalancers.isSet(),
});
