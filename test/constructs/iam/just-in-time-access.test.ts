import { App, Stack } from 'aws-cdk-lib';
import { ArnPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { JustInTimeAccess, type JustInTimeAccessProps } from '../../../doors/cdk';
import { routes } from '../../../lib/functions/request-access/requesting';
import { can, type PolicyDocument } from '../../../lib/iam/evaluate';
import { opened } from '../../../lib/just-in-time/window';
import { refusalOf } from '../subjects';
import { ACCOUNT, deployedBy, REGION } from './documents';

const make = (stack: Stack, props: Partial<JustInTimeAccessProps> = {}): JustInTimeAccess =>
  new JustInTimeAccess(stack, 'Access', {
    roles: { database: { services: ['rds'] }, network: { services: ['ec2'] } },
    requesters: { users: ['people/alice'], permissionSets: ['Developers'] },
    approvers: { users: ['bob'], permissionSets: ['Operators'] },
    ...props,
  });

const DATABASE = `arn:aws:rds:${REGION}:${ACCOUNT}:db:orders`;
const granting = (stack: Stack) => {
  const access = make(stack);
  access.role('database').allow({ actions: ['rds:RebootDBInstance'], resources: [DATABASE] });
  const principal = new ArnPrincipal(`arn:aws:iam::${ACCOUNT}:root`);
  access.grantRequest(new Role(stack, 'Asking', { assumedBy: principal }));
  access.grantApprove(new Role(stack, 'Deciding', { assumedBy: principal }));
  return access;
};
const resources = deployedBy(granting);
const policies = resources('AWS::IAM::ManagedPolicy');
const window = policies.find(({ Description }) => /who holds the role database/.test(Description)) as any;
/** CloudFormation calls a policy by its ARN. */
const windowArn = (id: string): string => `arn:aws:iam::${ACCOUNT}:policy/just-in-time/${id}`;
const grantsOf = (path: RegExp): any[] =>
  [...policies, ...resources('AWS::IAM::Policy')]
    .filter(({ id }) => path.test(id) && !/Window/.test(id))
    .map(({ PolicyDocument }) =>
      JSON.parse(JSON.stringify(PolicyDocument).replace(/"(AccessWindow\w+)"/g, `"${windowArn('$1')}"`)),
    );
const role = resources('AWS::IAM::Role').find(({ Description }) => /The role database/.test(Description)) as any;

test('a role has a boundary that lets nobody do anything, and is taken under one’s own name', () => {
  expect(role.PermissionsBoundary.Ref ?? role.PermissionsBoundary).toBe(window.id);
  const asked = (boundary: PolicyDocument, time: string, name: string) =>
    can({
      principal: `arn:aws:iam::${ACCOUNT}:role/just-in-time/database`,
      ...{ action: 'rds:RebootDBInstance', resource: DATABASE, identity: grantsOf(/Roledatabase/), boundary },
      context: {
        'aws:userid': `AROAROLE:${name}`,
        ...{ 'aws:CurrentTime': time, 'aws:TokenIssueTime': '2026-06-01T10:05:00Z' },
      },
    }).decision;
  expect(asked(window.PolicyDocument, '2026-06-01T10:10:00Z', 'alice')).toBe('denied');
  const held = [{ id: 'a', name: 'alice', from: '2026-06-01T10:00:00Z', until: '2026-06-01T10:30:00Z' }];
  const open = JSON.parse(opened(window.PolicyDocument, held).text);
  expect(asked(open, '2026-06-01T10:10:00Z', 'alice')).toBe('allowed');
  expect(asked(open, '2026-06-01T10:30:00Z', 'alice')).toBe('denied');
  expect(asked(open, '2026-06-01T10:10:00Z', 'bob')).toBe('denied');
});

test('a policy that is open by itself grants nothing', () => {
  const held = [{ id: 'a', name: 'alice', from: '2026-06-01T10:00:00Z', until: '2026-06-01T10:30:00Z' }];
  const boundary = JSON.parse(opened({ Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }, held).text);
  const may = (action: string, resource: string) =>
    can({
      principal: `arn:aws:iam::${ACCOUNT}:role/just-in-time/database`,
      ...{ action, resource, boundary, identity: grantsOf(/Roledatabase/) },
      context: {
        'aws:userid': 'AROAROLE:alice',
        'aws:CurrentTime': '2026-06-01T10:10:00Z',
        'aws:TokenIssueTime': '2026-06-01T10:05:00Z',
      },
    }).decision;
  expect(may('rds:RebootDBInstance', DATABASE)).toBe('allowed');
  expect(may('rds:DeleteDBInstance', DATABASE)).toBe('denied');
  expect(may('iam:CreateUser', `arn:aws:iam::${ACCOUNT}:user/mallory`)).toBe('denied');
});

const SSO = `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO`;

test.each([
  [
    'a user with a second factor',
    'user/people/alice',
    'alice',
    { 'aws:MultiFactorAuthPresent': true, 'aws:MultiFactorAuthAge': 60 },
    'allowed',
  ],
  [
    'one without',
    'user/people/alice',
    'alice',
    { 'aws:MultiFactorAuthPresent': null, 'aws:MultiFactorAuthAge': null },
    'denied',
  ],
  [
    'one with another name',
    'user/people/alice',
    'bob',
    { 'aws:MultiFactorAuthPresent': true, 'aws:MultiFactorAuthAge': 60 },
    'denied',
  ],
  ['another user', 'user/bob', 'bob', { 'aws:MultiFactorAuthPresent': true, 'aws:MultiFactorAuthAge': 60 }, 'denied'],
])('is taken by %s: %#', (_, who, sessionName, context, decision) => {
  const principal = `arn:aws:iam::${ACCOUNT}:${who}`;
  const asked = {
    ...{ principal, action: 'sts:AssumeRole', resource: `arn:aws:iam::${ACCOUNT}:role/just-in-time/database` },
    ...{ identity: [], resourcePolicy: role.AssumeRolePolicyDocument },
    context: { 'sts:RoleSessionName': sessionName, ...context },
  };
  expect(can(asked).decision).toBe(decision);
});

test.each([
  ['Developers', 'carol@acme.example', 'carol@acme.example', 'allowed'],
  ['Developers', 'carol@acme.example', 'alice', 'denied'],
  ['Developers', 'carol@acme.example', 'acme.example', 'denied'],
  ['Operators', 'dora', 'dora', 'denied'],
])('somebody with the permission set %s who is called %s takes it as %s: %s', (set, own, sessionName, decision) => {
  const identity = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }] };
  const asked = {
    principal: `arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_${set}_0123456789abcdef/${own}`,
    ...{ action: 'sts:AssumeRole', resource: `arn:aws:iam::${ACCOUNT}:role/just-in-time/database`, identity },
    resourcePolicy: role.AssumeRolePolicyDocument,
    context: {
      'aws:PrincipalArn': `${SSO}_${set}_0123456789abcdef`,
      ...{ 'aws:userid': `AROASSO:${own}`, 'sts:RoleSessionName': sessionName },
      ...{ 'aws:MultiFactorAuthPresent': null, 'aws:MultiFactorAuthAge': null, 'aws:username': null },
    },
  };
  expect(can(asked).decision).toBe(decision);
});

