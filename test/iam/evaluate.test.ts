import { BulwarkError } from '../../lib/engine/error';
import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import { type ContextValue, can, type Request } from '../../lib/iam';
import { decide, LEFT_OPEN, plainOf, readPolicies } from '../../lib/iam/evaluate';
import { statementOf } from '../../lib/iam/policy';

const USER = 'arn:aws:iam::111122223333:user/team/ana';
const ROLE = 'arn:aws:iam::111122223333:role/app/web';
const SESSION = 'arn:aws:sts::111122223333:assumed-role/web/i-1';
const ROOT = 'arn:aws:iam::111122223333:root';
const FOREIGN = 'arn:aws:iam::444455556666:user/eve';
const OBJECT = 'arn:aws:s3:::uploads/home/ana/a.txt';

type Statement = { readonly [key: string]: unknown };
const policy = (...Statement: Statement[]) => ({ Version: '2012-10-17', Statement });
const allow = (more: Statement = {}): Statement => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: '*',
  ...more,
});
const everyone = (more: Statement = {}): Statement => ({ Principal: '*', ...allow(more) });
const deny = (more: Statement = {}): Statement => ({ ...allow(more), Effect: 'Deny' });
const nothing = policy(deny({ Action: 'iam:*', Resource: 'arn:aws:iam::111122223333:user/none' }));
const asked = (more: Partial<Request> = {}) =>
  can({ principal: USER, action: 's3:GetObject', resource: OBJECT, identity: nothing, ...more });
const decision = (more: Partial<Request> = {}) => asked(more).decision;

