import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { group } from '../../resources/autoscaling/group';

export default defineRule({
  title: 'Auto Scaling groups give new instances time to start',
  problem: 'This group asks the load balancer about instances that are still starting.',
  why: 'Instances that need longer to start than to be asked are replaced for ever.',
  fix: {
    how: 'Set a grace period that fits the start of the service.',
    cdk: {
      healthChecks:
        'HealthChecks.withAdditionalChecks({ additionalTypes: [AdditionalHealthCheckType.ELB], gracePeriod: Duration.minutes(5) })',
    },
    properties: { HealthCheckGracePeriod: 300 },
    arguments: { health_check_grace_period: 300 },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['AutoScalingGroupHealthCheck'] },
  resource: group,
  check: (it) =>
    when(
      it.healthCheck.or('EC2').holds((type) => type.split(',').includes('ELB')),
      () => it.healthCheckGrace.isSet(),
    ),
});
