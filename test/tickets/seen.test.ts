import { seenIn } from '../../lib/tickets/seen';

const TIME = '2026-06-03T12:00:00Z';

const ARN = 'arn:aws:securityhub:eu-west-1::product/aws';

/** Findings as products of AWS send them, as far as they are read. */
const RECORDED = {
  control: {
    ...{
      Id: 'arn:aws:securityhub:eu-west-1:111122223333:security-control/EC2.2/finding/1',
      ProductArn: `${ARN}/securityhub`,
    },
    ...{ GeneratorId: 'security-control/EC2.2', Title: 'Default groups let nothing in', Description: 'One does.' },
    ...{ Compliance: { Status: 'FAILED', SecurityControlId: 'EC2.2' }, Severity: { Label: 'HIGH', Normalized: 70 } },
    Resources: [{ Type: 'AwsEc2SecurityGroup', Id: 'arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1' }],
  },
  /** The same control, told by a standard of its own. */
  standard: {
    ...{
      Id: 'arn:aws:securityhub:eu-west-1:111122223333:subscription/cis/v/1.2.0/4.3/finding/2',
      ProductArn: `${ARN}/securityhub`,
    },
    ...{
      GeneratorId: 'arn:aws:securityhub:::ruleset/cis/v/1.2.0/rule/4.3',
      Title: '4.3 Default groups',
      Description: 'One does.',
    },
    ...{ Compliance: { Status: 'FAILED', SecurityControlId: 'EC2.2' }, Severity: { Label: 'LOW' } },
    Resources: [{ Type: 'AwsEc2SecurityGroup', Id: 'arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1' }],
  },
  vulnerability: {
    ...{ Id: 'arn:aws:inspector2:eu-west-1:111122223333:finding/3', ProductArn: `${ARN}/inspector` },
    ...{
      GeneratorId: 'AWSInspector',
      Title: 'CVE-2026-1 - openssl',
      Description: 'It is old.',
      Severity: { Label: 'CRITICAL' },
    },
    ...{ Types: ['Software and Configuration Checks/Vulnerabilities/CVE'], Vulnerabilities: [{ Id: 'CVE-2026-1' }] },
    Resources: [{ Type: 'AwsEc2Instance', Id: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1' }],
  },
  threat: {
    ...{ Id: 'arn:aws:guardduty:eu-west-1:111122223333:detector/d/finding/4', ProductArn: `${ARN}/guardduty` },
    ...{
      GeneratorId: 'arn:aws:guardduty:eu-west-1:111122223333:detector/d',
      Title: 'Somebody guesses',
      Description: 'By SSH.',
    },
    ...{ Types: ['TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce'], Severity: { Normalized: 40 } },
    Resources: [{ Type: 'AwsEc2Instance', Id: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1' }],
  },
};

const event = (finding: object, others: object = {}) => ({
  ...{ time: TIME, region: 'eu-west-1' },
  detail: {
    findings: [
      { AwsAccountId: '111122223333', UpdatedAt: TIME, RecordState: 'ACTIVE', Workflow: { Status: 'NEW' }, ...finding },
    ],
  },
  ...others,
});

const only = (finding: object) => seenIn(event(finding))[0];

test.each([
  ['control', 'EC2.2', 'high'],
  ['standard', 'EC2.2', 'low'],
  ['vulnerability', 'CVE-2026-1', 'critical'],
  [
    ...([
      'threat',
      'arn:aws:guardduty:eu-west-1:111122223333:detector/d TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce',
    ] as const),
    'medium',
  ],
] as const)('of a %s, the rule is %s', (name, rule, severity) =>
  expect(only(RECORDED[name])).toMatchObject({ rule, severity, status: 'open', at: Date.parse(TIME) }),
);

test('a rule on the same resources has one key, whichever standard tells, and another account or region another', () => {
  const key = only(RECORDED.control)?.key;
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(only(RECORDED.standard)?.key).toBe(key);
  for (const other of [{ AwsAccountId: '444455556666' }, { Region: 'us-east-1' }, { Resources: [{ Id: 'other' }] }])
    expect(only({ ...RECORDED.control, ...other })?.key).not.toBe(key);
  expect(only(RECORDED.vulnerability)?.key).not.toBe(only(RECORDED.threat)?.key);
});

test('resources have no order', () => {
  const Resources = [{ Id: 'b' }, { Id: 'a' }, { Id: 'b' }];
  expect(only({ ...RECORDED.control, Resources })?.resources).toEqual(['a', 'b']);
  expect(only({ ...RECORDED.control, Resources })?.key).toBe(
    only({ ...RECORDED.control, Resources: Resources.slice(0, 2).reverse() })?.key,
  );
});

test.each([
  [{ RecordState: 'ARCHIVED' }, 'resolved'],
  [{ Workflow: { Status: 'RESOLVED' } }, 'resolved'],
  [{ Compliance: { Status: 'PASSED', SecurityControlId: 'EC2.2' } }, 'resolved'],
  [{ Compliance: { Status: 'NOT_AVAILABLE', SecurityControlId: 'EC2.2' } }, 'open'],
  [{ Workflow: { Status: 'SUPPRESSED' } }, 'suppressed'],
  [{ Workflow: { Status: 'SUPPRESSED' }, RecordState: 'ARCHIVED' }, 'resolved'],
  [{ Workflow: { Status: 'NOTIFIED' } }, 'open'],
  [{ Workflow: undefined }, 'open'],
])('%j is %s', (others, status) => expect(only({ ...RECORDED.control, ...others })?.status).toBe(status));

test.each([
  [95, 'critical'],
  [70, 'high'],
  [1, 'low'],
  [0, 'info'],
])('the number %i is %s', (Normalized, severity) =>
  expect(only({ ...RECORDED.control, Severity: { Normalized } })?.severity).toBe(severity),
);

test('a title is one line of some length, without what steers a terminal', () => {
  const title = only({ ...RECORDED.control, Title: `a\u001b[31m\nb\u2028c${'x'.repeat(1000)}` })?.title;
  expect(title).toMatch(/^a \[31m b cx+$/);
  expect(title).toHaveLength(200);
});

test.each<[unknown, string]>([
  [null, 'the event says no time'],
  [{}, 'the event says no time'],
  [{ time: 'soon', detail: { findings: [{}] } }, 'the event says no time'],
  [{ time: TIME }, 'the event holds no finding'],
  [{ time: TIME, detail: { findings: [] } }, 'the event holds no finding'],
  [{ time: TIME, detail: { findings: 'x' } }, 'the event holds no finding'],
  [{ time: TIME, detail: { findings: [null] } }, 'the finding has no AwsAccountId'],
  ...['Id', 'ProductArn', 'AwsAccountId', 'GeneratorId', 'Title', 'Description', 'UpdatedAt'].map(
    (name): [unknown, string] => [event({ ...RECORDED.control, [name]: undefined }), `the finding has no ${name}`],
  ),
  [event({ ...RECORDED.control, Title: 7 }), 'the finding has no Title'],
  [event({ ...RECORDED.control, Resources: [] }), 'the finding names no resource'],
  [event({ ...RECORDED.control, Resources: [null, { Id: 7 }] }), 'the finding names no resource'],
  [event({ ...RECORDED.control, Severity: {} }), 'the finding has no Severity'],
])('%j is refused', (malformed, said) => expect(() => seenIn(malformed)).toThrow(said));
