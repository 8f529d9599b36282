import { defineExamples } from '../../engine/rule';

const ref = (Ref: string) => ({ Ref });
const group = { 'Fn::GetAtt': ['Access', 'GroupId'] };

/** A VPC with a subnet whose routes lead to the internet, or do not, and a security group with one rule. */
const network = (block: string, isRouted = true) => ({
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
  Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.1.0/24' } },
  Gateway: { Type: 'AWS::EC2::InternetGateway', Properties: {} },
  Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: ref('Vpc') } },
  Use: {
    Type: 'AWS::EC2::SubnetRouteTableAssociation',
    Properties: { SubnetId: ref('Subnet'), RouteTableId: ref('Table') },
  },
  ...(isRouted && {
    Route: {
      Type: 'AWS::EC2::Route',
      Properties: { RouteTableId: ref('Table'), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('Gateway') },
    },
  }),
  Access: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'access',
      VpcId: ref('Vpc'),
      SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: block }],
    },
  },
});

const networkInTerraform = (block: string, isRouted = true) => ({
  aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
  aws_subnet: { main: { vpc_id: '${aws_vpc.main.id}', cidr_block: '10.0.1.0/24' } },
  aws_internet_gateway: { main: { vpc_id: '${aws_vpc.main.id}' } },
  aws_route_table: {
    main: {
      vpc_id: '${aws_vpc.main.id}',
      ...(isRouted && { route: [{ cidr_block: '0.0.0.0/0', gateway_id: '${aws_internet_gateway.main.id}' }] }),
    },
  },
  aws_route_table_association: {
    main: { subnet_id: '${aws_subnet.main.id}', route_table_id: '${aws_route_table.main.id}' },
  },
  aws_security_group: {
    access: {
      vpc_id: '${aws_vpc.main.id}',
      ingress: [{ protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: [block] }],
    },
  },
});

const machine = (AssociatePublicIpAddress: boolean) => ({
  Machine: {
    Type: 'AWS::EC2::Instance',
    Properties: {
      ImageId: 'ami-1',
      NetworkInterfaces: [{ DeviceIndex: '0', AssociatePublicIpAddress, SubnetId: ref('Subnet'), GroupSet: [group] }],
    },
  },
});

const machineInTerraform = (associate_public_ip_address: boolean) => ({
  aws_instance: {
    machine: {
      ami: 'ami-1',
      associate_public_ip_address,
      subnet_id: '${aws_subnet.main.id}',
      vpc_security_group_ids: ['${aws_security_group.access.id}'],
    },
  },
});

const fleet = {
  Fleet: {
    Type: 'AWS::AutoScaling::AutoScalingGroup',
    Properties: {
      MinSize: '1',
      MaxSize: '3',
      VPCZoneIdentifier: [ref('Subnet')],
      LaunchTemplate: {
        LaunchTemplateId: ref('Template'),
        Version: { 'Fn::GetAtt': ['Template', 'LatestVersionNumber'] },
      },
    },
  },
  Template: {
    Type: 'AWS::EC2::LaunchTemplate',
    Properties: {
      LaunchTemplateData: {
        ImageId: 'ami-1',
        NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true, Groups: [group] }],
      },
    },
  },
};

const fleetInTerraform = {
  aws_autoscaling_group: {
    fleet: {
      min_size: 1,
      max_size: 3,
      vpc_zone_identifier: ['${aws_subnet.main.id}'],
      launch_template: { id: '${aws_launch_template.main.id}' },
    },
  },
  aws_launch_template: {
    main: {
      image_id: 'ami-1',
      network_interfaces: [{ associate_public_ip_address: true, security_groups: ['${aws_security_group.access.id}'] }],
    },
  },
};

export default defineExamples({
  fails: [
    {
      name: 'a machine with a public address, a route and SSH open',
      cloudformation: { ...network('0.0.0.0/0'), ...machine(true) },
      terraform: { ...networkInTerraform('0.0.0.0/0'), ...machineInTerraform(true) },
    },
    {
      name: 'machines of a group, launched from a template that gives them addresses',
      cloudformation: { ...network('0.0.0.0/0'), ...fleet },
      terraform: { ...networkInTerraform('0.0.0.0/0'), ...fleetInTerraform },
    },
  ],
  passes: [
    {
      name: 'without a public address',
      cloudformation: { ...network('0.0.0.0/0'), ...machine(false) },
      terraform: { ...networkInTerraform('0.0.0.0/0'), ...machineInTerraform(false) },
    },
    {
      name: 'without a route to the internet',
      cloudformation: { ...network('0.0.0.0/0', false), ...machine(true) },
      terraform: { ...networkInTerraform('0.0.0.0/0', false), ...machineInTerraform(true) },
    },
    {
      name: 'with SSH for the office alone',
      cloudformation: { ...network('198.51.100.7/32'), ...fleet },
      terraform: { ...networkInTerraform('198.51.100.7/32'), ...fleetInTerraform },
    },
  ],
  unknown: [
    {
      name: 'in a subnet and with a group from elsewhere',
      cloudformation: {
        Machine: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-1', SubnetId: 'subnet-1', SecurityGroupIds: ['sg-1'] },
        },
      },
      terraform: {
        aws_instance: { machine: { ami: 'ami-1', subnet_id: 'subnet-1', vpc_security_group_ids: ['sg-1'] } },
      },
    },
  ],
});