const WINDOW = windowArn(window.id);
const FUNCTIONS: Record<string, RegExp> = {
  'that opens roles': /AccessApplyAccess/,
  'that looks': /AccessWatchAccess/,
  'that is asked': /AccessRequestAccess/,
};

test.each([
  ['that opens roles', 'iam:CreatePolicyVersion', WINDOW, 'allowed'],
  ['that opens roles', 'iam:CreatePolicyVersion', `arn:aws:iam::${ACCOUNT}:policy/other`, 'denied'],
  ['that opens roles', 'iam:CreatePolicyVersion', `arn:aws:iam::${ACCOUNT}:policy/just-in-time/other`, 'denied'],
  ['that opens roles', 'iam:SetDefaultPolicyVersion', WINDOW, 'denied'],
  ['that opens roles', 'iam:AttachRolePolicy', `arn:aws:iam::${ACCOUNT}:role/just-in-time/database`, 'denied'],
  ['that opens roles', 'iam:PutRolePolicy', `arn:aws:iam::${ACCOUNT}:role/just-in-time/database`, 'denied'],
  [
    'that opens roles',
    'iam:PutRolePermissionsBoundary',
    `arn:aws:iam::${ACCOUNT}:role/just-in-time/database`,
    'denied',
  ],
  ['that opens roles', 'iam:UpdateAssumeRolePolicy', `arn:aws:iam::${ACCOUNT}:role/just-in-time/database`, 'denied'],
  ['that opens roles', 'iam:CreateRole', `arn:aws:iam::${ACCOUNT}:role/other`, 'denied'],
  ['that opens roles', 'sts:AssumeRole', `arn:aws:iam::${ACCOUNT}:role/just-in-time/database`, 'denied'],
  ['that looks', 'iam:CreatePolicyVersion', WINDOW, 'denied'],
  ['that is asked', 'iam:CreatePolicyVersion', WINDOW, 'denied'],
  ['that is asked', 'iam:GetRole', `${SSO}_Developers_0123456789abcdef`, 'allowed'],
  ['that is asked', 'iam:GetRole', `arn:aws:iam::${ACCOUNT}:role/AWSReservedSSO_Developers_0123456789abcdef`, 'denied'],
])('the function %s: %s on %s is %s', (which, action, resource, decision) => {
  const principal = `arn:aws:iam::${ACCOUNT}:role/function`;
  expect(can({ principal, action, resource, identity: grantsOf(FUNCTIONS[which] as RegExp) }).decision).toBe(decision);
});

