import fc from 'fast-check';
import { check, defineConfig } from '../../lib';

const config = (rule: string) => defineConfig({ name: 'one rule', rules: { [rule]: 'on' } });

/** Which resources a rule finds fault with, and how. */
function found(rule: string, content: object): Record<string, string> {
  const { findings } = check([{ name: 'template', content }], config(rule));
  return Object.fromEntries(findings.map(({ resource, state }) => [resource, state]));
}

const SSH = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };
const group = (properties: object = {}) => ({
  Type: 'AWS::EC2::SecurityGroup',
  Properties: { GroupDescription: 'test', ...properties },
});
const ingress = (properties: object) => ({
  Type: 'AWS::EC2::SecurityGroupIngress',
  Properties: { GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] }, ...SSH, ...properties },
});

test('the block of IPv6 that AWS gives to a VPC is not the world', () => {
  const CidrIpv6 = { 'Fn::Select': [0, { 'Fn::GetAtt': ['Vpc', 'Ipv6CidrBlocks'] }] };
  const Resources = { Vpc: { Type: 'AWS::EC2::VPC', Properties: {} }, Group: group(), Rule: ingress({ CidrIpv6 }) };
  expect(found('ec2/group-no-world-ssh', { Resources })).toEqual({});
  const ipv6_cidr_blocks = ['${cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 1)}'];
  const ssh = { protocol: 'tcp', from_port: 22, to_port: 22, ipv6_cidr_blocks };
  const resource = {
    aws_vpc: { main: { assign_generated_ipv6_cidr_block: true, cidr_block: '10.0.0.0/16' } },
    aws_security_group: { group: { ingress: [ssh] } },
  };
  expect(found('ec2/group-no-world-ssh', { resource })).toEqual({});
});

describe('who is told', () => {
  test('a rule of its own that opens the port alone, and not its group', () => {
    const Resources = {
      Group: group(),
      Open: ingress({ CidrIp: '0.0.0.0/0' }),
      Closed: ingress({ CidrIp: '10.0.0.0/8' }),
    };
    expect(found('ec2/group-no-world-ssh', { Resources })).toEqual({ Open: 'fail' });
  });

  test('the group, where only several rules together make the world', () => {
    const parts = ['0.0.0.0/3', '32.0.0.0/3', '64.0.0.0/3', '96.0.0.0/3'];
    const Resources = {
      Group: group(),
      ...Object.fromEntries(parts.map((CidrIp, index) => [`Part${index}`, ingress({ CidrIp })])),
    };
    expect(found('ec2/group-no-world-ssh', { Resources })).toEqual({ Group: 'fail' });
  });

  test('the group, where a rule within and a rule of its own together make the world', () => {
    const Resources = {
      Group: group({ SecurityGroupIngress: [{ ...SSH, CidrIp: '0.0.0.0/3' }] }),
      Rest: ingress({ CidrIp: '128.0.0.0/3' }),
    };
    expect(found('ec2/group-no-world-ssh', { Resources })).toEqual({ Group: 'fail' });
  });

  test('the same in Terraform, in each of its forms', () => {
    const resource = {
      aws_security_group: { group: {} },
      aws_security_group_rule: {
        old: {
          type: 'ingress',
          security_group_id: '${aws_security_group.group.id}',
          protocol: 'tcp',
          from_port: 22,
          to_port: 22,
          cidr_blocks: ['0.0.0.0/3'],
        },
        out: {
          type: 'egress',
          security_group_id: '${aws_security_group.group.id}',
          protocol: 'tcp',
          from_port: 22,
          to_port: 22,
          cidr_blocks: ['0.0.0.0/0'],
        },
      },
      aws_vpc_security_group_ingress_rule: {
        new: {
          security_group_id: '${aws_security_group.group.id}',
          ip_protocol: 'tcp',
          from_port: 22,
          to_port: 22,
          cidr_ipv4: '128.0.0.0/3',
        },
        alone: { security_group_id: 'sg-1', ip_protocol: '-1', cidr_ipv6: '::/0' },
      },
    };
    expect(found('ec2/group-no-world-ssh', { resource })).toEqual({
      'aws_security_group.group': 'fail',
      'aws_vpc_security_group_ingress_rule.alone': 'fail',
    });
  });
});

test('the world behind a prefix list is still the world', () => {
  const list = (Cidr: string) => ({
    Type: 'AWS::EC2::PrefixList',
    Properties: { PrefixListName: 'list', AddressFamily: 'IPv4', MaxEntries: 5, Entries: [{ Cidr }] },
  });
  const resources = (cidr: string) => ({
    List: list(cidr),
    Group: group({
      SecurityGroupIngress: [{ ...SSH, SourcePrefixListId: { 'Fn::GetAtt': ['List', 'PrefixListId'] } }],
    }),
  });
  expect(found('ec2/group-no-world-ssh', { Resources: resources('0.0.0.0/0') })).toEqual({ Group: 'fail' });
  expect(found('ec2/group-no-world-ssh', { Resources: resources('10.0.0.0/8') })).toEqual({});
});

