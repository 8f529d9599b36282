import fc from 'fast-check';
import { rules } from '../../lib';
import { defineConfig } from '../../lib/engine/config';
import { judge } from '../../lib/engine/judge';
import { readInputs } from '../../lib/read/inputs';

/** The first compares entries only where all of their ports are known, the second asks about one port after the other. */
const MAY_STAY_OPEN = ['ec2/acl-entries-reached', 'ec2/instance-admin-not-reachable'];

const RULES = Object.entries(rules).filter(([id]) =>
  /^(ec2\/(group|acl)-|ec2\/instance-admin-not-reachable|gamelift\/fleet-single-ports)/.test(id),
);
const { settings } = defineConfig({ name: 'ports', settings: { adminPorts: [22, 3389, 2222] } });

/** What every rule that reads ports says of every resource. */
function judged(content: object): Record<string, string> {
  const states: Record<string, string> = {};
  for (const template of readInputs([{ name: 'it.json', content }]))
    for (const resource of template.resources.values())
      for (const [id, rule] of RULES)
        if (Object.values(rule.resource.types).flat().includes(resource.type))
          states[`${resource.id} ${id}`] = judge(id, rule, resource, settings).verdict.state;
  return states;
}

/** The least and the greatest port that deployment may give. */
type Ends = readonly [least: number, greatest: number];
/** How a port is written: as itself, or as what deployment decides. */
type Write = (name: 'First' | 'Last') => unknown;

const ref = (Ref: string) => ({ Ref });
const EGRESS = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/8' };

const stack = (port: Write, protocol: 'tcp' | 'udp', parameters: object) => ({
  Parameters: parameters,
  Resources: {
    Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
    Gateway: { Type: 'AWS::EC2::InternetGateway', Properties: {} },
    Attached: {
      Type: 'AWS::EC2::VPCGatewayAttachment',
      Properties: { VpcId: ref('Vpc'), InternetGatewayId: ref('Gateway') },
    },
    Subnet: {
      Type: 'AWS::EC2::Subnet',
      Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.1.0/24', MapPublicIpOnLaunch: true },
    },
    Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: ref('Vpc') } },
    Route: {
      Type: 'AWS::EC2::Route',
      Properties: { RouteTableId: ref('Table'), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('Gateway') },
    },
    Use: {
      Type: 'AWS::EC2::SubnetRouteTableAssociation',
      Properties: { SubnetId: ref('Subnet'), RouteTableId: ref('Table') },
    },
    Group: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'open',
        VpcId: ref('Vpc'),
        SecurityGroupIngress: [
          { IpProtocol: protocol, FromPort: port('First'), ToPort: port('Last'), CidrIp: '0.0.0.0/0' },
        ],
        SecurityGroupEgress: [EGRESS],
      },
    },
    Inside: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'private',
        SecurityGroupIngress: [
          { IpProtocol: protocol, FromPort: port('First'), ToPort: port('Last'), CidrIp: '10.0.0.0/8' },
        ],
        SecurityGroupEgress: [{ ...EGRESS, IpProtocol: protocol, FromPort: port('First'), ToPort: port('Last') }],
      },
    },
    Machine: {
      Type: 'AWS::EC2::Instance',
      Properties: { SubnetId: ref('Subnet'), SecurityGroupIds: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }] },
    },
    Acl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: ref('Vpc') } },
    Entry: {
      Type: 'AWS::EC2::NetworkAclEntry',
      Properties: {
        NetworkAclId: ref('Acl'),
        RuleNumber: 100,
        RuleAction: 'allow',
        Protocol: protocol === 'tcp' ? 6 : 17,
        CidrBlock: '0.0.0.0/0',
        PortRange: { From: port('First'), To: port('Last') },
      },
    },
    Other: {
      Type: 'AWS::EC2::NetworkAclEntry',
      Properties: {
        NetworkAclId: ref('Acl'),
        RuleNumber: 110,
        RuleAction: 'allow',
        Protocol: 6,
        CidrBlock: '0.0.0.0/0',
        PortRange: { From: 20, To: 22 },
      },
    },
    Fleet: {
      Type: 'AWS::GameLift::Fleet',
      Properties: {
        EC2InboundPermissions: [
          { FromPort: port('First'), ToPort: port('Last'), IpRange: '0.0.0.0/0', Protocol: 'UDP' },
        ],
      },
    },
  },
});

