import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'plain HTTP',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
          Properties: { Protocol: 'HTTP', Port: 80, VpcId: 'vpc-1' },
        },
      },
      terraform: { aws_lb_target_group: { main: { protocol: 'HTTP', port: 80, vpc_id: 'vpc-1' } } },
    },
  ],
  passes: [
    {
      name: 'HTTPS',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
          Properties: { Protocol: 'HTTPS', Port: 443, VpcId: 'vpc-1' },
        },
      },
      terraform: { aws_alb_target_group: { main: { protocol: 'HTTPS', port: 443, vpc_id: 'vpc-1' } } },
    },
    {
      name: 'TCP',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
          Properties: { Protocol: 'TCP', Port: 443, VpcId: 'vpc-1' },
        },
      },
      terraform: { aws_lb_target_group: { main: { protocol: 'TCP', port: 443, vpc_id: 'vpc-1' } } },
    },
  ],
  notApplicable: [
    {
      name: 'a function, which has no protocol',
      cloudformation: {
        Main: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { TargetType: 'lambda' } },
      },
      terraform: { aws_lb_target_group: { main: { target_type: 'lambda' } } },
    },
  ],
});
