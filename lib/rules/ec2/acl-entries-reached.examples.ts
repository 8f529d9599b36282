import { defineExamples } from '../../engine/rule';

interface Entry {
  readonly number: number;
  readonly action: 'allow' | 'deny';
  readonly ports?: readonly [number, number];
  readonly block: string;
}

const cloudFormation = (...entries: Entry[]) => ({
  Acl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: 'vpc-1' } },
  ...Object.fromEntries(
    entries.map(({ number, action, ports, block }, index) => [
      `Entry${index}`,
      {
        Type: 'AWS::EC2::NetworkAclEntry',
        Properties: {
          NetworkAclId: { Ref: 'Acl' },
          RuleNumber: number,
          RuleAction: action,
          Protocol: ports ? 6 : -1,
          ...(ports && { PortRange: { From: ports[0], To: ports[1] } }),
          [block.includes(':') ? 'Ipv6CidrBlock' : 'CidrBlock']: block,
        },
      },
    ]),
  ),
});

const terraform = (...entries: Entry[]) => ({
  aws_network_acl: {
    main: {
      vpc_id: 'vpc-1',
      ingress: entries.map(({ number, action, ports, block }) => ({
        rule_no: number,
        action,
        protocol: ports ? 'tcp' : '-1',
        from_port: ports?.[0] ?? 0,
        to_port: ports?.[1] ?? 0,
        [block.includes(':') ? 'ipv6_cidr_block' : 'cidr_block']: block,
      })),
    },
  },
});

const both = (...entries: Entry[]) => ({
  cloudformation: cloudFormation(...entries),
  terraform: terraform(...entries),
});

export default defineExamples({
  fails: [
    {
      name: 'a deny behind an allow of everything',
      ...both(
        { number: 100, action: 'allow', block: '0.0.0.0/0' },
        { number: 200, action: 'deny', ports: [22, 22], block: '0.0.0.0/0' },
      ),
    },
    {
      name: 'an allow behind a deny',
      ...both(
        { number: 90, action: 'deny', ports: [0, 1023], block: '10.0.0.0/8' },
        { number: 100, action: 'allow', ports: [443, 443], block: '10.1.0.0/16' },
      ),
    },
    {
      name: 'a deny behind allows that cover it together',
      ...both(
        { number: 10, action: 'allow', ports: [0, 1023], block: '10.0.0.0/9' },
        { number: 20, action: 'allow', ports: [0, 1023], block: '10.128.0.0/9' },
        { number: 30, action: 'allow', ports: [1024, 65535], block: '10.0.0.0/8' },
        { number: 40, action: 'deny', ports: [1000, 2000], block: '10.0.0.0/8' },
      ),
    },
    {
      name: 'a deny of IPv6 behind an allow of it',
      ...both(
        { number: 100, action: 'allow', block: '::/0' },
        { number: 200, action: 'deny', ports: [3389, 3389], block: '2000::/3' },
      ),
    },
  ],
  passes: [
    {
      name: 'a deny before an allow of everything',
      ...both(
        { number: 90, action: 'deny', ports: [22, 22], block: '0.0.0.0/0' },
        { number: 100, action: 'allow', block: '0.0.0.0/0' },
      ),
    },
    {
      name: 'a deny of which a part is left',
      ...both(
        { number: 100, action: 'allow', ports: [0, 1023], block: '0.0.0.0/0' },
        { number: 200, action: 'deny', ports: [1000, 2000], block: '0.0.0.0/0' },
      ),
    },
    {
      name: 'a deny for the other family of addresses',
      ...both(
        { number: 100, action: 'allow', block: '0.0.0.0/0' },
        { number: 200, action: 'deny', ports: [22, 22], block: '::/0' },
      ),
    },
  ],
  unknown: [
    {
      name: 'a deny behind an allow of what deployment decides',
      cloudformation: {
        Parameters: { Clients: { Type: 'String' } },
        Resources: {
          ...cloudFormation({ number: 200, action: 'deny', ports: [22, 22], block: '10.0.0.0/8' }),
          Allow: {
            Type: 'AWS::EC2::NetworkAclEntry',
            Properties: {
              NetworkAclId: { Ref: 'Acl' },
              RuleNumber: 100,
              RuleAction: 'allow',
              Protocol: -1,
              CidrBlock: { Ref: 'Clients' },
            },
          },
        },
      },
      terraform: {
        variable: { clients: { type: 'string' } },
        resource: terraform(
          { number: 100, action: 'allow', block: '${var.clients}' },
          { number: 200, action: 'deny', ports: [22, 22], block: '10.0.0.0/8' },
        ),
      },
    },
  ],
});
