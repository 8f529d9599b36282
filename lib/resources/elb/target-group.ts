import { defineResource, fact } from '../../engine/rule';

/** A target group of a load balancer. */
export const targetGroup = defineResource({
  cloudformation: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  terraform: ['aws_lb_target_group', 'aws_alb_target_group'],
  facts: {
    protocol: fact<string>('Protocol', 'protocol'),
    targetType: fact<string>('TargetType', 'target_type'),
    healthCheckProtocol: fact<string>('HealthCheckProtocol', 'health_check.protocol'),
    healthCheckPath: fact<string>('HealthCheckPath', 'health_check.path'),
  },
});
