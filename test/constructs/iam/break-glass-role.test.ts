import { Stack } from 'aws-cdk-lib';
import { BreakGlassRole, type BreakGlassRoleProps, EvidenceBucket, HardenedLogGroup } from '../../../doors/cdk';
import { can } from '../../../lib/iam/evaluate';
import { counts } from '../filter-patterns';
import { refusalOf } from '../subjects';
import { ACCOUNT, deployedBy, REGION } from './documents';

const make = (stack: Stack, props: Partial<BreakGlassRoleProps> = {}): BreakGlassRole =>
  new BreakGlassRole(stack, 'BreakGlass', {
    users: ['alice', 'bob'],
    logGroup: HardenedLogGroup.fromLogGroupName(stack, 'Trail', 'trail'),
    evidence: [EvidenceBucket.fromBucketName(stack, 'Evidence', 'evidence')],
    ...props,
  });

const resources = deployedBy((stack) => make(stack));
const [role] = resources('AWS::IAM::Role');
const [bounds] = resources('AWS::IAM::ManagedPolicy');
const [alarm] = resources('AWS::CloudWatch::Alarm');

const ADMINISTRATOR = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const SELF = `arn:aws:iam::${ACCOUNT}:policy/break-glass/${bounds.ManagedPolicyName}`;
const ALARM = `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm:${alarm.AlarmName}`;

const may = (action: string, resource: string, context: Record<string, string> = {}): string =>
  can({
    ...{ principal: `arn:aws:iam::${ACCOUNT}:role/break-glass/BreakGlass`, action, resource },
    ...{ identity: ADMINISTRATOR, boundary: bounds.PolicyDocument, context },
  }).decision;

test('has its bounds, and everything within them', () => {
  expect(role.ManagedPolicyArns).toEqual(['arn:aws:iam::aws:policy/AdministratorAccess']);
  expect(role.PermissionsBoundary).toBeDefined();
  expect(role.MaxSessionDuration).toBe(3600);
});

test.each([
  ['ec2:TerminateInstances', `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/i-0123456789abcdef0`],
  ['lambda:UpdateFunctionCode', `arn:aws:lambda:${REGION}:${ACCOUNT}:function:shop`],
  ['s3:DeleteObject', 'arn:aws:s3:::uploads/broken'],
  ['s3:GetObject', 'arn:aws:s3:::evidence/run/1'],
  ['kms:DisableKey', `arn:aws:kms:${REGION}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`],
  ['cloudwatch:PutMetricAlarm', `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm:shop-errors`],
])('may %s on %s', (action, resource) => expect(may(action, resource)).toBe('allowed'));

test.each([
  ['s3:DeleteObject', 'arn:aws:s3:::evidence/run/1'],
  ['s3:PutObject', 'arn:aws:s3:::evidence/run/1'],
  ['s3:PutObjectRetention', 'arn:aws:s3:::evidence/run/1'],
  ['s3:BypassGovernanceRetention', 'arn:aws:s3:::evidence/run/1'],
  ['s3:PutBucketPolicy', 'arn:aws:s3:::evidence'],
  ['s3:PutLifecycleConfiguration', 'arn:aws:s3:::evidence'],
  ['cloudtrail:StopLogging', `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/all`],
  ['config:StopConfigurationRecorder', '*'],
  ['logs:DeleteMetricFilter', `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:trail:*`],
  ['logs:PutRetentionPolicy', `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:trail:*`],
  ['cloudwatch:DeleteAlarms', ALARM],
  ['cloudwatch:DisableAlarmActions', ALARM],
  ['cloudwatch:PutMetricAlarm', ALARM],
  ['iam:CreateUser', `arn:aws:iam::${ACCOUNT}:user/mallory`],
  ['iam:CreateAccessKey', `arn:aws:iam::${ACCOUNT}:user/alice`],
  ['iam:CreatePolicyVersion', SELF],
  ['iam:DeleteRolePermissionsBoundary', `arn:aws:iam::${ACCOUNT}:role/break-glass/BreakGlass`],
  ['organizations:LeaveOrganization', '*'],
])('may not %s on %s', (action, resource) => expect(may(action, resource)).toBe('denied'));

test('makes roles within its own bounds alone', () => {
  const made = `arn:aws:iam::${ACCOUNT}:role/helper`;
  expect(may('iam:CreateRole', made, { 'iam:PermissionsBoundary': SELF })).toBe('allowed');
  const other = `arn:aws:iam::${ACCOUNT}:policy/wide`;
  expect(may('iam:CreateRole', made, { 'iam:PermissionsBoundary': other })).toBe('denied');
  expect(may('iam:PutRolePermissionsBoundary', made, { 'iam:PermissionsBoundary': other })).toBe('denied');
});

test('whoever takes it is told of, and whoever takes another role is not', () => {
  const [{ FilterPattern, LogGroupName, MetricTransformations }] = resources('AWS::Logs::MetricFilter');
  const taking = (roleArn: string) => ({
    ...{ eventSource: 'sts.amazonaws.com', eventName: 'AssumeRole', requestParameters: { roleArn } },
  });
  const own = /roleArn = "([^"]*)"/.exec(FilterPattern)?.[1] as string;
  expect(own).toContain('EmergencyRole');
  expect(counts(FilterPattern, taking(own))).toBe(true);
  expect(counts(FilterPattern, { ...taking(own), errorCode: 'AccessDenied' })).toBe(true);
  expect(counts(FilterPattern, taking(`${own}Other`))).toBe(false);
  expect(LogGroupName).toBe('trail');
  expect(alarm).toMatchObject({
    Namespace: MetricTransformations[0].MetricNamespace,
    MetricName: MetricTransformations[0].MetricName,
  });
  expect(alarm.AlarmActions).toHaveLength(1);
});

test('is for two people at least', () => {
  const of = (props: Partial<BreakGlassRoleProps>) => refusalOf(() => make(new Stack(), props));
  expect(of({ users: ['alice'] })).toContain("it names 'alice' alone; name two at least");
  expect(of({ users: [] })).toContain('it names nobody');
  expect(() => make(new Stack(), { users: [], permissionSets: ['Administrators'] })).not.toThrow();
});

test('names as much evidence as AWS lets its bounds name', () => {
  const buckets = (count: number) => (stack: Stack) =>
    Array.from({ length: count }, (_, at) => EvidenceBucket.fromBucketName(stack, `Kept${at}`, `kept-${at}`));
  const of = (count: number) => {
    const stack = new Stack();
    return refusalOf(() => make(stack, { evidence: buckets(count)(stack) }));
  };
  expect(of(20)).toMatch(/BreakGlass': the policy has \d+ characters.*20 buckets of evidence: keep it in fewer/);
  expect(() => of(15)).toThrow('it was not refused');
});
