import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'an instance',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Route',
          Properties: { RouteTableId: 'rtb-1', DestinationCidrBlock: '0.0.0.0/0', InstanceId: 'i-1' },
        },
      },
      terraform: {
        aws_route_table: { main: { vpc_id: 'vpc-1', route: [{ cidr_block: '0.0.0.0/0', instance_id: 'i-1' }] } },
      },
    },
  ],
  passes: [
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
