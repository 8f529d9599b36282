import { networkOf } from '../../lib/reach/network';
import { readInputs } from '../../lib/read/inputs';

type Resources = Record<string, { Type: string; Properties: object }>;
const ref = (id: string) => ({ Ref: id });
const answer = (resources: Resources, from: string, to: string, port: number) =>
  networkOf(readInputs([{ name: 'app.json', content: JSON.stringify({ Resources: resources }) }])).reaches(from, to, {
    port,
  }).answer;

const subnet = (name: string, CidrBlock: string): Resources => ({
  [name]: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock } },
});
const group = (name: string, ...SecurityGroupIngress: object[]): Resources => ({
  [name]: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: name, VpcId: ref('Vpc'), SecurityGroupIngress },
  },
});
const tcp = (port: number, from: object) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...from });

/** A VPC with a subnet that the internet has a way to, and one that it has none to. */
const network: Resources = {
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.1.0.0/16' } },
  Gateway: { Type: 'AWS::EC2::InternetGateway', Properties: {} },
  ...subnet('Outer', '10.1.0.0/24'),
  ...subnet('Inner', '10.1.1.0/24'),
  Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: ref('Vpc') } },
  Route: {
    Type: 'AWS::EC2::Route',
    Properties: { RouteTableId: ref('Table'), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('Gateway') },
  },
  Use: {
    Type: 'AWS::EC2::SubnetRouteTableAssociation',
    Properties: { SubnetId: ref('Outer'), RouteTableId: ref('Table') },
  },
};

describe('behind a Network Load Balancer', () => {
  const balanced = (target: object, ...rules: object[]): Resources => ({
    ...network,
    ...group('Door', tcp(443, { CidrIp: '0.0.0.0/0' })),
    ...group('App', ...rules),
    Machine: {
      Type: 'AWS::EC2::Instance',
      Properties: { ImageId: 'ami-1', SubnetId: ref('Inner'), SecurityGroupIds: [ref('App')] },
    },
    Balancer: {
      Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      Properties: {
        Type: 'network',
        Scheme: 'internet-facing',
        Subnets: [ref('Outer')],
        SecurityGroups: [ref('Door')],
      },
    },
    Targets: {
      Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      Properties: { Port: 9000, Protocol: 'TCP', VpcId: ref('Vpc'), Targets: [{ Id: ref('Machine') }], ...target },
    },
    Listener: {
      Type: 'AWS::ElasticLoadBalancingV2::Listener',
      Properties: {
        LoadBalancerArn: ref('Balancer'),
        Port: 443,
        Protocol: 'TCP',
        DefaultActions: [{ Type: 'forward', TargetGroupArn: ref('Targets') }],
      },
    },
  });
  const kept = (Value: unknown) => ({ TargetGroupAttributes: [{ Key: 'preserve_client_ip.enabled', Value }] });
  const inside = tcp(9000, { CidrIp: '10.1.0.0/16' });

  test.each([
    ['machines see who asks', {}, inside, 'no'],
    ['addresses do not', { TargetType: 'ip' }, inside, 'yes'],
    ['unless over UDP', { TargetType: 'ip', Protocol: 'UDP' }, inside, 'no'],
    ['unless they shall', { TargetType: 'ip', ...kept('true') }, inside, 'no'],
    ['machines do not where they shall not', kept('false'), inside, 'yes'],
    ['everyone is let in', {}, tcp(9000, { CidrIp: '0.0.0.0/0' }), 'yes'],
    ['the group of the balancer is let in', {}, tcp(9000, { SourceSecurityGroupId: ref('Door') }), 'yes'],
    ['only deployment can tell', kept({ 'Fn::ImportValue': 'kept' }), inside, 'unknown'],
  ])('%s', (_, target, rule, expected) => {
    expect(answer(balanced(target, rule), 'internet', 'Machine', 9000)).toBe(expected);
  });
});

describe('a machine with several network interfaces', () => {
  const card = (name: string, at: string, guard: string): Resources => ({
    [name]: { Type: 'AWS::EC2::NetworkInterface', Properties: { SubnetId: ref(at), GroupSet: [ref(guard)] } },
  });
  const machine = (outer: string, inner: string, Properties: object, more: Resources = {}): Resources => ({
    ...network,
    ...group('Open', tcp(22, { CidrIp: '0.0.0.0/0' })),
    ...group('Closed'),
    ...card('OuterCard', 'Outer', outer),
    ...card('InnerCard', 'Inner', inner),
    Address: { Type: 'AWS::EC2::EIP', Properties: {} },
    Given: {
      Type: 'AWS::EC2::EIPAssociation',
      Properties: { AllocationId: { 'Fn::GetAtt': ['Address', 'AllocationId'] }, NetworkInterfaceId: ref('OuterCard') },
    },
    Machine: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1', ...Properties } },
    ...more,
  });
  const both = {
    NetworkInterfaces: [
      { DeviceIndex: '0', NetworkInterfaceId: ref('OuterCard') },
      { DeviceIndex: '1', NetworkInterfaceId: ref('InnerCard') },
    ],
  };
  const attached: Resources = {
    Attached: {
      Type: 'AWS::EC2::NetworkInterfaceAttachment',
      Properties: { InstanceId: ref('Machine'), NetworkInterfaceId: ref('OuterCard'), DeviceIndex: '1' },
    },
  };
  const alone = { SubnetId: ref('Inner'), SecurityGroupIds: [ref('Open')] };

  test.each([
    ['the open group is on the outer one', machine('Open', 'Closed', both), 'yes'],
    ['the open group is on the inner one', machine('Closed', 'Open', both), 'no'],
    ['the outer one, attached later, is closed', machine('Closed', 'Closed', alone, attached), 'no'],
    ['the outer one, attached later, is open', machine('Open', 'Closed', alone, attached), 'yes'],
  ])('%s', (_, resources, expected) => {
    expect(answer(resources, 'internet', 'Machine', 22)).toBe(expected);
  });
});