describe('one account', () => {
  test('nothing is allowed by itself', () =>
    expect(asked()).toEqual({ decision: 'denied', explicit: false, statements: [], conditions: [] }));

  test('an Allow allows, and is named', () =>
    expect(asked({ identity: [nothing, policy(deny({ Action: 's3:Put*' }), allow({ Sid: 'Read' }))] })).toEqual({
      decision: 'allowed',
      explicit: false,
      statements: [{ policy: 'identity', document: 1, index: 1, sid: 'Read', effect: 'Allow' }],
      conditions: [],
    }));

  test.each<[string, Partial<Request>]>([
    ['identity', { identity: policy(allow(), deny()) }],
    ['boundary', { identity: policy(allow()), boundary: policy(allow(), deny()) }],
    ['session', { identity: policy(allow()), session: policy(allow(), deny()) }],
    ['resource', { identity: policy(allow()), resourcePolicy: policy(deny({ Principal: '*' })) }],
    ['service control', { identity: policy(allow()), serviceControl: policy(allow(), deny()) }],
    ['resource control', { identity: policy(allow()), resourceControl: policy(everyone(), deny({ Principal: '*' })) }],
    ['endpoint', { identity: policy(allow()), endpoint: policy(everyone(), deny({ Principal: '*' })) }],
  ])('a Deny in the %s policy refuses, and is named', (kind, given) =>
    expect(asked(given)).toMatchObject({
      decision: 'denied',
      explicit: true,
      statements: [{ policy: kind, effect: 'Deny' }],
    }),
  );

  test.each(['boundary', 'session', 'serviceControl'] as const)('the %s policy limits', (kind) => {
    const identity = policy(allow());
    expect(decision({ identity, [kind]: policy(allow()) })).toBe('allowed');
    expect(decision({ identity, [kind]: policy(allow({ Action: 's3:PutObject' })) })).toBe('denied');
    expect(decision({ [kind]: policy(allow()) })).toBe('denied');
  });

  test('each level of service control policies has to allow, by one of its policies', () => {
    const identity = policy(allow());
    const other = policy(allow({ Action: 'ec2:*' }));
    expect(decision({ identity, serviceControl: [other, policy(allow())] })).toBe('allowed');
    expect(decision({ identity, serviceControl: [[policy(allow())], [other, policy(allow())]] })).toBe('allowed');
    expect(decision({ identity, serviceControl: [[policy(allow())], [other]] })).toBe('denied');
  });

  test('documents count through the levels of an organisation, and each is named where several are wrong', () => {
    const given = { identity: policy(allow()), serviceControl: [[policy(allow()), nothing], [policy(deny())]] };
    expect(asked(given).statements).toEqual([{ policy: 'service control', document: 2, index: 0, effect: 'Deny' }]);
    const single = [policy(allow()), [policy(allow()), policy(deny())]];
    expect(asked({ ...given, serviceControl: single as Request['serviceControl'] }).statements).toEqual([
      { policy: 'service control', document: 2, index: 0, effect: 'Deny' },
    ]);
    expect(decision({ ...given, serviceControl: [nothing, policy(allow())] })).toBe('allowed');
  });

  test('policies of the organisation leave service-linked roles alone', () => {
    const principal = 'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/Linked';
    const identity = policy(allow());
    expect(decision({ principal, identity, serviceControl: policy(deny()) })).toBe('allowed');
    const resourceControl = policy(everyone(), deny({ Principal: '*' }));
    expect(decision({ principal, identity, resourceControl })).toBe('allowed');
  });

  test('each level of resource control policies has to allow, whoever asks', () => {
    const resourcePolicy = policy(allow({ Principal: '*' }));
    const other = policy(everyone({ Action: 'sqs:*' }));
    for (const principal of [USER, '*', 'sns.amazonaws.com', 'arn:aws:iam::444455556666:root']) {
      const given = { principal, resourcePolicy };
      expect(decision({ ...given, resourceControl: [[policy(everyone())], [other, policy(everyone())]] })).toBe(
        'allowed',
      );
      expect(decision({ ...given, resourceControl: [[policy(everyone())], [other]] })).toBe('denied');
    }
  });

  test('what goes through a gateway endpoint has to be allowed by its policy, which means users and roles only by name', () => {
    const ask = (principal: string, Principal: unknown) =>
      decision({ principal, identity: policy(allow()), endpoint: policy(allow({ Principal })) });
    expect(ask(USER, '*')).toBe('allowed');
    expect(ask(USER, { AWS: USER })).toBe('allowed');
    expect(ask(SESSION, { AWS: ROLE })).toBe('allowed');
    expect(ask(USER, { AWS: '111122223333' })).toBe('denied');
    expect(ask(ROOT, { AWS: '111122223333' })).toBe('allowed');
    const queue = {
      action: 'sqs:SendMessage',
      resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
      identity: policy(allow({ Action: 'sqs:*' })),
    };
    const endpoint = policy(everyone({ Action: 'sqs:*', Principal: { AWS: '111122223333' } }));
    expect(decision({ ...queue, endpoint })).toBe('allowed');
    expect(
      decision({ resourcePolicy: policy(allow({ Principal: '*' })), endpoint: policy(everyone({ Action: 'sqs:*' })) }),
    ).toBe('denied');
  });

  test('the root user may do all that its organisation lets it', () => {
    expect(decision({ principal: ROOT })).toBe('allowed');
    expect(decision({ principal: '111122223333', boundary: nothing })).toBe('allowed');
    expect(decision({ principal: ROOT, serviceControl: nothing })).toBe('denied');
  });

  const other = policy(allow({ Action: 'ec2:*' }));
  test.each<[string, string, string | string[], boolean, boolean]>([
    // who asks, whom the policy of the resource names, and whether that is enough: alone, under a boundary
    ['a user', USER, USER, true, true],
    ['a user', USER, '*', true, true],
    ['a user', USER, ROOT, false, false],
    ['a user', USER, '111122223333', false, false],
    ['a user', USER, 'arn:aws:iam::111122223333:user/team/bob', false, false],
    ['a user', USER, 'arn:aws:iam::111122223333:user/*', false, false],
    ['a user', USER, 'arn:aws-cn:iam::111122223333:user/team/ana', false, false],
    ['a user', USER, 'arn:aws-cn:iam::111122223333:root', false, false],
    ['a user', USER, ['arn:aws:iam::111122223333:user/team/bob', USER], true, true],
    ['a user', USER, [ROOT, USER], true, true],
    ['a session', SESSION, [ROOT, ROLE], true, false],
    ['a session', SESSION, 'arn:aws:iam::444455556666:role/app/web', false, false],
    ['a role', ROLE, ROLE, true, false],
    ['a role', ROLE, '*', true, true],
    ['a role', ROLE, ROOT, false, false],
    ['a session', SESSION, SESSION, true, true],
    ['a session', SESSION, ROLE, true, false],
    ['a session', SESSION, 'arn:aws:iam::111122223333:role/app/other', false, false],
    ['a session', SESSION, 'arn:aws:sts::111122223333:assumed-role/web/i-2', false, false],
  ])('%s, where the policy of the resource names %s as %s', (_, principal, AWS, alone, bounded) => {
    const resourcePolicy = policy(allow({ Principal: { AWS } }));
    const outcome = (is: boolean) => (is ? 'allowed' : 'denied');
    expect(decision({ principal, resourcePolicy })).toBe(outcome(alone));
    expect(decision({ principal, resourcePolicy, boundary: other })).toBe(outcome(bounded));
    expect(decision({ principal, resourcePolicy, session: other })).toBe(outcome(bounded));
    expect(decision({ principal, resourcePolicy, serviceControl: other })).toBe('denied');
  });

  test('a grant to one session of a role is open for the role', () =>
    expect(asked({ principal: ROLE, resourcePolicy: policy(allow({ Principal: { AWS: SESSION } })) })).toMatchObject({
      decision: 'conditional',
      conditions: [`if the caller is ${SESSION}`],
    }));

  test('a grant to a session of another role is none', () =>
    expect(
      decision({
        principal: ROLE,
        resourcePolicy: policy(allow({ Principal: { AWS: 'arn:aws:sts::111122223333:assumed-role/webs/i-1' } })),
      }),
    ).toBe('denied'));

  test('a key and a role have to let in their own account too', () => {
    const key = 'arn:aws:kms:eu-west-1:111122223333:key/k';
    const use = { action: 'kms:Decrypt', resource: key, identity: policy(allow({ Action: 'kms:Decrypt' })) };
    const keyPolicy = (AWS: string) => policy(allow({ Action: 'kms:*', Principal: { AWS } }));
    expect(decision({ ...use, resourcePolicy: keyPolicy(ROOT) })).toBe('allowed');
    expect(decision({ ...use, resourcePolicy: keyPolicy(ROLE) })).toBe('denied');
    expect(decision({ ...use, identity: nothing, resourcePolicy: keyPolicy(ROOT) })).toBe('denied');
    const assume = { action: 'sts:AssumeRole', resource: ROLE };
    const trust = policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: USER } });
    expect(decision({ ...assume, resourcePolicy: trust })).toBe('allowed');
    expect(
      decision({ ...assume, principal: SESSION, identity: policy(allow({ Action: '*' })), resourcePolicy: trust }),
    ).toBe('denied');
  });
});