test.each([
  ['that opens roles', ['opened', 'closed']],
  ['that looks', ['decisions', 'ends']],
  ['that is asked', ['requests', 'decisions', 'ends']],
])('the function %s adds records of its own alone', (which, own) => {
  const identity = grantsOf(FUNCTIONS[which] as RegExp);
  const [bucket] = resources('AWS::S3::Bucket').filter(({ ObjectLockEnabled }) => ObjectLockEnabled);
  const prefix = /"(arn:aws:s3:::[^"]*access\/[^/"]+)\/\*"/.exec(JSON.stringify(identity))?.[1] as string;
  expect(prefix).toContain(bucket.id.toLowerCase());
  const may = (action: string, kind: string) =>
    can({ principal: `arn:aws:iam::${ACCOUNT}:role/function`, action, resource: `${prefix}/${kind}/x.json`, identity })
      .decision;
  const kinds = ['requests', 'decisions', 'ends', 'opened', 'closed', 'other'];
  expect(kinds.filter((kind) => may('s3:PutObject', kind) === 'allowed').sort()).toEqual([...own].sort());
  expect(kinds.filter((kind) => may('s3:DeleteObject', kind) === 'allowed')).toEqual([]);
});

test.each([
  ['Asking', 'POST/requests', 'allowed'],
  ['Asking', 'POST/requests/0/end', 'allowed'],
  ['Asking', 'GET/requests/0', 'allowed'],
  ['Asking', 'POST/requests/0/decision', 'denied'],
  ['Deciding', 'POST/requests/0/decision', 'allowed'],
  ['Deciding', 'POST/requests/0/end', 'allowed'],
  ['Deciding', 'POST/requests', 'denied'],
])('%s may send %s: %s', (who, call, decision) => {
  const api = resources('AWS::ApiGatewayV2::Api')[0].id;
  const resource = `arn:aws:execute-api:${REGION}:${ACCOUNT}:${api}/$default/${call}`;
  const identity = grantsOf(new RegExp(`^${who}`));
  expect(
    can({ principal: `arn:aws:iam::${ACCOUNT}:role/x`, action: 'execute-api:Invoke', resource, identity }).decision,
  ).toBe(decision);
});

test('the API has the routes that its function answers', () =>
  expect(
    resources('AWS::ApiGatewayV2::Route')
      .map(({ RouteKey }) => RouteKey)
      .sort(),
  ).toEqual([...routes].sort()));

test('every route asks for credentials of IAM, and policies are written by one run at a time', () => {
  const routes = resources('AWS::ApiGatewayV2::Route');
  expect(routes).toHaveLength(4);
  expect(new Set(routes.map(({ AuthorizationType }) => AuthorizationType))).toEqual(new Set(['AWS_IAM']));
  const limits = resources('AWS::Lambda::Function').map(({ id, ReservedConcurrentExecutions }) => [
    /Access(\w+)Access/.exec(id)?.[1],
    ReservedConcurrentExecutions,
  ]);
  expect(Object.fromEntries(limits)).toEqual({ Request: 10, Watch: 20, Apply: 1 });
});

test('an alarm tells of an execution that failed, took too long or was stopped, and of a function that failed', () => {
  const metrics = resources('AWS::CloudWatch::Alarm').flatMap(({ MetricName, Metrics = [] }) =>
    MetricName ? [MetricName] : Metrics.flatMap(({ MetricStat }: any) => MetricStat?.Metric.MetricName ?? []),
  );
  expect(new Set(metrics)).toEqual(new Set(['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted', 'Errors']));
});

test.each<[Partial<JustInTimeAccessProps>, string]>([
  [{ longestMinutes: 0 }, 'longestMinutes is 0; say a whole number of minutes from 1 to 480'],
  [{ longestMinutes: 481 }, 'longestMinutes is 481'],
  [{ approvalMinutes: 241 }, 'approvalMinutes is 241; say a whole number of minutes from 1 to 240'],
  [{ roles: {} }, 'it has no roles; name those that can be asked for'],
  [{ roles: { 'a/b': { services: ['rds'] } } }, "roles has 'a/b'"],
  [{ roles: { database: { services: ['rdz'] } } }, "'rdz' is no service"],
  [
    { roles: { wide: { services: ['rds'], regions: Array.from({ length: 40 }, (_, at) => `eu-west-${at}`) } } },
    "the bounds of 'wide' leave no room for 3",
  ],
  [{ requesters: {} }, 'requesters names nobody'],
  [{ approvers: { users: ['*'] } }, "approvers has the user '*'"],
  [{ requesters: { users: ['arn:aws:iam::444455556666:user/eve'] } }, 'name users of this account'],
  [{ approvers: { permissionSets: ['Op*'] } }, "approvers has the permission set 'Op*'"],
  [{ requesters: { users: ['bob'] }, approvers: { users: ['bob'] } }, "'bob' alone asks and decides"],
])('refuses %j', (props, said) => {
  const refused = refusalOf(() => make(new Stack(), props));
  expect(refused).toContain(said);
  expect(refused).toContain("JustInTimeAccess 'Default/Access': ");
});

test('knows the roles that it has', () => {
  expect(refusalOf(() => make(new Stack(new App(), 'Stack')).role('admin'))).toBe(
    "JustInTimeAccess 'Stack/Access': there is no role 'admin'; it has 'database', 'network'",
  );
});
