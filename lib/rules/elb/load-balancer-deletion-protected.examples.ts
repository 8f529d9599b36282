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
      name: 'turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { LoadBalancerAttributes: [{ Key: 'deletion_protection.enabled', Value: 'false' }] },
        },
      },
      terraform: { aws_lb: { main: { enable_deletion_protection: false } } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { LoadBalancerAttributes: [{ Key: 'deletion_protection.enabled', Value: 'true' }] },
        },
      },
      terraform: { aws_lb: { main: { enable_deletion_protection: true } } },
    },
  ],
});