describe('other accounts, services and everyone', () => {
  const open = (Principal: unknown) => policy(allow({ Principal }));
  const queue = 'arn:aws:sqs:eu-west-1:111122223333:jobs';
  test('both accounts have to allow', () => {
    const identity = policy(allow({ Action: 'sqs:SendMessage' }));
    const ask = { principal: FOREIGN, action: 'sqs:SendMessage', resource: queue };
    const resourcePolicy = policy(allow({ Action: 'sqs:*', Principal: { AWS: '444455556666' } }));
    expect(decision({ ...ask, identity })).toBe('denied');
    expect(decision({ ...ask, resourcePolicy })).toBe('denied');
    expect(decision({ ...ask, identity, resourcePolicy })).toBe('allowed');
    expect(decision({ ...ask, identity, resourcePolicy, boundary: nothing })).toBe('denied');
  });
  test('where the ARN names no account, the context says whose the resource is', () => {
    const context = { 'AWS:ResourceAccount': '444455556666' };
    expect(decision({ identity: policy(allow()), context })).toBe('denied');
    expect(decision({ identity: policy(allow()), context, resourcePolicy: open('*') })).toBe('allowed');
  });
  test('where the ARN names one, that is whose it is, though requests do not say so', () => {
    const ask = { action: 'sqs:SendMessage', resource: queue, identity: policy(allow({ Action: 'sqs:*' })) };
    const context = { 'aws:ResourceAccount': null };
    expect(decision({ ...ask, context })).toBe('allowed');
    expect(decision({ ...ask, context, principal: FOREIGN })).toBe('denied');
  });
  test.each<[string, unknown, boolean]>([
    ['sns.amazonaws.com', { Service: 'sns.amazonaws.com' }, true],
    ['sns.amazonaws.com', { Service: ['sqs.amazonaws.com'] }, false],
    ['sns.amazonaws.com', { AWS: 'sns.amazonaws.com' }, false],
    ['sns.amazonaws.com', '*', true],
    ['*', '*', true],
    ['*', { AWS: '*' }, true],
    ['*', { AWS: ROOT }, false],
    [
      'arn:aws:iam::111122223333:oidc-provider/gitlab.com',
      { Federated: 'arn:aws:iam::111122223333:oidc-provider/gitlab.com' },
      true,
    ],
    ['accounts.google.com', { Federated: 'cognito-identity.amazonaws.com' }, false],
  ])('%s, where the policy names %j: %s', (principal, Principal, is) =>
    expect(decision({ principal, resourcePolicy: open(Principal) })).toBe(is ? 'allowed' : 'denied'),
  );
  test.each<[string, string, unknown, boolean]>([
    ['a user and its account', USER, [USER, ROOT], true],
    ['everyone', USER, ['*', 'arn:aws:iam::111122223333:user/bob'], true],
    ['a user without its account', USER, [USER], false],
    ['another user of the account', 'arn:aws:iam::111122223333:user/bob', [USER, ROOT], false],
    ['a session, its role and its account', SESSION, [SESSION, ROLE, ROOT], true],
    ['a session without its role', SESSION, [SESSION, ROOT], false],
    ['a role and its account', ROLE, [ROLE, ROOT], true],
    ['a role without its account', ROLE, [ROLE], false],
    ['an account without its role', ROLE, [ROOT], false],
    ['an account without its user', USER, [ROOT], false],
    ['the root user', ROOT, [ROOT], true],
    ['a root user of another account', ROOT, ['444455556666'], false],
  ])('Deny with NotPrincipal spares %s', (_, principal, AWS, spared) =>
    expect(
      decision({ principal, identity: policy(allow()), resourcePolicy: policy({ ...deny(), NotPrincipal: { AWS } }) }),
    ).toBe(spared ? 'allowed' : 'denied'),
  );
});

describe('who asks', () => {
  const scp = policy(allow({ Action: '*' }), deny());
  test.each([
    ['arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS', 'allowed'],
    ['arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForECS/task', 'allowed'],
    [SESSION, 'denied'],
  ])('%s under a service control policy that denies: %s', (principal, expected) =>
    expect(decision({ principal, identity: policy(allow()), serviceControl: scp })).toBe(expected),
  );

  test.each([
    ['AIDAEXAMPLEEXAMPLE12', USER, 'conditional'],
    ['AIDAEXAMPLEEXAMPLE12', ROLE, 'denied'],
    ['AROAEXAMPLEEXAMPLE12', ROLE, 'conditional'],
    ['AROAEXAMPLEEXAMPLE12', SESSION, 'conditional'],
    ['AROAEXAMPLEEXAMPLE12', '*', 'denied'],
  ])('a policy for the id %s and %s: %s', (AWS, principal, expected) =>
    expect(decision({ principal, resourcePolicy: policy(allow({ Principal: { AWS } })) })).toBe(expected),
  );

  test.each([
    [{ StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }, 'denied'],
    [{ StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } }, 'allowed'],
    [{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, 'denied'],
    [{ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }, 'conditional'],
  ])('someone without credentials under %j: %s', (Condition, expected) =>
    expect(decision({ principal: '*', resourcePolicy: policy(everyone({ Condition })) })).toBe(expected),
  );
});

