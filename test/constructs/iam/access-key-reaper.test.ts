import { Stack } from 'aws-cdk-lib';
import { AccessKeyReaper, type AccessKeyReaperProps } from '../../../doors/cdk';
import type { Terms } from '../../../lib/functions/reap-access-keys/reaping';
import { can } from '../../../lib/iam/evaluate';
import { refusalOf } from '../subjects';
import { ACCOUNT, deployedBy } from './documents';

const resources = (props?: AccessKeyReaperProps) => deployedBy((stack) => new AccessKeyReaper(stack, 'Keys', props));
const own = resources();

test.each<[AccessKeyReaperProps | undefined, Terms]>([
  [undefined, { oldestDays: 90, unusedDays: 45, warnDays: 7, except: [], reportOnly: false }],
  [
    { oldestDays: 60, except: ['robot'], reportOnly: true },
    { oldestDays: 60, unusedDays: 45, warnDays: 7, except: ['robot'], reportOnly: true },
  ],
])('%j is what its function is told', (props, terms) => {
  const [{ Environment }] = resources(props)('AWS::Lambda::Function');
  expect(JSON.parse(Environment.Variables.TERMS)).toEqual(terms);
});

test('runs once a day, and one run at a time', () => {
  expect(own('AWS::Events::Rule')).toMatchObject([{ ScheduleExpression: 'rate(1 day)', State: 'ENABLED' }]);
  expect(own('AWS::Lambda::Function')).toMatchObject([{ ReservedConcurrentExecutions: 1, Timeout: 900 }]);
});

test.each([
  ['iam:ListUsers', '*', 'allowed'],
  ['iam:UpdateAccessKey', 'user/alice', 'allowed'],
  ['iam:ListAccessKeys', 'user/people/bob', 'allowed'],
  ['iam:GetAccessKeyLastUsed', 'user/alice', 'allowed'],
  ['iam:CreateAccessKey', 'user/alice', 'denied'],
  ['iam:DeleteAccessKey', 'user/alice', 'denied'],
  ['iam:UpdateLoginProfile', 'user/alice', 'denied'],
  ['iam:AttachUserPolicy', 'user/alice', 'denied'],
  ['iam:UpdateAssumeRolePolicy', 'role/admin', 'denied'],
])('may its function %s on %s: %s', (action, of, decision) => {
  const identity = own('AWS::IAM::ManagedPolicy').map(({ PolicyDocument }) => PolicyDocument);
  const principal = `arn:aws:iam::${ACCOUNT}:role/reaper`;
  expect(
    can({ principal, action, resource: of === '*' ? of : `arn:aws:iam::${ACCOUNT}:${of}`, identity }).decision,
  ).toBe(decision);
});

test.each([
  [{ oldestDays: 0 }, 'oldestDays is 0; say a whole number of days from 1 to 365'],
  [{ unusedDays: 1.5 }, 'unusedDays is 1.5'],
  [{ unusedDays: 1000 }, 'unusedDays is 1000'],
  [{ warnDays: 45 }, 'warnDays is 45, so that every key is told of'],
  [{ except: ['*'] }, "except has '*'"],
  [{ except: ['people/alice'] }, "except has 'people/alice'"],
])('refuses %j', (props, said) =>
  expect(refusalOf(() => new AccessKeyReaper(new Stack(), 'Keys', props))).toContain(
    `AccessKeyReaper 'Default/Keys': ${said}`,
  ),
);
