import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'only watching',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { LoadBalancerAttributes: [{ Key: 'routing.http.desync_mitigation_mode', Value: 'monitor' }] },
        },
      },
      terraform: { aws_lb: { main: { desync_mitigation_mode: 'monitor' } } },
    },
  ],
  passes: [
    {
      name: 'the default',
      cloudformation: {
        Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: ['a', 'b'] } },
      },
      terraform: { aws_lb: { main: { subnets: ['a', 'b'] } } },
    },
    {
      name: 'the strictest',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { LoadBalancerAttributes: [{ Key: 'routing.http.desync_mitigation_mode', Value: 'strictest' }] },
        },
      },
      terraform: { aws_lb: { main: { desync_mitigation_mode: 'strictest' } } },
    },
  ],
  notApplicable: [
    {
      name: 'a Network Load Balancer',
      cloudformation: { Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'network' } } },
      terraform: { aws_lb: { main: { load_balancer_type: 'network' } } },
    },
  ],
});
