import { Stack } from 'aws-cdk-lib';
import { DriftDetection, type DriftDetectionProps } from '../../doors/cdk';
import { can } from '../../lib/iam';
import { ACCOUNT, deployedBy, REGION } from './iam/documents';
import { refusalOf } from './subjects';

const resources = (props: Partial<DriftDetectionProps> = {}) =>
  deployedBy((stack) => new DriftDetection(stack, 'Drift', { stacks: ['Notes'], ...props }));
const allow = [{ actions: ['s3:GetEncryptionConfiguration'], resources: ['arn:aws:s3:::notes-uploads'] }];
const own = resources({ allow });

const here = (service: string, rest: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
const identityOf = (of: (type: string) => any[]) =>
  of('AWS::IAM::ManagedPolicy').map(({ PolicyDocument }) => PolicyDocument);

test.each([
  ['cloudformation:DetectStackDrift', here('cloudformation', 'stack/Notes/1'), 'allowed'],
  ['cloudformation:DescribeStackResourceDrifts', here('cloudformation', 'stack/Notes/1'), 'allowed'],
  ['cloudformation:DescribeStackDriftDetectionStatus', '*', 'allowed'],
  ['securityhub:BatchImportFindings', here('securityhub', `product/${ACCOUNT}/default`), 'allowed'],
  ['securityhub:GetFindings', here('securityhub', 'hub/default'), 'allowed'],
  ['s3:GetEncryptionConfiguration', 'arn:aws:s3:::notes-uploads', 'allowed'],
  ['cloudformation:DetectStackDrift', here('cloudformation', 'stack/Other/1'), 'denied'],
  ['cloudformation:UpdateStack', here('cloudformation', 'stack/Notes/1'), 'denied'],
  ['cloudformation:GetTemplate', here('cloudformation', 'stack/Notes/1'), 'denied'],
  ['securityhub:BatchImportFindings', here('securityhub', 'product/aws/guardduty'), 'denied'],
  ['securityhub:BatchUpdateFindings', here('securityhub', 'hub/default'), 'denied'],
  ['s3:GetEncryptionConfiguration', 'arn:aws:s3:::others', 'denied'],
  ['s3:GetObject', 'arn:aws:s3:::notes-uploads/1', 'denied'],
])('may its function %s on %s: %s', (action, resource, decision) => {
  const principal = `arn:aws:iam::${ACCOUNT}:role/drift`;
  expect(can({ principal, action, resource, identity: identityOf(own) }).decision).toBe(decision);
});

test('runs as often as it is asked to, and one run at a time', () => {
  expect(own('AWS::Events::Rule')).toMatchObject([{ ScheduleExpression: 'rate(1 day)' }]);
  expect(resources({ schedule: 'rate(1 hour)' })('AWS::Events::Rule')).toMatchObject([
    { ScheduleExpression: 'rate(1 hour)' },
  ]);
  expect(own('AWS::Lambda::Function')).toMatchObject([{ ReservedConcurrentExecutions: 1, Timeout: 900 }]);
});

test('without Security Hub it neither asks for nor keeps findings', () => {
  const without = resources({ securityHub: false });
  expect(JSON.stringify(identityOf(without))).not.toContain('securityhub');
  const [{ Environment }] = without('AWS::Lambda::Function');
  expect(JSON.parse(Environment.Variables.TERMS)).toEqual({ stacks: ['Notes'], tolerated: [] });
});

const waiver = { scanner: 'drift', rule: 'modified', because: 'theirs', owner: 'ops', until: '2027-01-01' };

test.each<[Partial<DriftDetectionProps>, string]>([
  [{ stacks: [] }, '`stacks` is empty'],
  [{ stacks: Array.from({ length: 51 }, (_, at) => `Notes${at}`) }, '`stacks` has 51; name at most 50'],
  [{ stacks: ['Notes/*'] }, "`stacks` has 'Notes/*', which is no name of a stack"],
  [{ schedule: 'daily' }, "`schedule` is 'daily'"],
  [{ tolerated: [{ ...waiver, scanner: 'semgrep' }] }, '`tolerated` has a waiver of semgrep'],
])('refuses %j', (props, said) =>
  expect(refusalOf(() => new DriftDetection(new Stack(), 'Drift', { stacks: ['Notes'], ...props }))).toContain(
    `DriftDetection 'Default/Drift': ${said}`,
  ),
);

test('refuses a waiver without an end', () =>
  expect(
    refusalOf(
      () => new DriftDetection(new Stack(), 'Drift', { stacks: ['Notes'], tolerated: [{ ...waiver, until: 'never' }] }),
    ),
  ).toContain('`until` must be a day'));
