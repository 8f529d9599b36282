import fc from 'fast-check';
import { all, any, defineConfig, defineResource, defineRule, fact, type State, type Verdict, when } from '../../lib';
import { explore, MAX_WORLDS, World } from '../../lib/engine/world';
import { byPlugins } from './things';

const facts = { safe: fact<boolean>('Safe', undefined), also: fact<boolean>('Also', undefined) };
const thing = defineResource({ cloudformation: 'Test::Thing', facts });
const kept = defineResource({
  cloudformation: 'Test::Thing',
  where: (it) => it.fact('Kept').isNot(false).state === 'pass',
  facts,
});

const rule = (decide: (it: any) => Verdict, resource: typeof thing = thing) =>
  defineRule({
    title: 'Things are safe',
    problem: 'This thing is not safe.',
    why: 'Unsafe things hurt.',
    fix: { how: 'Make it safe.' },
    severity: 'high',
    preset: 'optional',
    controls: {},
    resource,
    check: decide,
  });
const rules = {
  safe: rule((it) => it.safe.isTrue()),
  also: rule((it) => it.also.isNot(false)),
  both: rule((it) => all(it.safe.isTrue(), it.also.isTrue())),
  either: rule((it) => any(it.safe.isTrue(), it.also.isTrue())),
  when: rule((it) => when(it.safe.isTrue(), () => it.also.isTrue())),
  kept: rule((it) => it.safe.isTrue(), kept),
  keptAlso: rule((it) => it.also.isTrue(), kept),
  path: rule((it) => it.reading.fact('Part.Safe').isNot(false)),
  beside: rule((it) => it.reading.attribute('DeletionPolicy').is('Retain')),
};
const ids = Object.keys(rules).map((name) => `own/${name}`);
const configOf = (on: readonly string[]) =>
  defineConfig({ name: 'own', plugins: { own: { rules } }, rules: Object.fromEntries(on.map((id) => [id, 'error'])) });
const whole = configOf(ids);

/** What a template says of two values that deployment chooses. */
const around = (Resources: object, p: readonly string[], q: readonly string[]) => ({
  Parameters: {
    P: { Type: 'String', AllowedValues: p, Default: p[0] },
    Q: { Type: 'String', AllowedValues: q, Default: q[0] },
  },
  Conditions: { IsP: { 'Fn::Equals': [{ Ref: 'P' }, 'true'] }, IsQ: { 'Fn::Equals': [{ Ref: 'Q' }, 'true'] } },
  Resources,
});
const BOTH = ['true', 'false'];

/** What each rule comes to. */
function statesOf(content: object, config = whole): Record<string, State> {
  const { tally, failures } = byPlugins(content, config);
  expect(failures).toEqual([]);
  return Object.fromEntries(
    Object.entries(tally).map(([id, { passed, failed, open }]) => [
      id,
      failed ? 'fail' : open ? 'unknown' : passed ? 'pass' : 'not-applicable',
    ]),
  );
}

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<unknown>(true, false, 'true', { Ref: 'AWS::NoValue' }, { Ref: 'P' }, { Ref: 'Q' }),
    fc
      .tuple(fc.constantFrom('IsP', 'IsQ'), tie('value'), tie('value'))
      .map(([condition, yes, no]) => ({ 'Fn::If': [condition, yes, no] })),
  ),
}));
const resource = fc
  .record({
    properties: fc.record(
      { Safe: value, Also: value, Kept: value, Part: fc.record({ Safe: value }) },
      { requiredKeys: ['Safe'] },
    ),
    Condition: fc.option(fc.constantFrom('IsP', 'IsQ'), { nil: undefined }),
    DeletionPolicy: fc.option(fc.constantFrom('Retain', 'Delete'), { nil: undefined }),
  })
  .map(({ properties, ...beside }) => ({ Type: 'Test::Thing', Properties: properties, ...beside }));

