import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import { expand } from '../../lib/iam/actions';
import { escalationsOf, isWide, passesEveryRole, passesToAnyService } from '../../lib/iam/escalation';
import { type Condition, type Statement, statementOf } from '../../lib/iam/policy';
import { ESCALATIONS, passedTo } from '../../lib/iam/ways-up';

const fact = new Fact({ resource: {} as Resource, path: '' }, {});
const allow = (list: readonly string[], resource = '*'): Statement => ({
  fact,
  effect: 'Allow',
  actions: { said: true, negated: false, list: list.map((text) => ({ text, open: false })) },
  resources: { said: true, negated: false, list: [{ text: resource, open: false }] },
  principals: { said: false, negated: false, list: [] },
  conditions: [],
  conditionsOpen: false,
  home: undefined,
});
/** A Deny of something else, so that ways count which take one away. */
const elsewhere: Statement = { ...allow(['sdb:ListDomains']), effect: 'Deny' };
const holds = (statements: Statement[], path: readonly string[]) =>
  escalationsOf([...statements, elsewhere]).some((found) => found.held && found.path === path);

/** Undocumented, so no table of AWS's has it. */
const UNDOCUMENTED = ['codestar:CreateProjectFromTemplate'];

test('there are at least a hundred ways up, each named once', () => {
  const names = ESCALATIONS.map(({ actions }) => [...actions].sort().join(' '));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(100);
});

describe.each(ESCALATIONS.map(({ actions, source }) => [actions.join(' with '), actions, source] as const))(
  '%s',
  (_, actions, source) => {
    test('holds with exactly its permissions, in one statement or in several', () => {
      expect(holds([allow(actions)], actions)).toBe(true);
      expect(
        holds(
          actions.map((action) => allow([action])),
          actions,
        ),
      ).toBe(true);
    });

    test('does not hold without any one of them, nor on named resources', () => {
      for (const missing of actions)
        expect(
          holds([allow([...actions.filter((action) => action !== missing), 's3:ListAllMyBuckets'])], actions),
        ).toBe(false);
      expect(holds([allow(actions, 'arn:aws:iam::111122223333:role/one')], actions)).toBe(false);
    });

    test('names actions that exist, and its source', () => {
      for (const action of actions)
        if (!UNDOCUMENTED.includes(action))
          expect([action, expand(action).map(({ name }) => name)]).toEqual([action, [action]]);
      expect(source).toMatch(/^https:\/\/[^ ]+$/);
    });
  },
);

