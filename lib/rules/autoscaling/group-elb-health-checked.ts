import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { group } from '../../resources/autoscaling/group';

export default defineRule({
  title: 'Auto Scaling groups ask their load balancer which instances are well',
  problem: 'This group is behind a load balancer but only asks EC2 whether its instances are well.',
  why: 'An instance whose service has died keeps running, and is never replaced.',
  fix: {
    how: 'Set the health check type ELB.',
    cdk: { healthChecks: 'HealthChecks.withAdditionalChecks({ additionalTypes: [AdditionalHealthCheckType.ELB] })' },
    properties: { HealthCheckType: 'ELB' },
    arguments: { health_check_type: 'ELB' },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['AutoScaling.1'] },
  sameAs: {
    'cdk-nag': ['AutoScalingGroupELBHealthCheckRequired'],
    checkov: ['CKV2_AWS_15'],
    guard: ['AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED'],
  },
  resource: group,
  check: (it) => when(it.loadBalancers.isSet(), () => it.healthCheck.holds((type) => type.split(',').includes('ELB'))),
});
