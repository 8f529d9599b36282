import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** The first of these properties that says anything. */
const firstSet = <T>(it: Reading, ...paths: string[]): Fact<T> => {
  const facts = paths.map((path) => it.fact<T>(path));
  return facts.find((one) => one.isSet().state === 'pass') ?? (facts[0] as Fact<T>);
};

/** A pause; 0 seconds are none. */
const seconds =
  (path: string, assumed = 0) =>
  (it: Reading): Fact<number> =>
    it
      .fact<number>(path)
      .or(assumed)
      .map((pause) => (Number(pause) === 0 ? undefined : pause));

/** An Auto Scaling group. */
export const group = defineResource({
  cloudformation: 'AWS::AutoScaling::AutoScalingGroup',
  terraform: 'aws_autoscaling_group',
  facts: {
    loadBalancers: fact<string[]>(
      (it) => firstSet(it, 'LoadBalancerNames', 'TargetGroupARNs', 'TrafficSources'),
      (it) => {
        const own = firstSet<string[]>(it, 'load_balancers', 'target_group_arns', 'traffic_source');
        const attached = it.companion('aws_autoscaling_attachment', 'autoscaling_group_name', 'name');
        return own.isSet().state === 'pass'
          ? own
          : attached
              .fact<string[]>('elb')
              .orElse(() => attached.fact<string[]>('lb_target_group_arn').orElse(() => own));
      },
    ),
    healthCheck: fact<string>('HealthCheckType', 'health_check_type'),
    /** Seconds; none where it says 0. */
    healthCheckGrace: fact<number>(seconds('HealthCheckGracePeriod'), seconds('health_check_grace_period', 300)),
    template: fact<string>(
      (it) => firstSet(it, 'LaunchTemplate', 'MixedInstancesPolicy.LaunchTemplate'),
      (it) => firstSet(it, 'launch_template', 'mixed_instances_policy.launch_template'),
    ),
    /** The instance types that it may launch, or what they have to have. */
    overrides: fact<object[]>(
      'MixedInstancesPolicy.LaunchTemplate.Overrides',
      'mixed_instances_policy.launch_template.override',
    ),
    zones: fact<string[]>(
      (it) => firstSet(it, 'VPCZoneIdentifier', 'AvailabilityZones'),
      (it) => firstSet(it, 'vpc_zone_identifier', 'availability_zones'),
    ),
    cooldown: fact<number>(seconds('Cooldown'), seconds('default_cooldown')),
    /** The events that are notified of, from every configuration of the group. */
    notifications: fact<string[]>(
      (it) => {
        const all = it.fact<object[]>('NotificationConfigurations').orElse(() => it.fact('NotificationConfiguration'));
        const types = all.items<object>().flatMap((one) => one.get<string[]>('NotificationTypes').items<string>());
        return all.isUnknown
          ? (all as Fact<never>)
          : new Fact(all, types.length > 0 ? types.map((one) => one.value) : undefined);
      },
      (it) => it.companion('aws_autoscaling_notification', 'group_names', 'name').fact('notifications'),
    ),
  },
});
