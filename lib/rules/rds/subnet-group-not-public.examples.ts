import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a route to an internet gateway',
      cloudformation: {
        Isolated: {
          Type: 'AWS::RDS::DBSubnetGroup',
          Properties: { DBSubnetGroupDescription: 'orders', SubnetIds: [{ Ref: 'Subnet' }] },
        },
        Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' } },
        Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: 'vpc-1' } },
        Association: {
          Type: 'AWS::EC2::SubnetRouteTableAssociation',
          Properties: { SubnetId: { Ref: 'Subnet' }, RouteTableId: { Ref: 'Table' } },
        },
        Gateway: { Type: 'AWS::EC2::InternetGateway' },
        Out: {
          Type: 'AWS::EC2::Route',
          Properties: {
            RouteTableId: { Ref: 'Table' },
            DestinationCidrBlock: '0.0.0.0/0',
            GatewayId: { Ref: 'Gateway' },
          },
        },
      },
      terraform: {
        aws_db_subnet_group: { isolated: { subnet_ids: ['${aws_subnet.data.id}'] } },
        aws_subnet: { data: { vpc_id: 'vpc-1', cidr_block: '10.0.0.0/24' } },
        aws_internet_gateway: { out: { vpc_id: 'vpc-1' } },
        aws_route_table: {
          data: { vpc_id: 'vpc-1', route: [{ cidr_block: '0.0.0.0/0', gateway_id: '${aws_internet_gateway.out.id}' }] },
        },
        aws_route_table_association: {
          data: { subnet_id: '${aws_subnet.data.id}', route_table_id: '${aws_route_table.data.id}' },
        },
      },
    },
    {
      name: 'a route to an internet gateway, in two halves',
      cloudformation: {
        Isolated: {
          Type: 'AWS::RDS::DBSubnetGroup',
          Properties: { DBSubnetGroupDescription: 'orders', SubnetIds: [{ Ref: 'Subnet' }] },
        },
        Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' } },
        Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: 'vpc-1' } },
        Association: {
          Type: 'AWS::EC2::SubnetRouteTableAssociation',
          Properties: { SubnetId: { Ref: 'Subnet' }, RouteTableId: { Ref: 'Table' } },
        },
        Gateway: { Type: 'AWS::EC2::InternetGateway' },
        ...Object.fromEntries(
          ['0.0.0.0/1', '128.0.0.0/1'].map((DestinationCidrBlock, index) => [
            `Out${index}`,
            {
              Type: 'AWS::EC2::Route',
              Properties: { RouteTableId: { Ref: 'Table' }, DestinationCidrBlock, GatewayId: { Ref: 'Gateway' } },
            },
          ]),
        ),
      },
      terraform: {
        aws_db_subnet_group: { isolated: { subnet_ids: ['${aws_subnet.data.id}'] } },
        aws_subnet: { data: { vpc_id: 'vpc-1', cidr_block: '10.0.0.0/24' } },
        aws_internet_gateway: { out: { vpc_id: 'vpc-1' } },
        aws_route_table: {
          data: {
            vpc_id: 'vpc-1',
            route: ['0.0.0.0/1', '128.0.0.0/1'].map((cidr_block) => ({
              cidr_block,
              gateway_id: '${aws_internet_gateway.out.id}',
            })),
          },
        },
        aws_route_table_association: {
          data: { subnet_id: '${aws_subnet.data.id}', route_table_id: '${aws_route_table.data.id}' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no route out',
      cloudformation: {
        Isolated: {
          Type: 'AWS::RDS::DBSubnetGroup',
          Properties: { DBSubnetGroupDescription: 'orders', SubnetIds: [{ Ref: 'Subnet' }] },
        },
        Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' } },
        Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: 'vpc-1' } },
        Association: {
          Type: 'AWS::EC2::SubnetRouteTableAssociation',
          Properties: { SubnetId: { Ref: 'Subnet' }, RouteTableId: { Ref: 'Table' } },
        },
        Gateway: { Type: 'AWS::EC2::InternetGateway' },
      },
      terraform: {
        aws_db_subnet_group: { isolated: { subnet_ids: ['${aws_subnet.data.id}'] } },
        aws_subnet: { data: { vpc_id: 'vpc-1', cidr_block: '10.0.0.0/24' } },
        aws_internet_gateway: { out: { vpc_id: 'vpc-1' } },
        aws_route_table: { data: { vpc_id: 'vpc-1' } },
        aws_route_table_association: {
          data: { subnet_id: '${aws_subnet.data.id}', route_table_id: '${aws_route_table.data.id}' },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'subnets declared elsewhere',
      cloudformation: {
        Isolated: {
          Type: 'AWS::RDS::DBSubnetGroup',
          Properties: { DBSubnetGroupDescription: 'orders', SubnetIds: ['subnet-1', 'subnet-2'] },
        },
      },
      terraform: { aws_db_subnet_group: { isolated: { subnet_ids: ['subnet-1', 'subnet-2'] } } },
    },
  ],
});