describe('actions and resources', () => {
  test.each([
    ['execute-api:/prod/*', 'allowed'],
    ['execute-api:/*', 'allowed'],
    ['execute-api:/test/*', 'denied'],
    ['execute-api:/prod/POST/*', 'denied'],
    // The stage is the first part after the API, not any part that is called so.
    ['execute-api:/pets', 'denied'],
  ])('a policy of an API on %s: %s', (Resource, expected) =>
    expect(
      decision({
        principal: '*',
        action: 'execute-api:Invoke',
        resource: 'arn:aws:execute-api:eu-west-1:111122223333:a1b2c3/prod/GET/pets',
        resourcePolicy: policy(everyone({ Action: 'execute-api:Invoke', Resource })),
      }),
    ).toBe(expected),
  );

  test.each<[Statement, boolean]>([
    [{ Action: 'S3:getobject' }, true],
    [{ Action: ['s3:Put*', 's3:G?tObject'] }, true],
    [{ Action: 's3:Get' }, false],
    [{ Action: undefined, NotAction: 's3:Put*' }, true],
    [{ Action: undefined, NotAction: ['iam:*', 's3:*'] }, false],
    [{ Resource: 'arn:aws:s3:::uploads/*' }, true],
    [{ Resource: 'arn:aws:s3:::Uploads/*' }, false],
    [{ Resource: 'arn:aws-cn:s3:::uploads/*' }, false],
    [{ Resource: 'arn:aws:s3:::uploads' }, false],
    [{ Resource: 'arn:*:s3:::upload?/home/*.txt' }, true],
    [{ Resource: undefined, NotResource: 'arn:aws:s3:::secret/*' }, true],
    [{ Resource: undefined, NotResource: 'arn:aws:s3:::uploads/*' }, false],
    [{ Resource: 'arn:aws:s3:::uploads/home/${aws:username}/*' }, true],
    [{ Resource: 'arn:aws:s3:::uploads/home/${AWS:UserName}/*' }, true],
    [{ Resource: "arn:aws:s3:::uploads/${aws:PrincipalTag/dir, 'home'}/*" }, true],
    [{ Resource: 'arn:aws:s3:::uploads/${aws:PrincipalTag/dir}/*' }, false],
    [{ Resource: 'arn:aws:s3:::uploads/home/${*}/a.txt' }, false],
    [{ Resource: 'arn:aws:s3:::uploads/*${$}*' }, false],
    [{ Resource: "arn:aws:s3:::uploads/${aws:username, 'none'}/*" }, false],
    [{ Resource: "arn:aws:s3:::uploads/home/${ aws:username , 'none' }/*" }, true],
    [{ Condition: { StringEquals: { 'aws:username': '${aws:PrincipalTag/dir}' } } }, false],
    [{ Condition: { StringNotEquals: { 'aws:username': '${aws:PrincipalTag/dir}' } } }, true],
  ])('%j: %s', (more, is) =>
    expect(decision({ identity: policy(allow(more)), context: { 'aws:PrincipalTag/dir': null } })).toBe(
      is ? 'allowed' : 'denied',
    ),
  );
  test('variables need version 2012-10-17', () =>
    expect(
      decision({
        identity: {
          Version: '2008-10-17',
          Statement: allow({ Resource: 'arn:aws:s3:::uploads/home/${aws:username}/*' }),
        },
      }),
    ).toBe('denied'));
  test('wildcards in the value of a variable are plain text', () => {
    const identity = policy(allow({ Resource: 'arn:aws:s3:::uploads/${aws:PrincipalTag/dir}/*' }));
    expect(decision({ identity, context: { 'aws:PrincipalTag/dir': '*' } })).toBe('denied');
    expect(decision({ identity, resource: 'arn:aws:s3:::uploads/*/x', context: { 'aws:PrincipalTag/dir': '*' } })).toBe(
      'allowed',
    );
  });
  test('a variable of a condition is compared as it stands, and as a pattern only where patterns are', () => {
    const when = (operator: string, dir: string, key: string) =>
      decision({
        identity: policy(allow({ Condition: { [operator]: { 'aws:key': '${aws:PrincipalTag/dir}' } } })),
        context: { 'aws:PrincipalTag/dir': dir, 'aws:key': key },
      });
    expect([when('StringEquals', 'a*', 'a*'), when('StringEquals', 'a*', 'ab')]).toEqual(['allowed', 'denied']);
    expect([when('StringLike', 'a*', 'a*'), when('StringLike', 'a*', 'ab')]).toEqual(['allowed', 'denied']);
  });
  test('an unknown variable leaves it open, unless the rest of the pattern rules it out', () => {
    const ask = (pattern: string) => asked({ identity: policy(allow({ Resource: pattern })) });
    expect(ask('arn:aws:s3:::uploads/${aws:PrincipalTag/dir}/*').conditions).toEqual([
      'if Resource arn:aws:s3:::uploads/${aws:PrincipalTag/dir}/* means it',
    ]);
    expect(ask('arn:aws:s3:::other/${aws:PrincipalTag/dir}/*').decision).toBe('denied');
  });
});

