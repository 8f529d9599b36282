import fc from 'fast-check';
import { exposureChanges } from '../../lib/diff/exposure';
import { joinedTo } from '../../lib/diff/joined';
import { doubtful } from '../../lib/diff/judged-alike';
import { pair } from '../../lib/diff/pair';
import { EVERYTHING, unlike } from '../../lib/diff/unlike';
import type { Resource } from '../../lib/engine/template';
import { isPlaced } from '../../lib/reach/endpoint';
import { readInputs } from '../../lib/read/inputs';
import { rules } from '../../lib/rules';
import { type Blocks, merged, type Section, situationsOf } from '../engine/verdicts';
import { changed, DIALECTS, type Dialect, numbers, type Written } from './changes';

const ids = Object.keys(rules).filter((id) =>
  /^(ec2|vpc|elb|elbv2|rds|ecs|elasticache|redshift|opensearch|autoscaling)\//.test(id),
);

let [told, asked, all] = [0, 0, 0];

/** What is told where only what is joined to what differs is asked about, which is what is told where everything is. */
function toldOf(dialect: Dialect, resources: readonly Written[], others: readonly Written[]): readonly string[] {
  const { name, write } = DIALECTS[dialect];
  const read = (written: readonly Written[]) => readInputs([{ name, content: write(written) }]);
  const [before, after] = [read(resources), read(others)];
  const pairing = pair(before, after);
  const differing = unlike(before, after, pairing);
  const inDoubt = doubtful(before, after, pairing, differing);
  const of = [...before, ...after].flatMap((template) => [...template.resources.values()]);
  const concerned = joinedTo(inDoubt, of, () => true, pairing);
  const placed = of.filter(({ type }) => isPlaced(type));
  all += placed.length;
  asked += placed.filter((one) => concerned.has(one)).length;
  const changesOf = (some: typeof inDoubt) =>
    exposureChanges(before, after, pairing, differing, some).map(
      ({ direction, resource, what }) => `${direction} ${resource} ${what}`,
    );
  const found = changesOf(inDoubt);
  expect(found).toEqual(changesOf(EVERYTHING));
  told += found.length;
  return found;
}

test.each(['cloudformation', 'terraform'] as const)(
  'who connects to what is compared where it can differ, as if everywhere: %s',
  (dialect) => {
    const some = fc.tuple(
      fc.shuffledSubarray(ids, { minLength: 4, maxLength: 4 }),
      fc.array(numbers, { minLength: 1, maxLength: 3 }),
    );
    for (const [chosen, changes] of fc.sample(some, { numRuns: 30, seed: 11 })) {
      const resources = DIALECTS[dialect].read(merged(situationsOf(chosen, dialect), dialect));
      toldOf(
        dialect,
        resources,
        changes.reduce((now, change) => changed(now, dialect, change), resources),
      );
    }
  },
);

