import { Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { FindingTicketing, type FindingTicketingProps } from '../../../doors/cdk';
import { can } from '../../../lib/iam/evaluate';
import { matchesPattern } from '../event-patterns';
import { ACCOUNT, deployedBy, REGION } from '../iam/documents';
import { refusalOf } from '../subjects';

const tracker = { kind: 'github', repository: 'acme/findings' } as const;
const secretArn = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:token-1a2b3c`;

const make = (stack: Stack, props: Partial<FindingTicketingProps> = {}) =>
  new FindingTicketing(stack, 'Tickets', {
    ...{ tracker, secret: Secret.fromSecretCompleteArn(stack, 'Token', secretArn) },
    ...props,
  });

const own = deployedBy((stack) => make(stack));
test('its functions are told the policy, the tracker and the waivers, and no secret', () => {
  const waivers = [{ rule: 'S3.8', because: 'a website', owner: 'alice', until: '2027-06-30' }];
  const functions = deployedBy((stack) => make(stack, { policy: { low: 'none' }, dueDays: { ticket: 14 }, waivers }))(
    'AWS::Lambda::Function',
  );
  expect(functions).toHaveLength(2);
  for (const { Environment } of functions)
    expect(JSON.parse(Environment.Variables.TERMS)).toMatchObject({
      tracker: { ...tracker, url: 'https://api.github.com' },
      policy: { critical: 'block', high: 'block', medium: 'ticket', low: 'none', info: 'none' },
      dueDays: { ticket: 14, batch: 90 },
      waivers,
    });
});

test('every finding that Security Hub tells of is queued, and what cannot be is set aside', () => {
  const rule = own('AWS::Events::Rule').find(({ EventPattern }) => EventPattern);
  const event = { source: 'aws.securityhub', 'detail-type': 'Security Hub Findings - Imported', detail: {} };
  expect(matchesPattern(rule.EventPattern, event)).toBe(true);
  expect(matchesPattern(rule.EventPattern, { ...event, source: 'acme' })).toBe(false);
  expect(rule.Targets).toEqual([
    { Id: 'Queue', Arn: expect.stringContaining('Queue'), DeadLetterConfig: expect.anything() },
  ]);
});

test('somebody looks every five minutes whether a finding blocks, and where nobody has for 15, one does', () => {
  expect(own('AWS::Events::Rule')).toContainEqual(expect.objectContaining({ ScheduleExpression: 'rate(5 minutes)' }));
  const name = make(new Stack()).blockingAlarmName;
  const alarm = own('AWS::CloudWatch::Alarm').find(({ AlarmName }) => AlarmName.endsWith('-Blocking'));
  expect(name).toMatch(/-Blocking$/);
  expect(alarm).toMatchObject({ Statistic: 'Maximum', Period: 900, Threshold: 0, TreatMissingData: 'breaching' });
});

test('its host is the one that the tracker is at', () => {
  expect(make(new Stack()).host).toBe('api.github.com');
  expect(make(new Stack(), { tracker: { kind: 'jira', url: 'https://acme.atlassian.net', project: 'SEC' } }).host).toBe(
    'acme.atlassian.net',
  );
});

const hub = `arn:aws:securityhub:${REGION}:${ACCOUNT}:hub/default`;
const asff = (field: string): string => `securityhub:ASFFSyntaxPath/${field}`;
const UNTOUCHED = ['Confidence', 'Criticality', 'Severity.Label', 'Severity.Normalized', 'VerificationState'];

/** What a request to change the status of a finding holds, and others of its fields. */
const suppressing = (status: string, others: Readonly<Record<string, string>> = {}) => ({
  ...Object.fromEntries(UNTOUCHED.map((field) => [asff(field), others[field] ?? null])),
  [asff('Workflow.Status')]: status,
});

test.each<[string, string, string, string, Record<string, string | null>?]>([
  ['TicketFindings', 'dynamodb:PutItem', 'the table', 'allowed'],
  ['TicketFindings', 'dynamodb:DeleteItem', 'the table', 'denied'],
  ['TicketFindings', 'dynamodb:Scan', 'the table', 'denied'],
  ['TicketFindings', 'secretsmanager:GetSecretValue', secretArn, 'allowed'],
  ['TicketFindings', 'secretsmanager:GetSecretValue', `${secretArn.slice(0, -6)}other-1a2b3c`, 'denied'],
  ['TicketFindings', 'secretsmanager:PutSecretValue', secretArn, 'denied'],
  ['TicketFindings', 'securityhub:BatchUpdateFindings', hub, 'allowed', suppressing('SUPPRESSED')],
  ['TicketFindings', 'securityhub:BatchUpdateFindings', hub, 'allowed', suppressing('NEW')],
  ['TicketFindings', 'securityhub:BatchUpdateFindings', hub, 'denied', suppressing('RESOLVED')],
  [
    ...(['TicketFindings', 'securityhub:BatchUpdateFindings', hub, 'denied'] as const),
    suppressing('SUPPRESSED', { 'Severity.Label': 'LOW' }),
  ],
  ['TicketFindings', 'securityhub:BatchImportFindings', hub, 'denied'],
  ['SweepTickets', 'dynamodb:Query', 'the table', 'allowed'],
  ['SweepTickets', 'dynamodb:Scan', 'the table', 'denied'],
  ['SweepTickets', 'dynamodb:PutItem', 'the table', 'denied'],
  ['SweepTickets', 'secretsmanager:GetSecretValue', secretArn, 'denied'],
  ['SweepTickets', 'securityhub:BatchUpdateFindings', hub, 'denied', suppressing('SUPPRESSED')],
])('may %s %s on %s: %s', (name, action, of, decision, context = {}) => {
  const identity = own('AWS::IAM::ManagedPolicy')
    .filter(({ Description }) => JSON.stringify(Description ?? '').includes(name))
    .map(({ PolicyDocument }) => PolicyDocument);
  expect(identity).toHaveLength(1);
  const named = JSON.stringify(identity).match(/arn:aws:dynamodb:[^"]+/)?.[0] as string;
  const resource = of.startsWith('arn:') ? of : named;
  const principal = `arn:aws:iam::${ACCOUNT}:role/tickets`;
  expect(can({ principal, action, resource, identity, context }).decision).toBe(decision);
});

test.each<[Partial<FindingTicketingProps>, string]>([
  [{ tracker: { ...tracker, url: 'http://github.test' } }, "tracker.url is 'http://github.test'"],
  [{ tracker: { ...tracker, url: 'https://github.test/' } }, "tracker.url is 'https://github.test/'"],
  [{ tracker: { ...tracker, repository: 'findings' } }, "tracker.repository is 'findings'"],
  [{ tracker: { kind: 'gitlab', project: 'findings' } }, "tracker.project is 'findings'"],
  [{ tracker: { kind: 'jira', url: 'https://acme.atlassian.net', project: 'SEC" OR 1' } }, 'tracker.project is'],
  [{ policy: { low: 'later' as 'batch' } }, 'policy says later of low'],
  [{ policy: { worst: 'block' } as object }, 'policy says block of worst'],
  [{ dueDays: { ticket: 0 } }, 'dueDays says 0 of ticket'],
  [
    { waivers: [{ rule: 'S3.8', because: '', owner: 'alice', until: '2027-06-30' }] },
    'the waiver of S3.8 lacks `because`',
  ],
  [{ waivers: [{ rule: 'S3.8', because: 'a', owner: 'alice', until: 'never' }] }, '`until` must be a day'],
])('refuses %j', (props, said) => {
  const refusal = refusalOf(() => make(new Stack(), props));
  expect(refusal).toContain("FindingTicketing 'Default/Tickets': ");
  expect(refusal).toContain(said);
});

test('refuses more waivers than its functions can be told', () => {
  const waivers = Array.from({ length: 60 }, () => ({
    rule: 'S3.8',
    because: 'a',
    owner: 'alice',
    until: '2027-06-30',
  }));
  expect(refusalOf(() => make(new Stack(), { waivers }))).toMatch(/take \d+ characters.*waive fewer/);
});
