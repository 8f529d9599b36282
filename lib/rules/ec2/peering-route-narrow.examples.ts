import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'all traffic',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Route',
          Properties: { RouteTableId: 'rtb-1', DestinationCidrBlock: '0.0.0.0/0', VpcPeeringConnectionId: 'pcx-1' },
        },
      },
      terraform: {
        aws_route_table: {
          main: { vpc_id: 'vpc-1', route: [{ cidr_block: '0.0.0.0/0', vpc_peering_connection_id: 'pcx-1' }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the addresses of the peer',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Route',
          Properties: { RouteTableId: 'rtb-1', DestinationCidrBlock: '10.1.0.0/16', VpcPeeringConnectionId: 'pcx-1' },
        },
      },
      terraform: {
        aws_route: {
          main: { route_table_id: 'rtb-1', destination_cidr_block: '10.1.0.0/16', vpc_peering_connection_id: 'pcx-1' },
        },
      },
    },
    {
      name: 'all traffic to a gateway',
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
  ],
});
