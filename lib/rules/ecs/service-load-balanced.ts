import { defineRule } from '../../engine/rule';
import { service } from '../../resources/ecs/service';

export default defineRule({
  title: 'ECS services are behind a load balancer',
  problem: 'This service is not behind a load balancer.',
  why: 'A load balancer spreads requests, leaves sick tasks out, and is where TLS and a firewall stand.',
  fix: {
    how: 'Attach the service to a target group.',
    properties: {
      LoadBalancers: [
        {
          TargetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/api/0123',
          ContainerName: 'api',
          ContainerPort: 80,
        },
      ],
    },
    arguments: {
      load_balancer: [
        {
          target_group_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/api/0123',
          container_name: 'api',
          container_port: 80,
        },
      ],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    kics: ['ecs_no_load_balancer_attached'],
  },
  resource: service,
  check: (it) => it.loadBalancers.isSet(),
});
