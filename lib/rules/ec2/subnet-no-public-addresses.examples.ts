import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'public addresses on launch',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Subnet',
          Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', MapPublicIpOnLaunch: true },
        },
      },
      terraform: { aws_subnet: { main: { vpc_id: 'vpc-1', map_public_ip_on_launch: true } } },
    },
    {
      name: 'IPv6 addresses on creation',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Subnet',
          Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AssignIpv6AddressOnCreation: true },
        },
      },
      terraform: { aws_subnet: { main: { vpc_id: 'vpc-1', assign_ipv6_address_on_creation: true } } },
    },
  ],
  passes: [
    {
      name: 'nothing said',
      cloudformation: { Main: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' } } },
      terraform: { aws_subnet: { main: { vpc_id: 'vpc-1' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Subnet',
          Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', MapPublicIpOnLaunch: false },
        },
      },
      terraform: { aws_subnet: { main: { vpc_id: 'vpc-1', map_public_ip_on_launch: false } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Main: {
            Type: 'AWS::EC2::Subnet',
            Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', MapPublicIpOnLaunch: { Ref: 'Choice' } },
          },
        },
      },
    },
  ],
});
