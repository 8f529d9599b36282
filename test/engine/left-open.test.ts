import { check, defineConfig, presets } from '../../lib';

const group = (CidrIp: unknown) => ({
  Type: 'AWS::EC2::SecurityGroup',
  Properties: {
    GroupDescription: 'x',
    SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp }],
  },
});
const byRegion = { 'Fn::FindInMap': ['Ranges', { Ref: 'AWS::Region' }, 'admin'] };
const ranges = (...of: string[]) => ({
  Ranges: Object.fromEntries(of.map((admin, index) => [`eu-west-${index + 1}`, { admin }])),
});

const inPreset = (name: 'baseline' | 'strict', content: object) => {
  const report = check([{ name: 'shop.json', content } as never], defineConfig(presets[name]));
  return report.findings
    .filter(({ rule }) => rule === 'ec2/group-no-world-ssh')
    .map(({ state, level, blocking, deciders }) => ({ state, level, blocking, deciders }));
};

const ENVIRONMENT = 'the environment that the stack is deployed to';

describe('a mapping by region, in a template that says none', () => {
  const of = (Mappings: object, more: object = {}) => ({ Mappings, Resources: { Group: group(byRegion) }, ...more });

  test('fails where every row is insecure', () =>
    expect(inPreset('baseline', of(ranges('0.0.0.0/0', '::/0')))).toEqual([
      { state: 'fail', level: 'error', blocking: true },
    ]));

  test('passes where no row is', () => expect(inPreset('strict', of(ranges('10.0.0.0/8', '10.1.0.0/16')))).toEqual([]));

  test.each([
    ['baseline', 'warn', false],
    ['strict', 'error', true],
  ] as const)('is undecided where some rows are insecure: %s has it as %s', (preset, level, blocking) =>
    expect(inPreset(preset, of(ranges('10.0.0.0/8', '0.0.0.0/0')))).toEqual([
      { state: 'unknown', level, blocking, deciders: [ENVIRONMENT] },
    ]),
  );

  test('fails where a condition alone makes it fail, whatever the row', () => {
    const conditional = {
      Mappings: ranges('10.0.0.0/8', '10.1.0.0/16'),
      Parameters: { Open: { Type: 'String', AllowedValues: ['yes', 'no'] } },
      Conditions: { IsOpen: { 'Fn::Equals': [{ Ref: 'Open' }, 'yes'] } },
      Resources: {
        Group: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            GroupDescription: 'x',
            SecurityGroupIngress: [
              { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: byRegion },
              {
                'Fn::If': [
                  'IsOpen',
                  { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' },
                  { Ref: 'AWS::NoValue' },
                ],
              },
            ],
          },
        },
      },
    };
    expect(inPreset('baseline', conditional)).toEqual([{ state: 'fail', level: 'error', blocking: true }]);
  });
});

test.each<[string, object, string]>([
  ['a parameter', { Type: 'String' }, 'AllowedValues of parameter Range, or a literal in its place'],
  ['an SSM parameter', { Type: 'AWS::SSM::Parameter::Value<String>' }, 'a literal in place of parameter Range'],
])(
  '%s without a value warns in baseline, blocks in strict, and is named with what would decide it',
  (_, Range, decider) => {
    const open = { Parameters: { Range }, Resources: { Group: group({ Ref: 'Range' }) } };
    expect(inPreset('baseline', open)).toEqual([
      { state: 'unknown', level: 'warn', blocking: false, deciders: [decider] },
    ]);
    expect(inPreset('strict', open)).toEqual([
      { state: 'unknown', level: 'error', blocking: true, deciders: [decider] },
    ]);
  },
);

test('a parameter whose every allowed value is insecure fails', () =>
  expect(
    inPreset('baseline', {
      Parameters: { Range: { Type: 'String', AllowedValues: ['0.0.0.0/0', '::/0'] } },
      Resources: { Group: group({ Ref: 'Range' }) },
    }),
  ).toEqual([{ state: 'fail', level: 'error', blocking: true }]));

test('a variable and an impure function of Terraform are left open too', () => {
  const open = (cidr: string) => ({
    variable: { range: { type: 'string' } },
    resource: {
      aws_security_group: {
        group: { ingress: [{ from_port: 22, to_port: 22, protocol: 'tcp', cidr_blocks: [cidr] }] },
      },
    },
  });
  const strictly = (deciders: string[]) => [{ state: 'unknown', level: 'error', blocking: true, deciders }];
  expect(inPreset('strict', open('${var.range}'))).toEqual(strictly(['a value of var.range']));
  expect(inPreset('strict', open('${uuid()}'))).toEqual(strictly(['a literal in place of uuid()']));
});

test('what AWS makes up is not left open by anyone, and costs what the unknown costs', () => {
  const key = { Type: 'AWS::KMS::Key', Properties: {} };
  const own = { Resources: { Key: key, Group: group({ 'Fn::GetAtt': ['Key', 'Arn'] }) } };
  expect(inPreset('strict', own)).toEqual([{ state: 'unknown', level: 'note', blocking: false }]);
});

test('one open rule among more optional ones than all deployments are tried for is found', () => {
  const flags = Array.from({ length: 9 }, (_, index) => `Flag${index}`);
  const rule = (flag: string, CidrIp: string) => ({
    'Fn::If': [flag, { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp }, { Ref: 'AWS::NoValue' }],
  });
  const content = {
    Parameters: Object.fromEntries(flags.map((flag) => [flag, { Type: 'String', AllowedValues: ['no', 'yes'] }])),
    Conditions: Object.fromEntries(flags.map((flag) => [flag, { 'Fn::Equals': [{ Ref: flag }, 'yes'] }])),
    Resources: {
      Group: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: {
          GroupDescription: 'x',
          SecurityGroupIngress: flags.map((flag, at) => rule(flag, at === 0 ? '0.0.0.0/0' : '10.0.0.0/8')),
        },
      },
    },
  };
  expect(inPreset('baseline', content)).toMatchObject([{ state: 'fail', blocking: true }]);
});

test('the report says what would decide it', () => {
  const { findings } = check(
    [
      {
        name: 'shop.json',
        content: { Mappings: ranges('10.0.0.0/8', '0.0.0.0/0'), Resources: { Group: group(byRegion) } },
      },
    ],
    defineConfig(presets.baseline),
  );
  expect(JSON.parse(JSON.stringify(findings)).some(({ deciders }: any) => deciders?.includes(ENVIRONMENT))).toBe(true);
});

test('a layer may let what is left open cost less, or more, in some places too', () => {
  const open = { Parameters: { Range: { Type: 'String' } }, Resources: { Group: group({ Ref: 'Range' }) } };
  const level = (layer: object) =>
    check([{ name: 'x', content: open }], defineConfig(presets.baseline, { name: 'ours', ...layer })).findings.find(
      ({ rule }) => rule === 'ec2/group-no-world-ssh',
    )?.level;
  expect(level({ leftOpen: 'error' })).toBe('error');
  expect(level({ leftOpen: 'off' })).toBeUndefined();
  expect(level({ unknown: 'note' })).toBe('note');
  expect(level({ within: ['Group'], leftOpen: 'error' })).toBe('error');
  expect(level({ within: ['Other'], leftOpen: 'error' })).toBe('warn');
});
