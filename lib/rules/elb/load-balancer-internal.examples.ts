import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: ['a', 'b'] } },
      },
      terraform: { aws_lb: { main: { subnets: ['a', 'b'] } } },
    },
    {
      name: 'facing the internet',
      cloudformation: {
        Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Scheme: 'internet-facing' } },
      },
      terraform: { aws_lb: { main: { internal: false } } },
    },
  ],
  passes: [
    {
      name: 'internal',
      cloudformation: {
        Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Scheme: 'internal' } },
      },
      terraform: { aws_lb: { main: { internal: true } } },
    },
  ],
  notApplicable: [
    {
      name: 'a Gateway Load Balancer',
      cloudformation: { Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'gateway' } } },
      terraform: { aws_lb: { main: { load_balancer_type: 'gateway' } } },
    },
  ],
});
