import { defineExamples, type Examples } from '../engine/rule';

/** What examples of several rules stand in: small networks and the groups in them. Only examples are made of these. */

export const ref = (Ref: string) => ({ Ref });

/** The group of `network`, as a resource of CloudFormation names it. */
export const group = { 'Fn::GetAtt': ['Access', 'GroupId'] };

/** A VPC with a subnet whose routes lead to the internet, or do not, and a security group with one rule. */
export const network = (port: number, block: string, isRouted = true) => ({
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
      SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, CidrIp: block }],
    },
  },
});

/** The same in Terraform. */
export const networkInTerraform = (port: number, block: string, isRouted = true) => ({
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
      ingress: [{ protocol: 'tcp', from_port: port, to_port: port, cidr_blocks: [block] }],
    },
  },
});

type Resources = Readonly<Record<string, unknown>>;

/** The examples of a rule that asks of a resource in a group, listening on a port, whether its groups let the internet in. */
export function closedToInternet(
  port: number,
  it: { readonly cloudformation: (group: unknown) => object; readonly terraform: (group: string) => Resources },
): Examples {
  const cloudFormation = (group: unknown, ...rules: object[]) => ({
    It: it.cloudformation(group),
    Access: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: { GroupDescription: 'clients', VpcId: 'vpc-1', SecurityGroupIngress: rules },
    },
  });
  const from = (block: string) => ({
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    [block.includes(':') ? 'CidrIpv6' : 'CidrIp']: block,
  });
  const terraform = (group: string, ...ingress: object[]) => ({
    ...it.terraform(group),
    aws_security_group: { access: { vpc_id: 'vpc-1', ingress } },
  });
  const declared = '${aws_security_group.access.id}';
  const fromIn = (block: string) => ({
    protocol: 'tcp',
    from_port: port,
    to_port: port,
    [block.includes(':') ? 'ipv6_cidr_blocks' : 'cidr_blocks']: [block],
  });
  const open = (name: string, ...blocks: string[]) => ({
    name,
    cloudformation: cloudFormation(group, ...blocks.map(from)),
    terraform: terraform(declared, ...blocks.map(fromIn)),
  });
  return defineExamples({
    fails: [
      open('open to everyone', '0.0.0.0/0'),
      open('open to everyone over IPv6', '::/0'),
      open('open to both halves of the world', '0.0.0.0/1', '128.0.0.0/1'),
    ],
    passes: [open('open to a private network', '10.0.1.0/24')],
    unknown: [
      {
        name: 'open to what deployment decides',
        cloudformation: {
          Parameters: { Clients: { Type: 'String' } },
          Resources: cloudFormation(group, { ...from('0.0.0.0/0'), CidrIp: { Ref: 'Clients' } }),
        },
        terraform: {
          variable: { clients: { type: 'string' } },
          resource: terraform(declared, { ...fromIn('0.0.0.0/0'), cidr_blocks: ['${var.clients}'] }),
        },
      },
    ],
    notApplicable: [
      { name: 'groups declared elsewhere', cloudformation: cloudFormation('sg-1'), terraform: terraform('sg-1') },
    ],
  });
}