test('what deployment decides is unknown, unless its prefix settles it', () => {
  const judge = (CidrIp: unknown) =>
    found('ec2/group-no-world-ssh', {
      Parameters: { Home: { Type: 'String' } },
      Resources: { Group: group({ SecurityGroupIngress: [{ ...SSH, CidrIp }] }) },
    });
  expect(judge({ Ref: 'Home' })).toEqual({ Group: 'unknown' });
  expect(judge({ 'Fn::Sub': '${Home}/32' })).toEqual({});
  expect(judge({ 'Fn::Sub': '${Home}/4' })).toEqual({ Group: 'unknown' });
  expect(judge({ 'Fn::Sub': '${Home}/0' })).toEqual({ Group: 'fail' });
});

test('the addresses of a VPC are never the world', () => {
  const Resources = {
    Vpc: { Type: 'AWS::EC2::VPC', Properties: { Ipv4IpamPoolId: 'ipam-pool-1' } },
    Group: group({ SecurityGroupIngress: [{ ...SSH, CidrIp: { 'Fn::GetAtt': ['Vpc', 'CidrBlock'] } }] }),
  };
  expect(found('ec2/group-no-world-ssh', { Resources })).toEqual({});
});

test('each world is judged by itself', () => {
  const content = {
    Parameters: { Env: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] } },
    Resources: {
      Group: group({
        SecurityGroupIngress: [{ ...SSH, CidrIp: { 'Fn::If': ['IsProd', '10.0.0.0/8', '0.0.0.0/0'] } }],
      }),
    },
  };
  const { findings } = check([{ name: 'template', content }], config('ec2/group-no-world-ssh'));
  expect(findings.map(({ state, world }) => [state, world])).toEqual([['fail', 'when IsProd is false']]);
});

describe('network ACLs', () => {
  const acl = (entries: { number: number; action: string; cidr: string; port?: number }[]) => ({
    resource: {
      aws_network_acl: {
        acl: {
          vpc_id: 'vpc-1',
          ingress: entries.map(({ number, action, cidr, port }) => ({
            rule_no: number,
            action,
            protocol: port ? 'tcp' : '-1',
            from_port: port ?? 0,
            to_port: port ?? 0,
            cidr_block: cidr,
          })),
        },
      },
    },
  });

  test('the order in which entries are written does not matter, their numbers do', () => {
    const entries = [
      { number: 10, action: 'deny', cidr: '0.0.0.0/0', port: 22 },
      { number: 20, action: 'allow', cidr: '0.0.0.0/0' },
    ];
    expect(found('ec2/acl-no-world-ssh', acl(entries))).toEqual({});
    expect(found('ec2/acl-no-world-ssh', acl([...entries].reverse()))).toEqual({});
    expect(found('ec2/acl-no-world-ssh', acl(entries.map((entry) => ({ ...entry, number: -entry.number }))))).toEqual({
      'aws_network_acl.acl': 'fail',
    });
  });

  test('a deny for half of the world leaves the other half open', () => {
    const half = (cidr: string) => [
      { number: 10, action: 'deny', cidr, port: 22 },
      { number: 20, action: 'allow', cidr: '0.0.0.0/0' },
    ];
    expect(found('ec2/acl-no-world-ssh', acl(half('0.0.0.0/1')))).toEqual({ 'aws_network_acl.acl': 'fail' });
  });

  test('adding an allow never closes, adding a first deny for all never opens', () => {
    const cidr = fc.constantFrom('0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8', '198.51.100.0/24');
    const entry = fc.record({
      number: fc.integer({ min: 10, max: 500 }),
      action: fc.constantFrom('allow', 'deny'),
      cidr,
      port: fc.constantFrom(22, 443, undefined),
    });
    const isOpen = (entries: Parameters<typeof acl>[0]) =>
      Object.values(found('ec2/acl-no-world-ssh', acl(entries))).includes('fail');
    fc.assert(
      fc.property(fc.uniqueArray(entry, { maxLength: 5, selector: ({ number }) => number }), cidr, (entries, more) => {
        if (isOpen(entries)) expect(isOpen([...entries, { number: 600, action: 'allow', cidr: more }])).toBe(true);
        expect(isOpen([{ number: 1, action: 'deny', cidr: '0.0.0.0/0' }, ...entries])).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