describe('conditions', () => {
  const when = (Condition: unknown, context: Record<string, ContextValue>) =>
    decision({ identity: policy(allow({ Condition })), context });
  const yes = 'allowed';
  const no = 'denied';
  test.each<[string, unknown, ContextValue, string]>([
    ['StringEquals', 'a', 'a', yes],
    ['StringEquals', ['b', 'a'], 'a', yes],
    ['StringEquals', 'A', 'a', no],
    ['StringEquals', 'a*', 'ab', no],
    ['StringEquals', 'a', null, no],
    ['StringNotEquals', ['a', 'b'], 'c', yes],
    ['StringNotEquals', ['a', 'b'], 'b', no],
    ['StringNotEquals', 'a', null, yes],
    ['stringequalsignorecase', 'A', 'a', yes],
    ['StringNotEqualsIgnoreCase', 'A', 'a', no],
    ['StringLike', 'a*c?', 'abbcd', yes],
    ['StringLike', 'A*', 'ab', no],
    ['StringLike', '${*}', 'ab', no],
    ['StringLike', '${*}', '*', yes],
    ['StringNotLike', ['a*', 'b*'], 'c', yes],
    ['StringEquals', '${aws:username}', 'ana', yes],
    ['NumericLessThan', '10', '9.5', yes],
    ['NumericLessThan', 10, 10, no],
    ['NumericLessThanEquals', 10, 10, yes],
    ['NumericGreaterThan', '1', 'x', no],
    ['NumericGreaterThanEquals', '1', 1, yes],
    ['NumericEquals', '1', '1.0', yes],
    ['NumericNotEquals', '1', 2, yes],
    ['DateGreaterThan', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', yes],
    ['DateGreaterThan', '2026-01-01T00:00:00Z', '1767225600', no],
    ['DateGreaterThanEquals', '2026-01-01T00:00:00Z', '1767225600', yes],
    ['DateLessThan', '2026-01-01', '2025-12-31T23:59:59+00:00', yes],
    ['DateLessThanEquals', '2026-01-01', '2026-01-01T01:00:00+01:00', yes],
    ['DateEquals', '2026-01-01', 1767225600, yes],
    ['DateNotEquals', '2026-01-01', 1767225601, yes],
    ['DateLessThan', '2026-01-01', '2026-01-01', no],
    ['DateLessThanEquals', '2026-01-01', '2026-01-01', yes],
    ['DateLessThanEquals', '2026-01-01', '2026-01-02', no],
    ['DateGreaterThanEquals', '2026-01-01', '2025-12-31', no],
    ['DateEquals', '2026-01-01T00:00:00', '2026-01-01T00:00:00Z', yes],
    ['DateEquals', '2026-01-01', '1767225600.5', no],
    ['DateEquals', '2026-01-01', 'today', no],
    // Four digits are a year, five are seconds.
    ['DateEquals', '2026', '2026-01-01', yes],
    ['DateEquals', '86400', '1970-01-02', yes],
    ['NumericGreaterThan', 1, 1, no],
    ['NumericGreaterThan', 1, 2, yes],
    ['NumericGreaterThanEquals', 1, 0, no],
    ['NumericLessThanEquals', 10, 11, no],
    ['NumericEquals', '100', '1e2', yes],
    ['NumericEquals', '0.5', ' +.5 ', yes],
    ['NumericEquals', '5', '5.', yes],
    ['NumericEquals', '16', '0x10', no],
    ['NumericEquals', '0', '', no],
    ['Bool', 'true', true, yes],
    ['Bool', true, 'True', yes],
    ['Bool', 'true', null, no],
    ['BoolIfExists', 'true', null, yes],
    ['BinaryEquals', 'QmluYXJ5', 'QmluYXJ5', yes],
    ['BinaryEquals', 'QmluYXJ5', 'QmluYXJ', no],
    ['IpAddress', '203.0.113.0/24', '203.0.113.9', yes],
    ['IpAddress', '203.0.113.7/24', '203.0.113.9', yes],
    ['IpAddress', '203.0.113.9', '203.0.113.9', yes],
    ['IpAddress', '0.0.0.0/0', '203.0.113.9', yes],
    ['IpAddress', '0.0.0.0/0', '2001:db8::1', no],
    ['IpAddress', ['203.0.113.0/24', '2001:DB8:1234::/48'], '2001:db8:1234:1::1', yes],
    ['NotIpAddress', '203.0.113.0/24', '198.51.100.1', yes],
    ['NotIpAddress', '203.0.113.0/24', null, yes],
    ['ArnLike', 'arn:aws:sns:*:111122223333:t*', 'arn:aws:sns:eu-west-1:111122223333:topic', yes],
    ['ArnEquals', 'arn:aws:sns:*:111122223333:t*', 'arn:aws:sns:eu-west-1:111122223333:topic', yes],
    [
      'ArnLike',
      'arn:aws:x:*:111122223333:finance/*',
      'arn:aws:x:us-east-2:999999999999:store/abc:111122223333:finance/d',
      no,
    ],
    [
      'StringLike',
      'arn:aws:x:*:111122223333:finance/*',
      'arn:aws:x:us-east-2:999999999999:store/abc:111122223333:finance/d',
      yes,
    ],
    ['ArnLike', '*', 'arn:aws:s3:::b', yes],
    ['ArnLike', 'arn:aws:s3:::?', 'arn:aws:s3:::*', yes],
    ['IpAddress', 'anywhere', '203.0.113.9', no],
    ['IpAddress', '0.0.0.0/0', 'anywhere', no],
    ['ArnLike', '*', 'text', no],
    ['ArnNotLike', 'arn:aws:s3:::a*', 'arn:aws:s3:::b', yes],
    ['ArnLike', 'arn:aws:s3:::b', 'urn:aws:s3:::b', no],
    ['ArnLike', 'arn:aws:s3::b', 'arn:aws:s3:::b', no],
    ['ArnLike', 'arn:aws:x:::a:*', 'arn:aws:x:::a:b:c', yes],
    ['ArnNotEquals', 'arn:aws:s3:::b', 'arn:aws:s3:::b', no],
    ['Null', 'true', null, yes],
    ['Null', 'true', 'a', no],
    ['Null', false, 'a', yes],
    ['Null', 'false', [], no],
    ['StringEqualsIfExists', 'a', null, yes],
    ['StringEqualsIfExists', 'a', 'b', no],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b', 'a'], yes],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], no],
    ['ForAllValues:StringEquals', 'a', null, yes],
    ['ForAllValues:StringEquals', 'a', [], yes],
    ['ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'd'], yes],
    ['ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'a'], no],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['c', 'a'], yes],
    ['ForAnyValue:StringEquals', 'a', ['c'], no],
    ['ForAnyValue:StringEquals', 'a', null, no],
    ['ForAnyValue:StringNotEquals', 'a', null, no],
    ['ForAnyValue:StringNotEquals', 'a', ['a', 'b'], yes],
    ['ForAnyValue:StringEqualsIfExists', 'a', null, yes],
    ['ForAnyValue:StringLike', 'o-1/r-*/ou-1/*', ['o-1/r-9/ou-1/x'], yes],
  ])('%s %j, where the key is %j: %s', (operator, wanted, value, outcome) =>
    expect(when({ [operator]: { 'aws:Key': wanted } }, { 'AWS:key': value })).toBe(outcome),
  );
  test('several keys and operators all have to hold', () => {
    const both = { StringEquals: { 'aws:a': '1', 'aws:b': '2' }, Bool: { 'aws:c': 'true' } };
    expect(when(both, { 'aws:a': '1', 'aws:b': '2', 'aws:c': true })).toBe(yes);
    expect(when(both, { 'aws:a': '1', 'aws:b': '2', 'aws:c': false })).toBe(no);
    expect(when(both, { 'aws:a': '1', 'aws:b': 'x', 'aws:c': true })).toBe(no);
  });
  test('a key that is not named is unknown, unless another one decides', () => {
    const both = { StringEquals: { 'aws:a': '1', 'aws:b': '2' } };
    expect(when(both, { 'aws:a': '1' })).toBe('conditional');
    expect(when(both, { 'aws:a': '2' })).toBe(no);
  });
  test('what is open is said in words', () => {
    const identity = policy(
      allow({ Sid: 'Office', Condition: { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.0/24'] } } }),
    );
    const boundary = policy(allow(), deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }));
    expect(asked({ identity, boundary })).toMatchObject({
      decision: 'conditional',
      explicit: false,
      conditions: [
        'unless aws:SecureTransport Bool false',
        'if aws:SourceIp IpAddress 203.0.113.0/24 or 198.51.100.0/24',
      ],
      statements: [
        { policy: 'boundary', effect: 'Deny' },
        { policy: 'boundary', effect: 'Allow' },
        { policy: 'identity', sid: 'Office' },
      ],
    });
  });
  test('what another statement settles is not said', () => {
    const Condition = { Bool: { 'aws:a': 'true' } };
    const identity = policy(allow(), allow({ Condition }));
    const boundary = policy(allow({ Condition: { Bool: { 'aws:b': 'true' } } }));
    expect(asked({ identity, boundary }).conditions).toEqual(['if aws:b Bool true']);
    expect(asked({ identity: policy(allow({ Condition })), resourcePolicy: policy(everyone()) }).statements).toEqual([
      { policy: 'resource', document: 0, index: 0, effect: 'Allow' },
    ]);
  });
  test('what the principal and the resource say is known', () => {
    for (const [key, value] of [
      ['aws:PrincipalArn', USER],
      ['aws:PrincipalAccount', '111122223333'],
      ['aws:username', 'ana'],
      ['aws:PrincipalType', 'User'],
    ])
      expect(when({ StringEquals: { [key as string]: value } }, {})).toBe(yes);
  });
});

describe('what a policy leaves to deployment', () => {
  const open = (name: string) => `${LEFT_OPEN[0]}${name}${LEFT_OPEN[1]}`;
  const when = (operator: string, wanted: string, value: ContextValue) =>
    asked({
      identity: policy(allow({ Condition: { [operator]: { 'aws:Key': wanted } } })),
      context: { 'aws:key': value },
    });

  test.each<[string, string, ContextValue, string]>([
    ['StringEquals', `a${open('P')}`, 'abc', 'conditional'],
    ['StringEquals', `a${open('P')}`, 'bc', 'denied'],
    ['StringEquals', `a*${open('P')}`, 'abc', 'denied'],
    ['StringEquals', `a*${open('P')}`, 'a*bc', 'conditional'],
    ['StringEqualsIgnoreCase', `A${open('P')}`, 'abc', 'conditional'],
    ['StringLike', `a*${open('P')}`, 'abc', 'conditional'],
    ['StringLike', `b*${open('P')}`, 'abc', 'denied'],
    ['StringNotEquals', `a${open('P')}`, 'abc', 'conditional'],
    ['StringNotEquals', `a${open('P')}`, 'bc', 'allowed'],
    ['Bool', open('P'), true, 'conditional'],
    ['NumericLessThan', open('P'), 1, 'conditional'],
    ['IpAddress', `10.${open('P')}`, '10.0.0.1', 'conditional'],
    ['ArnLike', `arn:aws:s3:::${open('a:b')}`, 'arn:aws:s3:::b', 'conditional'],
    ['ArnLike', `arn:aws:sqs:::${open('a:b')}`, 'arn:aws:s3:::b', 'denied'],
  ])('%s %s, where the key is %j: %s', (operator, wanted, value, expected) => {
    const { decision, conditions } = when(operator, wanted, value);
    expect(decision).toBe(expected);
    if (decision === 'conditional')
      expect(conditions).toEqual([
        `if aws:Key ${operator} ${wanted.replace(/[\uE002]/g, '${').replace(/[\uE003]/g, '}')}`,
      ]);
  });

  test('may mean the action, the resource or the caller, and says so', () => {
    const ask = (more: Statement, who: Partial<Request> = {}) => asked({ identity: policy(allow(more)), ...who });
    expect(ask({ Action: `s3:${open('verb')}*` }).conditions).toEqual(['if Action s3:${verb}* means it']);
    expect(ask({ Action: `sqs:${open('verb')}*` }).decision).toBe('denied');
    expect(ask({ Action: undefined, NotAction: `s3:${open('verb')}*` }).conditions).toEqual([
      'if NotAction s3:${verb}* means it',
    ]);
    expect(ask({ Resource: undefined, NotResource: open('Bucket') }).conditions).toEqual([
      'if NotResource ${Bucket} means it',
    ]);
    const named = { principal: USER, resourcePolicy: policy(allow({ Principal: { AWS: [open('A'), open('B')] } })) };
    expect(asked(named).conditions).toEqual(['if the caller is ${A} or ${B}']);
    const refused = asked({ identity: policy(allow(), deny({ Resource: open('Bucket') })) });
    expect(refused).toMatchObject({ decision: 'conditional', conditions: ['unless Resource ${Bucket} means it'] });
  });

  test('is told of one statement together', () => {
    const Condition = { StringEquals: { 'aws:a': '1', 'aws:b': '2' } };
    expect(asked({ identity: policy(allow({ Condition })) }).conditions).toEqual([
      'if aws:a StringEquals 1 and aws:b StringEquals 2',
    ]);
  });
});

describe('what follows from who asks', () => {
  const holds = (principal: string, Condition: unknown, more: Partial<Request> = {}) =>
    decision({ principal, resourcePolicy: policy(everyone({ Condition })), ...more });

  test.each<[string, string, string, string]>([
    [USER, 'aws:PrincipalType', 'User', 'allowed'],
    [ROLE, 'aws:PrincipalType', 'AssumedRole', 'allowed'],
    [SESSION, 'aws:PrincipalType', 'AssumedRole', 'allowed'],
    ['arn:aws:sts::111122223333:federated-user/ana', 'aws:PrincipalType', 'FederatedUser', 'allowed'],
    [ROOT, 'aws:PrincipalType', 'Account', 'allowed'],
    ['*', 'aws:PrincipalType', 'Anonymous', 'allowed'],
    [ROLE, 'aws:PrincipalArn', ROLE, 'allowed'],
    [SESSION, 'aws:PrincipalArn', ROLE, 'conditional'],
    [ROLE, 'aws:username', 'web', 'denied'],
    [USER, 'aws:PrincipalIsAWSService', 'false', 'allowed'],
    ['sns.amazonaws.com', 'aws:PrincipalIsAWSService', 'true', 'allowed'],
    ['sns.amazonaws.com.cn', 'aws:PrincipalIsAWSService', 'true', 'allowed'],
    ['accounts.google.com', 'aws:PrincipalIsAWSService', 'true', 'conditional'],
    [USER, 'aws:PrincipalServiceName', 'sns.amazonaws.com', 'denied'],
    ['*', 'lambda:FunctionUrlAuthType', 'NONE', 'allowed'],
    ['*', 'aws:PrincipalAccount', '111122223333', 'denied'],
    ['*', 'kms:CallerAccount', '111122223333', 'denied'],
  ])('%s, %s %s: %s', (principal, key, value, expected) => {
    expect(holds(principal, { StringEquals: { [key]: value } })).toBe(expected);
  });

  test('and from what is asked about: whose it is', () => {
    const queue = { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:eu-west-1:444455556666:jobs' };
    const Condition = { StringEquals: { 'aws:ResourceAccount': '444455556666' } };
    const identity = policy(allow({ Action: '*', Condition }));
    const resourcePolicy = policy(everyone({ Action: '*' }));
    expect(decision({ identity, resourcePolicy, ...queue })).toBe('allowed');
    expect(decision({ identity, resourcePolicy })).toBe('allowed');
    expect(decision({ identity, context: { 'aws:ResourceAccount': '111122223333' } })).toBe('denied');
    expect(decision({ identity })).toBe('conditional');
  });

  test.each([
    'arn:aws:iam::111122223333:user',
    'arn:aws:iam::111122223333:root/x',
    'arn:aws:sts::111122223333:role/web',
    'arn:aws:iam::111122223333:assumed-role/web/i-1',
    'arn:aws:sts::111122223333:assumed-role/web',
    'arn:aws:iam::1111:user/ana',
    '1111222233334',
    'sns',
  ])('%s is nobody', (principal) => expect(() => asked({ principal })).toThrow(`'${principal}' is no principal`));

  test('a canonical user is one', () => {
    const CanonicalUser = 'a'.repeat(64);
    const resourcePolicy = policy(allow({ Principal: { CanonicalUser } }));
    expect(decision({ principal: CanonicalUser, resourcePolicy })).toBe('allowed');
    expect(decision({ principal: 'b'.repeat(64), resourcePolicy })).toBe('denied');
  });
});

describe('a statement of a template', () => {
  const open = new Unknown('parameter P', '${P}');
  const of = (more: Statement) => {
    const fact = new Fact({ resource: {} as Resource, path: '' }, allow(more) as Value);
    const where = { policy: 'identity', document: 2, index: 1, variables: false } as const;
    const fill = (text: string) => text.replaceAll('${Bucket}', 'uploads');
    const identity = [plainOf(statementOf(fact, undefined), where, fill)];
    return decide(
      { principal: USER, action: 's3:GetObject', resource: OBJECT },
      { ...readPolicies({ identity: [] }), identity },
    );
  };

  test('is judged where it stands, with what its holes stand for', () => {
    expect(of({ Sid: 'Mine', Resource: 'arn:aws:s3:::${Bucket}/*' })).toMatchObject({
      decision: 'allowed',
      statements: [{ policy: 'identity', document: 2, index: 1, sid: 'Mine', effect: 'Allow' }],
    });
    expect(of({ Resource: 'arn:aws:s3:::${Other}/*' }).decision).toBe('denied');
    expect(of({ Action: 'S3:GETOBJECT' }).decision).toBe('allowed');
    expect(of({ Condition: { StringEquals: { 'aws:username': ['ana', '${Bucket}'] } } }).decision).toBe('allowed');
  });

  test.each<[string, Statement]>([
    ['its effect', { Effect: open }],
    ['its conditions', { Condition: open }],
    ['the keys of a condition', { Condition: { StringEquals: open } }],
    ['an operator that there is not', { Condition: { StringIs: { 'aws:username': 'ana' } } }],
  ])('hangs on deployment for %s', (_, more) =>
    expect(of(more)).toMatchObject({
      decision: 'conditional',
      conditions: ['if a condition that is put together at deployment StringEquals what it asks for'],
    }),
  );
});

describe('what cannot be read', () => {
  test.each<[string, Partial<Request>, RegExp]>([
    ['text', { identity: '{' }, /identity policy: it is no JSON/],
    ['a list', { identity: [nothing, [] as never] }, /identity policy 1: a policy is an object/],
    ['no statement', { boundary: { Version: '2012-10-17' } }, /boundary policy: it has no Statement/],
    ['a version', { identity: { Version: '2012', Statement: [] } }, /Version is "2012"/],
    [
      'an effect',
      { identity: policy(allow(), allow({ Effect: 'allow', Sid: 'A' })) },
      /identity policy, statement 1 \(A\): Effect is "allow"/,
    ],
    ['no action', { identity: policy(allow({ Action: undefined })) }, /neither Action nor NotAction/],
    ['an action', { identity: policy(allow({ Action: 'GetObject' })) }, /'GetObject' is no action/],
    ['two actions', { identity: policy(allow({ NotAction: 's3:*' })) }, /both Action and NotAction/],
    ['a number', { identity: policy(allow({ Resource: [7] })) }, /Resource holds 7/],
    [
      'no resource',
      { session: policy(allow({ Resource: undefined })) },
      /session policy, statement 0: it has neither Resource/,
    ],
    [
      'a principal',
      { identity: policy(allow({ Principal: '*' })) },
      /only policies of resources and endpoints, and resource control policies, say Principal/,
    ],
    ['no principal', { resourcePolicy: policy(allow()) }, /resource policy, statement 0: it has neither Principal/],
    [
      'a kind of principal',
      { resourcePolicy: policy(allow({ Principal: { Aws: '*' } })) },
      /'Aws' is no kind of principal/,
    ],
    [
      'an operator',
      { identity: policy(allow({ Condition: { StringIs: { a: 'b' } } })) },
      /'StringIs' is no condition operator/,
    ],
    [
      'NullIfExists',
      { identity: policy(allow({ Condition: { NullIfExists: { a: 'true' } } })) },
      /no condition operator/,
    ],
    [
      'a principal of no text',
      { resourcePolicy: policy(allow({ Principal: 7 })) },
      /Principal holds 7; it can be text/,
    ],
    [
      'a principal of a kind of no text',
      { resourcePolicy: policy(allow({ Principal: { AWS: [7] } })) },
      /Principal\.AWS holds 7/,
    ],
    [
      'two principals',
      { resourcePolicy: policy(everyone({ NotPrincipal: '*' })) },
      /it has both Principal and NotPrincipal; keep one/,
    ],
    [
      'a statement of text',
      { identity: policy('all' as never) },
      /identity policy, statement 0: a statement is an obj/,
    ],
    [
      'the second of a list',
      { serviceControl: [nothing, policy(allow({ Action: 7 }))] },
      /service control policy 1, statement 0: Action holds 7/,
    ],
    ['a condition of text', { identity: policy(allow({ Condition: 'Bool' })) }, /Condition is an object of operators/],
    [
      'an operator of text',
      { identity: policy(allow({ Condition: { Bool: 'a' } })) },
      /Bool is an object of condition keys/,
    ],
    [
      'an operator without an end',
      { identity: policy(allow({ Condition: { ForAllValues: { a: 'b' } } })) },
      /'ForAllValues' is no condition operator/,
    ],
    ['no endpoint principal', { endpoint: policy(allow()) }, /endpoint policy, statement 0: it has neither Principal/],
    ['a list in the context', { context: { 'aws:a': [{}] as never } }, /the context key 'aws:a' holds \[{}\]/],
    ['a value', { identity: policy(allow({ Condition: { Bool: { a: {} } } })) }, /Bool a holds {}/],
    ['who asks', { principal: 'ana' }, /'ana' is no principal/],
    ['what is done', { action: 's3:*' }, /'s3:\*' is no action/],
    ['to what', { resource: 'uploads' }, /'uploads' is no resource/],
    ['the context', { context: { 'aws:a': {} as never } }, /the context key 'aws:a' holds {}/],
  ])('%s', (_, more, message) => {
    expect(() => asked(more)).toThrow(BulwarkError);
    expect(() => asked(more)).toThrow(message);
  });
});
