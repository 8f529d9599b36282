import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'network' } } },
      terraform: { aws_lb: { main: { load_balancer_type: 'network' } } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: {
            Type: 'network',
            LoadBalancerAttributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
          },
        },
      },
      terraform: { aws_lb: { main: { load_balancer_type: 'gateway', enable_cross_zone_load_balancing: true } } },
    },
  ],
  notApplicable: [
    {
      name: 'an Application Load Balancer, which always does',
      cloudformation: { Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: ['a'] } } },
      terraform: { aws_lb: { main: {} } },
    },
  ],
});
