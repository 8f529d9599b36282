import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'requests pass when AWS WAF does not answer',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { LoadBalancerAttributes: [{ Key: 'waf.fail_open.enabled', Value: 'true' }] },
        },
      },
      terraform: { aws_lb: { main: { enable_waf_fail_open: true } } },
    },
  ],
  passes: [
    {
      name: 'they do not',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { LoadBalancerAttributes: [{ Key: 'waf.fail_open.enabled', Value: 'false' }] },
        },
      },
      terraform: { aws_lb: { main: { enable_waf_fail_open: false } } },
    },
    {
      name: 'the default, they do not',
      cloudformation: {
        Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: ['a', 'b'] } },
      },
      terraform: { aws_alb: { main: { subnets: ['a', 'b'] } } },
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
