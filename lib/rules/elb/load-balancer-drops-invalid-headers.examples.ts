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
          Properties: {
            LoadBalancerAttributes: [{ Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'false' }],
          },
        },
      },
      terraform: { aws_alb: { main: { drop_invalid_header_fields: false } } },
    },
  ],
  passes: [
    {
      name: 'dropped',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: {
            LoadBalancerAttributes: [{ Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' }],
          },
        },
      },
      terraform: { aws_lb: { main: { drop_invalid_header_fields: true } } },
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