const configuration = (port: Write, protocol: 'tcp' | 'udp', variable: object) => {
  const ports = { from_port: port('First'), to_port: port('Last'), protocol };
  return {
    variable,
    resource: {
      aws_security_group: { group: { description: 'open', ingress: [{ ...ports, cidr_blocks: ['0.0.0.0/0'] }] } },
      aws_vpc_security_group_ingress_rule: {
        alone: {
          security_group_id: 'sg-1',
          ip_protocol: protocol,
          from_port: port('First'),
          to_port: port('Last'),
          cidr_ipv4: '0.0.0.0/0',
        },
      },
      aws_network_acl: {
        acl: { vpc_id: 'vpc-1', ingress: [{ ...ports, rule_no: 100, action: 'allow', cidr_block: '0.0.0.0/0' }] },
      },
    },
  };
};

const limited = {
  cloudformation: (port: Write, protocol: 'tcp' | 'udp', ends: Record<string, Ends>) =>
    stack(
      port,
      protocol,
      Object.fromEntries(
        Object.entries(ends).map(([name, [MinValue, MaxValue]]) => [name, { Type: 'Number', MinValue, MaxValue }]),
      ),
    ),
  terraform: (port: Write, protocol: 'tcp' | 'udp', ends: Record<string, Ends>) =>
    configuration(
      port,
      protocol,
      Object.fromEntries(
        Object.entries(ends).map(([name, [least, greatest]]) => [
          name,
          {
            type: 'number',
            validation: {
              condition: `\${var.${name} >= ${least} && ${greatest + 1} > var.${name}}`,
              error_message: 'No.',
            },
          },
        ]),
      ),
    ),
};

const OPEN = { cloudformation: (Ref: string) => ({ Ref }), terraform: (name: string) => `\${var.${name}}` };

const ends = fc
  .tuple(fc.constantFrom(0, 20, 22, 80, 442, 1432, 2221, 3386, 8079, 9998, 32766, 65533), fc.nat(3), fc.nat(4))
  .map(([near, before, wide]): Ends => {
    const least = Math.max(0, near - before);
    return [least, Math.min(65535, least + wide)];
  });

const upTo = ([least, greatest]: Ends) => Array.from({ length: greatest - least + 1 }, (_, at) => least + at);

/** What is the same in each of several deployments, and what is not. */
function folded(all: readonly Record<string, string>[]): Record<string, string> {
  const [first = {}, ...others] = all;
  return Object.fromEntries(
    Object.entries(first).map(([key, state]) => [
      key,
      others.every((other) => other[key] === state) ? state : 'unknown',
    ]),
  );
}

/** What is said of an open port, held to what is said of each that it may be. */
function compare(open: Record<string, string>, each: readonly Record<string, string>[]): void {
  const expected = folded(each);
  for (const key of Object.keys(expected))
    if (open[key] === 'unknown' && MAY_STAY_OPEN.some((id) => key.endsWith(id))) expected[key] = 'unknown';
  expect(open).toEqual(expected);
}

describe.each(['cloudformation', 'terraform'] as const)('a port that deployment decides, in %s', (dialect) => {
  const judgedWith = (port: Write, protocol: 'tcp' | 'udp', of: Record<string, Ends>) =>
    judged(limited[dialect](port, protocol, of));

  test('is judged as all that it may be, where both ends are one', () => {
    fc.assert(
      fc.property(ends, fc.constantFrom('tcp' as const, 'udp' as const), (of, protocol) => {
        const open = judgedWith(() => OPEN[dialect]('First'), protocol, { First: of });
        compare(
          open,
          upTo(of).map((port) => judgedWith(() => port, protocol, {})),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('is judged as all that it may be, where the ends are two', () => {
    fc.assert(
      fc.property(ends, ends, fc.constantFrom('tcp' as const, 'udp' as const), (First, Last, protocol) => {
        const pairs = upTo(First).flatMap((first) =>
          upTo(Last).flatMap((last): Ends[] => (first <= last ? [[first, last]] : [])),
        );
        fc.pre(pairs.length > 0);
        const open = judgedWith(OPEN[dialect], protocol, { First, Last });
        const each = pairs.map(([first, last]) =>
          judgedWith((name) => (name === 'First' ? first : last), protocol, {}),
        );
        compare(open, each);
      }),
      { numRuns: 60 },
    );
  });
});
