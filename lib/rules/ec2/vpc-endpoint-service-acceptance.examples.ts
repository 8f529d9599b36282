import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'acceptance turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::VPCEndpointService',
          Properties: {
            AcceptanceRequired: false,
            NetworkLoadBalancerArns: ['arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/a/1'],
          },
        },
      },
      terraform: { aws_vpc_endpoint_service: { main: { acceptance_required: false } } },
    },
    {
      name: 'acceptance left out',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::VPCEndpointService',
          Properties: {
            NetworkLoadBalancerArns: ['arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/a/1'],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'acceptance required',
      cloudformation: { Main: { Type: 'AWS::EC2::VPCEndpointService', Properties: { AcceptanceRequired: true } } },
      terraform: { aws_vpc_endpoint_service: { main: { acceptance_required: true } } },
    },
  ],
});