test.each([
  ['iam:AttachRolePolicy', 'arn:aws:iam::*:role/*', true],
  ['iam:AttachRolePolicy', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*', true],
  ['iam:AttachRolePolicy', 'arn:aws:iam::444455556666:*', true],
  ['iam:AttachRolePolicy', 'arn:aws:iam::*:role/app-*', false],
  ['iam:AttachRolePolicy', 'arn:aws:iam::*:role/service-role/*', false],
  ['iam:AttachRolePolicy', 'arn:aws:iam::*:user/*', false],
  ['iam:CreateAccessKey', 'arn:aws:iam::*:user/${aws:username}', false],
  ['iam:CreatePolicyVersion', 'arn:aws:iam::*:policy/*', true],
  ['iam:CreatePolicyVersion', 'arn:aws:iam::aws:policy/*', false],
  ['lambda:UpdateFunctionCode', 'arn:aws:lambda:*:*:function:*', true],
  ['lambda:UpdateFunctionCode', 'arn:${data.aws_partition.here.partition}:lambda:eu-west-1:*:function:*', true],
  ['lambda:UpdateFunctionCode', 'arn:aws:lambda:*:*:function:shop-*', false],
  ['ssm:SendCommand', 'arn:aws:ec2:*:*:instance/*', true],
  ['ssm:SendCommand', 'arn:aws:ssm:*:*:document/*', false],
])('%s on %s: %s', (action, resource, expected) => {
  expect(
    holds([allow([action], resource)], ESCALATIONS.find(({ actions }) => actions.join() === action)?.actions ?? []),
  ).toBe(expected);
});

test('a way that takes a Deny away is one only where a Deny holds its holder back', () => {
  expect(escalationsOf([allow(['iam:DeleteRolePolicy'])])).toEqual([]);
  expect(escalationsOf([allow(['iam:DeleteRolePolicy']), elsewhere])).toHaveLength(1);
});

describe('a condition or a Deny that leaves only roles with a boundary', () => {
  const policy = 'arn:aws:iam::444455556666:policy/edge';
  const given = (operator: string, key: string, text: string): Condition => ({
    operator,
    key,
    written: [operator, key],
    values: [{ text, open: false }],
  });
  test.each([
    ['Allow', 'stringequals', 'iam:permissionsboundary', policy, 0],
    ['Allow', 'stringequalsifexists', 'iam:permissionsboundary', policy, 1],
    ['Allow', 'arnlike', 'iam:permissionsboundary', 'arn:aws:iam::*:policy/*', 1],
    ['Allow', 'arnequals', 'iam:policyarn', policy, 0],
    ['Allow', 'arnlike', 'iam:policyarn', 'arn:aws:iam::aws:policy/Admin*', 1],
    ['Allow', 'stringequals', 'aws:requestedregion', 'eu-west-1', 1],
    ['Deny', 'stringnotequals', 'iam:permissionsboundary', policy, 0],
    ['Deny', 'stringequals', 'iam:permissionsboundary', policy, 1],
    ['Deny', 'boolifexists', 'aws:multifactorauthpresent', 'false', 1],
  ] as const)('%s if %s %s %s: %i ways', (effect, operator, key, text, ways) => {
    const limited: Statement = { ...allow(['iam:AttachRolePolicy']), effect, conditions: [given(operator, key, text)] };
    const statements = effect === 'Allow' ? [limited] : [allow(['iam:AttachRolePolicy']), limited];
    expect(escalationsOf(statements)).toHaveLength(ways);
  });
});

test('a Deny on every role takes away what is done to roles', () => {
  const deny = (resource: string): Statement => ({ ...allow(['iam:*'], resource), effect: 'Deny' });
  expect(escalationsOf([allow(['iam:PutRolePolicy']), deny('arn:aws:iam::*:role/*')])).toEqual([]);
  expect(escalationsOf([allow(['iam:PutRolePolicy']), deny('arn:aws:iam::*:role/admin')])).toHaveLength(1);
  expect(escalationsOf([allow(['iam:PutUserPolicy']), deny('arn:aws:iam::*:role/*')])).toHaveLength(1);
});

test('a boundary takes away what it leaves out, and hides what it does not show', () => {
  const statements = [allow(['iam:PutRolePolicy'])];
  const bound = (list: Statement[], open = false) => ({ statements: list, documents: [list], open });
  expect(escalationsOf(statements, bound([allow(['s3:*'])]))).toEqual([]);
  expect(escalationsOf(statements, bound([allow(['iam:*'])]))).toHaveLength(1);
  expect(escalationsOf(statements, bound([], true))).toEqual([expect.objectContaining({ held: undefined })]);
});

test('a statement that is tied to tags of the resource is no grant on every resource', () => {
  const [operator, key] = ['stringequals', 'aws:resourcetag/team'];
  const tagged: Condition = { operator, key, written: [operator, key], values: [{ text: 'red', open: false }] };
  expect(escalationsOf([{ ...allow(['ssm:StartSession']), conditions: [tagged] }])).toEqual([]);
});

test('a Deny on every resource takes a way up away, unless it has a condition', () => {
  const deny: Statement = { ...allow(['iam:Create*']), effect: 'Deny' };
  expect(escalationsOf([allow(['iam:CreatePolicyVersion']), deny])).toEqual([]);
  expect(escalationsOf([allow(['iam:CreatePolicyVersion']), { ...deny, conditionsOpen: true }])).toHaveLength(1);
});

describe('a role that may be passed to some services only', () => {
  const condition = (operator: string, ...services: string[]): Condition => ({
    operator,
    key: 'iam:passedtoservice',
    written: [operator, 'iam:PassedToService'],
    values: services.map((text) => ({ text, open: text === '' })),
  });
  const limited = (one: ReturnType<typeof condition>): Statement => ({ ...allow(['iam:PassRole']), conditions: [one] });
  const path = (...actions: string[]) =>
    ESCALATIONS.find((one) => one.actions.join() === actions.join())?.actions ?? [];
  const toLambda = path('iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction');
  const rest = allow(['lambda:CreateFunction', 'lambda:InvokeFunction']);
  const found = (...statements: Statement[]) => {
    const way = escalationsOf(statements).find((one) => one.path === toLambda);
    return way ? way.held : 'no way';
  };

  test('every way that passes a role knows to whom', () => {
    for (const way of ESCALATIONS)
      expect([way.actions, passedTo(way).length > 0]).toEqual([way.actions, way.actions.includes('iam:PassRole')]);
  });

  test.each([
    ['stringequals', ['ec2.amazonaws.com'], 'no way'],
    ['stringequals', ['lambda.amazonaws.com'], true],
    ['stringequals', ['ec2.amazonaws.com', 'lambda.amazonaws.com'], true],
    ['stringequals', ['lambda.amazonaws.com.cn'], true],
    ['stringequals', ['lambda*'], 'no way'],
    ['stringlike', ['lambda*'], true],
    ['stringlike', ['ec2.*'], 'no way'],
    ['stringequalsifexists', ['ec2.amazonaws.com'], 'no way'],
    ['forallvalues:stringequals', ['ec2.amazonaws.com'], 'no way'],
    ['stringnotequals', ['ec2.amazonaws.com'], true],
    ['stringnotequals', ['lambda.amazonaws.com'], 'no way'],
    ['stringequals', ['${Service}'], undefined],
    ['stringequals', [''], undefined],
    ['null', ['false'], true],
  ] as const)('%s %j', (operator, services, expected) =>
    expect(found(limited(condition(operator, ...services)), rest)).toBe(expected),
  );

  test('another statement may pass it all the same', () => {
    expect(found(limited(condition('stringequals', 'ec2.amazonaws.com')), allow(['iam:PassRole']), rest)).toBe(true);
  });
});

describe('statements as policies write them', () => {
  const open = new Unknown('parameter P', '${P}');
  type One = { readonly [key: string]: unknown };
  const read = (one: One) =>
    statementOf(new Fact({ resource: {} as Resource, path: '' }, { Effect: 'Allow', ...one } as Value), undefined);
  const everywhere = (more: One): One => ({ Resource: '*', ...more });
  /** The ways that begin with some action, with what is known of each. */
  const ways = (action: string, ...statements: One[]) =>
    escalationsOf(statements.map(read)).flatMap(({ path, held }) => (path.join() === action ? [held] : []));

  test.each<[string, One, unknown[]]>([
    ['a pattern', { Action: 'iam:Put*' }, [true]],
    ['every action', { Action: '*' }, [true]],
    ['a pattern of services', { Action: 'i?m:PutRolePolicy' }, [true]],
    ['letters of any case', { Action: 'IAM:putrolepolicy' }, [true]],
    ['all but others', { NotAction: ['s3:*', 'ec2:*'] }, [true]],
    ['all but that', { NotAction: 'iam:*' }, []],
    ['what a parameter names', { Action: open }, [undefined]],
    ['what a parameter completes', { Action: 'iam:${P}' }, [undefined]],
    ['another service', { Action: 's3:*' }, []],
    ['an effect of a parameter', { Action: 'iam:PutRolePolicy', Effect: open }, [undefined]],
    ['resources of a parameter', { Action: 'iam:PutRolePolicy', Resource: open }, [undefined]],
    [
      'all resources but some',
      { Action: 'iam:PutRolePolicy', Resource: undefined, NotResource: 'arn:aws:s3:::a' },
      [true],
    ],
    ['no resource', { Action: 'iam:PutRolePolicy', Resource: undefined }, []],
    ['a condition of another kind', { Action: 'iam:PutRolePolicy', Condition: { Bool: { 'aws:a': 'true' } } }, [true]],
  ])('that allow %s', (_, one, expected) => expect(ways('iam:PutRolePolicy', everywhere(one))).toEqual(expected));

  test('a way that is known is told before one that may be, by the statement that completes it', () => {
    const [pass, run] = [{ Action: 'iam:PassRole' }, { Action: 'ec2:RunInstances' }].map(everywhere) as [One, One];
    const statements = [{ Effect: 'Deny', ...everywhere({ Action: 's3:*' }) }, pass, run].map(read);
    const [way] = escalationsOf(statements).filter(({ path }) => path.includes('ec2:RunInstances'));
    expect([way?.held, way?.at]).toEqual([true, statements[2]]);
    const perhaps = [pass, everywhere({ Action: open })].map(read);
    const found = escalationsOf(perhaps).find(({ path }) => path.includes('ec2:RunInstances'));
    expect([found?.held, found?.at]).toEqual([undefined, perhaps[1]]);
  });

  test('one condition on whom a role is passed to, of several statements, limits what they pass', () => {
    const pass = (service: string) =>
      everywhere({ Action: 'iam:PassRole', Condition: { StringEquals: { 'iam:PassedToService': service } } });
    const run = everywhere({ Action: 'ec2:RunInstances' });
    const way = 'iam:PassRole,ec2:RunInstances';
    expect(ways(way, pass('ec2.amazonaws.com'), run)).toEqual([true]);
    expect(ways(way, pass('lambda.amazonaws.com'), run)).toEqual([]);
    expect(
      ways(way, pass('lambda.amazonaws.com'), everywhere({ Action: 's3:*' }), pass('ec2.amazonaws.com'), run),
    ).toEqual([true]);
    const tagged = { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com', 'aws:PrincipalTag/a': 'b' } };
    expect(ways(way, everywhere({ Action: 'iam:PassRole', Condition: tagged }), run)).toEqual([true]);
    const twice = {
      StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' },
      StringLike: { 'iam:PassedToService': 'lambda*' },
    };
    expect(ways(way, everywhere({ Action: 'iam:PassRole', Condition: twice }), run)).toEqual([]);
  });

  test('commands in containers are guarded by the keys of their service, too', () => {
    const run = (Condition: object) =>
      ways(
        'ecs:ExecuteCommand,ecs:DescribeTasks',
        everywhere({ Action: 'ecs:ExecuteCommand', Condition }),
        everywhere({ Action: 'ecs:DescribeTasks' }),
      );
    expect(run({ StringEquals: { 'ecs:container-name': 'web' } })).toEqual([]);
    expect(run({ StringLike: { 'ecs:container-name': '*' } })).toEqual([true]);
    expect(run({ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } })).toEqual([true]);
    const other = everywhere({
      Action: 'iam:PutRolePolicy',
      Condition: { StringEquals: { 'ecs:container-name': 'web' } },
    });
    expect(ways('iam:PutRolePolicy', other)).toEqual([true]);
  });

  test('a step on every resource makes a statement wide', () => {
    const wide = (one: One) => isWide(read(everywhere(one)));
    expect(wide({ Action: ['s3:GetBucketAcl', 'iam:PassRole'] })).toBe(true);
    expect(wide({ Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/web' })).toBe(false);
    expect(wide({ Action: 'iam:PassRole', Effect: 'Deny' })).toBe(false);
    expect(wide({ Action: 's3:GetBucketAcl' })).toBe(false);
    expect([wide({ Action: open }), wide({ Action: 'iam:PassRole', Effect: open })]).toEqual([undefined, undefined]);
  });

  test.each<[unknown, boolean | undefined]>([
    ['*', true],
    ['arn:aws:iam::*:role/*', true],
    ['arn:aws:iam::111122223333:role/*', true],
    ['arn:aws:iam::111122223333:role/web', false],
    ['arn:aws:iam::111122223333:role/web-*', false],
    [open, undefined],
    [undefined, false],
  ])('%j is every role: %s', (Resource, expected) => expect(passesEveryRole(read({ Resource }))).toBe(expected));

  test.each<[unknown, boolean | undefined]>([
    [undefined, true],
    [{ StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }, false],
    [{ StringLike: { 'iam:PassedToService': '*' } }, true],
    [{ StringNotEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }, true],
    [{ StringEquals: { 'iam:PassedToService': open } }, undefined],
    [{ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }, true],
    [open, undefined],
  ])('under %j a role may be passed to any service: %s', (Condition, expected) =>
    expect(passesToAnyService(read({ Action: 'iam:PassRole', Condition }))).toBe(expected),
  );
});
