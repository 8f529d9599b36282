import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no access logs',
      cloudformation: {
        Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: ['a', 'b'] } },
      },
      terraform: { aws_lb: { main: { subnets: ['a', 'b'] } } },
    },
    {
      name: 'access logs turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { LoadBalancerAttributes: [{ Key: 'access_logs.s3.enabled', Value: 'false' }] },
        },
      },
      terraform: { aws_lb: { main: { access_logs: { bucket: 'logs' } } } },
    },
  ],
  passes: [
    {
      name: 'access logs',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: {
            LoadBalancerAttributes: [
              { Key: 'access_logs.s3.enabled', Value: 'true' },
              { Key: 'access_logs.s3.bucket', Value: 'logs' },
            ],
          },
        },
      },
      terraform: { aws_lb: { main: { access_logs: { bucket: 'logs', enabled: true } } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Logs: { Type: 'String' } },
        Resources: {
          Main: {
            Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
            Properties: { LoadBalancerAttributes: [{ Key: 'access_logs.s3.enabled', Value: { Ref: 'Logs' } }] },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a Gateway Load Balancer, which has none',
      cloudformation: { Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'gateway' } } },
      terraform: { aws_lb: { main: { load_balancer_type: 'gateway' } } },
    },
  ],
});