describe('a verdict over all deployments', () => {
  test('is the worst of what each of them comes to, and passes where one does and none fails', () => {
    fc.assert(
      fc.property(resource, (A) => {
        const each = BOTH.flatMap((p) => BOTH.map((q) => statesOf(around({ A }, [p], [q]))));
        const expected = ids.map((id) =>
          (['fail', 'unknown', 'pass', 'not-applicable'] as const).find((state) =>
            each.some((states) => states[id] === state),
          ),
        );
        const states = statesOf(around({ A }, BOTH, BOTH));
        expect(ids.map((id) => states[id])).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('is the same for each rule alone as for all together', () => {
    fc.assert(
      fc.property(resource, (A) => {
        const content = around({ A }, BOTH, BOTH);
        const alone = ids.map((id) => statesOf(content, configOf([id]))[id]);
        const together = statesOf(content);
        expect(ids.map((id) => together[id])).toEqual(alone);
      }),
      { numRuns: 30 },
    );
  });

  test.each<[string, unknown, string | undefined]>([
    ['in all of them', { 'Fn::If': ['IsP', false, 'false'] }, undefined],
    ['in one', { 'Fn::If': ['IsP', { 'Fn::If': ['IsQ', false, true] }, true] }, 'when IsP is true and IsQ is true'],
    ['in those with one thing in common', { 'Fn::If': ['IsP', false, true] }, 'when IsP is true'],
    [
      'in those with nothing in common',
      { 'Fn::If': ['IsP', { 'Fn::If': ['IsQ', false, true] }, { 'Fn::If': ['IsQ', true, false] }] },
      'in some deployments',
    ],
  ])('says where it fails: %s', (_, Safe, world) => {
    const content = around({ A: { Type: 'Test::Thing', Properties: { Safe } } }, BOTH, BOTH);
    const { findings } = byPlugins(content, configOf(['own/safe']));
    expect(findings.map((finding) => finding.world)).toEqual([world]);
  });
});

describe('worlds', () => {
  /** Asks a world about variables until an outcome ends it, and tells what was answered. */
  const path = (world: World, widths: readonly number[]): number[] => {
    const answers: number[] = [];
    for (const [index, width] of widths.entries()) {
      const options = Array.from({ length: width }, (_, value) => ({ value, words: `${index} is ${value}` }));
      const answer = world.choose(String(index), options);
      expect(world.choose(String(index), options)).toBe(answer);
      answers.push(answer);
      if (answer === 2) break;
    }
    return answers;
  };

  test('are tried once each, and all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }), (widths) => {
        const { results, complete } = explore((world) => path(world, widths));
        const count = (from: number): number =>
          from === widths.length
            ? 1
            : Array.from({ length: widths[from] as number }, (_, value) => (value === 2 ? 1 : count(from + 1))).reduce(
                (sum, one) => sum + one,
                0,
              );
        expect(complete).toBe(true);
        expect(results).toHaveLength(count(0));
        expect(new Set(results.map(({ result }) => result.join())).size).toBe(results.length);
        for (const { result, world } of results) {
          expect(world.decided).toEqual(result.map((_, index) => String(index)));
          expect([...world.outcomes.values()]).toEqual(result.map((answer, index) => `${index} is ${answer}`));
        }
      }),
    );
  });

  test('are tried up to a bound, and it is told when there are more', () => {
    const ask = (world: World) => path(world, [2, 2]);
    expect(explore(ask, 4)).toMatchObject({ complete: true, results: { length: 4 } });
    // Past the bound, each other outcome of what was asked is tried alone.
    expect(explore(ask, 3)).toMatchObject({ complete: false, results: { length: 3 + 2 } });
    const { results, complete } = explore((world) => path(world, Array(9).fill(2)));
    expect([results.length, complete]).toEqual([MAX_WORLDS + 9, false]);
  });

  test('count what they are asked, and know what they suppose', () => {
    const world = new World();
    expect([world.asked, world.supposes, world.decided, world.outcomes.size]).toEqual([0, false, [], 0]);
    path(world, [2]);
    expect([world.asked, world.supposes]).toEqual([2, false]);
    expect(world.suppose('it is', 'it is not')).toBe(true);
    expect([world.asked, world.supposes, world.outcomes.get('it is')]).toEqual([3, true, 'it is']);
    const { results } = explore((other) => other.suppose('it is', 'it is not'));
    expect(results.map(({ result, world }) => [result, world.outcomes.get('it is')])).toEqual([
      [true, 'it is'],
      [false, 'it is not'],
    ]);
  });

  test('call an outcome by the name that its author gave it', () => {
    const world = new World();
    path(world, [2, 2]);
    world.name('condition IsP', 'IsP is true', ['0']);
    expect([...world.outcomes.values()]).toEqual(['1 is 0', 'IsP is true']);
  });

  test('remember a condition of each template, and that it took asking', () => {
    const [world, one, other] = [new World(), {}, {}];
    expect(world.remembered(one, 'C')).toBeUndefined();
    world.remember(one, 'C', true, true);
    world.remember(one, 'D', false, false);
    expect([world.remembered(one, 'D'), world.asked]).toEqual([false, 0]);
    expect([world.remembered(one, 'C'), world.asked]).toEqual([true, 1]);
    expect(world.remembered(other, 'C')).toBeUndefined();
  });
});

describe('a world by itself', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ value, words: `P is ${value}` }));

  test('says what it settled on, by what its author calls it', () => {
    const world = new World();
    expect([...world.outcomes]).toEqual([]);
    world.name('IsP', 'IsP is true', []);
    expect([...world.outcomes]).toEqual([['IsP', 'IsP is true']]);
    expect([world.choose('P', options), world.choose('P', options)]).toEqual(['a', 'a']);
    expect([...world.outcomes.values()]).toEqual(['IsP is true', 'P is a']);
    world.name('IsA', 'IsA is true', ['P']);
    expect([...world.outcomes.values()]).toEqual(['IsP is true', 'IsA is true']);
    expect([world.decided, world.asked]).toEqual([['P'], 2]);
  });

  test('is followed by the next, until all outcomes were had', () => {
    const first = new World();
    first.choose('P', options);
    first.choose('Q', options.slice(0, 2));
    expect(first.next).toEqual([0, 1]);
    expect(first.others).toEqual([
      ['P', 1],
      ['P', 2],
      ['Q', 1],
    ]);
    const last = new World([2, 1]);
    last.choose('P', options);
    last.choose('Q', options.slice(0, 2));
    expect([last.next, new World().next, new World().others]).toEqual([undefined, undefined, []]);
    expect(explore((world) => world.choose('P', options)).results.map(({ result }) => result)).toEqual(['a', 'b', 'c']);
  });

  test('remembers what a condition came to, and that it was asked', () => {
    const [world, one, other] = [new World(), {}, {}];
    expect(world.remembered(one, 'IsP')).toBeUndefined();
    world.remember(one, 'IsP', false, true);
    world.remember(one, 'IsQ', true, false);
    expect([world.remembered(one, 'IsQ'), world.asked]).toEqual([true, 0]);
    expect([world.remembered(one, 'IsP'), world.asked]).toEqual([false, 1]);
    expect(world.remembered(other, 'IsP')).toBeUndefined();
  });

  test('may differ from another in what it supposes alone', () => {
    const of = (p: number, supposed: number) => {
      const world = new World([p, supposed]);
      world.choose('P', options);
      world.suppose('N is for A', 'N is not for A');
      return world;
    };
    expect([of(0, 0).supposes, new World().supposes]).toEqual([true, false]);
    expect(of(0, 0).differsBySuppositionFrom(of(0, 1))).toBe(true);
    expect(of(0, 0).differsBySuppositionFrom(of(1, 1))).toBe(false);
    expect(of(0, 0).differsBySuppositionFrom(new World())).toBe(true);
    expect([...of(0, 1).outcomes.values()]).toEqual(['P is a', 'N is not for A']);
    const decided = new World();
    decided.choose('P', options, 'the region');
    expect([decided.supposes, decided.deciders]).toEqual([true, ['the region']]);
  });

  test('is not asked past the bound, but for each variable alone', () => {
    const flags = Array.from({ length: 4 }, (_, index) => `P${index}`);
    const { results, complete } = explore(
      (world) => flags.map((flag) => world.choose(flag, options.slice(0, 2))).join(''),
      4,
    );
    expect(complete).toBe(false);
    const told = results.map(({ result }) => result);
    expect(told.slice(0, 4)).toEqual(['aaaa', 'aaab', 'aaba', 'aabb']);
    expect(told.slice(4).sort()).toEqual(['aaab', 'aaba', 'abaa', 'baaa']);
    expect(explore((world) => world.choose('P', options), 3).complete).toBe(true);
  });
});