describe('what is joined to what differs by nothing that it refers to', () => {
  const ref = (Ref: string) => ({ Ref });
  const cloudformation: Section = {
    Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
    Gateway: { Type: 'AWS::EC2::InternetGateway' },
    Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.1.0/24' } },
    Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: ref('Vpc') } },
    Route: {
      Type: 'AWS::EC2::Route',
      Properties: { RouteTableId: ref('Table'), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('Gateway') },
    },
    Associated: {
      Type: 'AWS::EC2::SubnetRouteTableAssociation',
      Properties: { RouteTableId: ref('Table'), SubnetId: ref('Subnet') },
    },
    Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'data', VpcId: ref('Vpc') } },
    Rule: {
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: { GroupId: ref('Group'), IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '0.0.0.0/0' },
    },
    Subnets: {
      Type: 'AWS::RDS::DBSubnetGroup',
      Properties: { DBSubnetGroupName: 'data', DBSubnetGroupDescription: 'data', SubnetIds: [ref('Subnet')] },
    },
    Data: {
      Type: 'AWS::RDS::DBInstance',
      Properties: {
        Engine: 'postgres',
        PubliclyAccessible: true,
        VPCSecurityGroups: [ref('Group')],
        DBSubnetGroupName: 'data',
      },
    },
  };
  const terraform: Blocks = {
    aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
    aws_internet_gateway: { main: { vpc_id: '${aws_vpc.main.id}' } },
    aws_subnet: { main: { vpc_id: '${aws_vpc.main.id}', cidr_block: '10.0.1.0/24' } },
    aws_route_table: { main: { vpc_id: '${aws_vpc.main.id}' } },
    aws_route: {
      out: {
        route_table_id: '${aws_route_table.main.id}',
        destination_cidr_block: '0.0.0.0/0',
        gateway_id: '${aws_internet_gateway.main.id}',
      },
    },
    aws_route_table_association: {
      main: { route_table_id: '${aws_route_table.main.id}', subnet_id: '${aws_subnet.main.id}' },
    },
    aws_security_group: { data: { vpc_id: '${aws_vpc.main.id}' } },
    aws_vpc_security_group_ingress_rule: {
      data: {
        security_group_id: '${aws_security_group.data.id}',
        ip_protocol: 'tcp',
        from_port: 5432,
        to_port: 5432,
        cidr_ipv4: '0.0.0.0/0',
      },
    },
    aws_db_subnet_group: { data: { name: 'data', subnet_ids: ['${aws_subnet.main.id}'] } },
    aws_db_instance: {
      data: {
        engine: 'postgres',
        publicly_accessible: true,
        vpc_security_group_ids: ['${aws_security_group.data.id}'],
        db_subnet_group_name: 'data',
      },
    },
  };

  test.each([
    ['a rule that stands beside its group', 'AWS::EC2::SecurityGroupIngress', 'aws_vpc_security_group_ingress_rule'],
    ['a route of the subnets of a group that is named', 'AWS::EC2::Route', 'aws_route'],
  ])('%s', (_, ofCloudFormation, ofTerraform) => {
    const cases = [
      ['cloudformation', cloudformation, ofCloudFormation, 'Data'],
      ['terraform', terraform, ofTerraform, 'aws_db_instance.data'],
    ] as const;
    for (const [dialect, section, removed, data] of cases) {
      const resources = DIALECTS[dialect].read(section);
      const others = resources.filter(({ type }) => type !== removed);
      expect(toldOf(dialect, resources, others)).toContainEqual(
        `narrowed ${data} the internet can no longer connect to it on tcp port 5432`,
      );
    }
  });

  test('a route of the subnets of a group that is named alone', () => {
    const known = DIALECTS.cloudformation.read(cloudformation);
    const resources = known.map((one) =>
      one.name === 'Data'
        ? {
            ...one,
            body: DIALECTS.cloudformation.changed(one.body, (said) => ({ ...said, VPCSecurityGroups: ['sg-1'] })),
          }
        : one,
    );
    const others = resources.filter(({ name }) => name !== 'Route');
    expect(toldOf('cloudformation', resources, others)).toEqual([
      'narrowed Data the internet can no longer connect to it on tcp port 5432 (perhaps)',
      'narrowed Data the internet can no longer connect to it on udp port 5432 (perhaps)',
    ]);
  });

  test('a group that one names by its id in a list of groups', () => {
    const [template] = readInputs([
      {
        name: 'template.json',
        content: {
          Resources: {
            Rule: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: 'sg-1' } },
            Data: {
              Type: 'AWS::RDS::DBInstance',
              Properties: { VPCSecurityGroups: { 'Fn::If': ['IsProd', ['sg-1'], ['sg-2']] } },
            },
            Other: { Type: 'AWS::RDS::DBInstance', Properties: { VPCSecurityGroups: ['sg-3'] } },
          },
          Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] } },
        },
      },
    ]);
    const { Rule, Data, Other } = Object.fromEntries(template?.resources ?? []);
    const of = [Rule, Data, Other] as Resource[];
    const joined = joinedTo(new Set(of.slice(0, 1)), of, () => true, pair([], []));
    expect(of.map((one) => joined.has(one))).toEqual([true, true, false]);
  });

  test.each([
    ['cloudformation', 'AWS::RDS::DBSubnetGroup', 'Data'],
    ['terraform', 'aws_db_subnet_group', 'aws_db_instance.data'],
  ] as const)('the subnets of its group: %s', (dialect, type, data) => {
    const known = DIALECTS[dialect].read({ cloudformation, terraform }[dialect]);
    const others = known.map((one) =>
      one.type === type
        ? {
            ...one,
            body: DIALECTS[dialect].changed(one.body, ({ SubnetIds: _, subnet_ids: __, ...said }) =>
              dialect === 'terraform' ? { ...said, subnet_ids: ['subnet-1'] } : { ...said, SubnetIds: ['subnet-1'] },
            ),
          }
        : one,
    );
    expect(toldOf(dialect, known, others)).toEqual([
      `narrowed ${data} the internet can no longer connect to it on tcp port 5432`,
    ]);
  });

  test('all, where a name hangs on a decision of the deployment', () => {
    const [template] = readInputs([
      {
        name: 'template.json',
        content: {
          Parameters: { Env: { Type: 'String' } },
          Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] } },
          Resources: {
            ...cloudformation,
            Subnets: {
              Type: 'AWS::RDS::DBSubnetGroup',
              Properties: { DBSubnetGroupName: { 'Fn::If': ['IsProd', 'data', 'other'] }, SubnetIds: [ref('Subnet')] },
            },
          },
        },
      },
    ]);
    const of = [...(template?.resources.values() ?? [])];
    expect(joinedTo(new Set(), of, () => true, pair([], []))).toBe(EVERYTHING);
  });
});

test('much is told, and much is not asked', () => {
  expect(told).toBeGreaterThan(10);
  expect(asked / all).toBeLessThan(0.5);
});
