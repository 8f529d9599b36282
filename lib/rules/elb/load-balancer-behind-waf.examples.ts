import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no web ACL',
      cloudformation: {
        Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: ['a', 'b'] } },
      },
      terraform: { aws_lb: { main: { subnets: ['a', 'b'] } } },
    },
  ],
  passes: [
    {
      name: 'a web ACL',
      cloudformation: {
        Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: ['a', 'b'] } },
        Waf: {
          Type: 'AWS::WAFv2::WebACLAssociation',
          Properties: {
            ResourceArn: { Ref: 'Main' },
            WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
      terraform: {
        aws_lb: { main: { subnets: ['a', 'b'] } },
        aws_wafv2_web_acl_association: {
          waf: {
            resource_arn: '${aws_lb.main.arn}',
            web_acl_arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
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
