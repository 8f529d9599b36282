import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no health check',
      cloudformation: {
        Main: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { Protocol: 'HTTPS', Port: 443 } },
      },
      terraform: { aws_lb_target_group: { main: { protocol: 'HTTPS', port: 443 } } },
    },
  ],
  passes: [
    {
      name: 'a path',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
          Properties: { Protocol: 'HTTPS', HealthCheckPath: '/health' },
        },
      },
      terraform: { aws_lb_target_group: { main: { protocol: 'HTTPS', health_check: { path: '/health' } } } },
    },
  ],
  notApplicable: [
    {
      name: 'TCP',
      cloudformation: { Main: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { Protocol: 'TCP' } } },
      terraform: { aws_lb_target_group: { main: { protocol: 'TCP' } } },
    },
  ],
});
