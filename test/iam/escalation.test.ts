import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { expand } from '../../lib/iam/actions';
import { ESCALATIONS, escalationsOf, passedTo } from '../../lib/iam/escalation';
import type { Condition, Statement } from '../../lib/iam/policy';

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
const holds = (statements: Statement[], path: readonly string[]) =>
  escalationsOf(statements).some((found) => found.held && found.path === path);

/** Undocumented, so no table of AWS's has it. */
const UNDOCUMENTED = ['codestar:CreateProjectFromTemplate'];

test('there are at least sixty ways up, each named once', () => {
  const names = ESCALATIONS.map(({ actions }) => [...actions].sort().join(' '));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(60);
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
