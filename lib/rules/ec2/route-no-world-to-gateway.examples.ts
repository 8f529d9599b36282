import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'all traffic',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Route',
          Properties: { RouteTableId: 'rtb-1', DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' },
        },
      },
      terraform: {
        aws_route: { main: { route_table_id: 'rtb-1', destination_cidr_block: '0.0.0.0/0', gateway_id: 'igw-1' } },
      },
    },
    {
      name: 'all traffic of IPv6',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Route',
          Properties: { RouteTableId: 'rtb-1', DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1' },
        },
      },
      terraform: {
        aws_route_table: { main: { vpc_id: 'vpc-1', route: [{ ipv6_cidr_block: '::/0', gateway_id: 'igw-1' }] } },
      },
    },
  ],
  passes: [
    {
      name: 'one network',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Route',
          Properties: { RouteTableId: 'rtb-1', DestinationCidrBlock: '198.51.100.0/24', GatewayId: 'igw-1' },
        },
      },
      terraform: {
        aws_route: {
          main: { route_table_id: 'rtb-1', destination_cidr_block: '198.51.100.0/24', gateway_id: 'igw-1' },
        },
      },
    },
    {
      name: 'a NAT gateway',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Route',
          Properties: { RouteTableId: 'rtb-1', DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' },
        },
      },
      terraform: {
        aws_route: { main: { route_table_id: 'rtb-1', destination_cidr_block: '0.0.0.0/0', nat_gateway_id: 'nat-1' } },
      },
    },
  ],
});
