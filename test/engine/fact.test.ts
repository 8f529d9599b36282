import fc from 'fast-check';
import { Fact, not, type Place, Reference, type Resource, type State, Unknown, type Value } from '../../lib';
import { Partly } from '../../lib/engine/model';

const template = { name: 'template', positionOf: () => undefined };
const resource = { id: 'Uploads', template } as unknown as Resource;
const place: Place = { resource, path: 'Properties' };
const fact = <T = unknown>(value: Value): Fact<T> => new Fact<T>(place, value, 'P');
const open = () => new Unknown('parameter P', '${P}');
const reference = () => new Reference({ id: 'Logs' } as Resource, 'Arn', '${Logs.Arn}');

const scalar = fc.oneof(fc.boolean(), fc.integer(), fc.string());
const item = fc.oneof(fc.boolean(), fc.constant(undefined).map(open));
const items = fc.array(item, { maxLength: 5 });

describe('absence', () => {
  const absent = fact<any>(undefined);
  test.each<[string, State, State]>([
    ['is what is asked for', absent.is(1).state, 'fail'],
    ['is true', absent.isTrue().state, 'fail'],
    ['is false', absent.isFalse().state, 'fail'],
    ['is none of what is forbidden', absent.isNot(1).state, 'pass'],
    ['is set', absent.isSet().state, 'fail'],
    ['is absent', absent.isAbsent().state, 'pass'],
    ['is at least', absent.atLeast(0).state, 'fail'],
    ['is at most', absent.atMost(0).state, 'fail'],
    ['holds', absent.holds(() => true).state, 'fail'],
    ['every', absent.every(() => absent.fail()).state, 'pass'],
    ['some', absent.some(() => absent.pass()).state, 'fail'],
  ])('%s: %s', (_, state, expected) => expect(state).toBe(expected));

  test('takes what is assumed, and nothing else does', () => {
    expect(absent.or(7).known).toBe(7);
    expect(absent.orElse(() => fact(8)).known).toBe(8);
    for (const value of [false, 0, '', null, open()]) {
      expect(fact(value).or(7).value).toBe(value);
      expect(fact(value).orElse(() => fact(8)).value).toBe(value);
    }
  });

  test('has no parts, and is not said in other words', () => {
    expect([absent.items(), absent.entries(), absent.get('A').value]).toEqual([[], [], undefined]);
    expect(absent.map(() => 1).value).toBeUndefined();
  });
});

describe('what only deployment can tell', () => {
  const unknown = fact<any>(open());
  test.each<[string, State]>([
    ['is', unknown.is(1, 2).state],
    ['is not', unknown.isNot(1).state],
    ['at least', unknown.atLeast(1).state],
    ['at most', unknown.atMost(1).state],
    ['holds', unknown.holds(() => true).state],
    ['every', unknown.every(() => unknown.pass()).state],
    ['some', unknown.some(() => unknown.pass()).state],
  ])('neither passes nor fails: %s', (_, state) => expect(state).toBe('unknown'));

  test('is set, though', () => {
    expect([unknown.isSet().state, unknown.isAbsent().state]).toEqual(['pass', 'fail']);
  });

  test('is not known, and is not said in other words', () => {
    expect([unknown.isUnknown, unknown.isAbsentHere, unknown.known]).toEqual([true, false, undefined]);
    expect(unknown.map(() => 1).isUnknown).toBe(true);
  });

  test('has parts that only deployment can tell, which say of what they are', () => {
    expect([unknown.get('A.B').isUnknown, unknown.get('A.B').text]).toEqual([true, '${P.A.B}']);
  });
});

describe('is', () => {
  test('passes for exactly what isNot fails for', () => {
    fc.assert(
      fc.property(fc.oneof(scalar, item), fc.array(scalar, { minLength: 1, maxLength: 3 }), (value, listed) => {
        // Text can be compared with text; where a flag belongs it is malformed, asked either way.
        const comparable = listed.some((one) => typeof one === 'string') ? listed : [...listed, 'x'];
        expect(fact<any>(value).isNot(...comparable).state).toBe(not(fact<any>(value).is(...comparable)).state);
      }),
    );
  });

  test('passes for one of several, and stays open where one of them may be it', () => {
    const text = fact<string>('arn:${P}');
    expect([text.is('a', 'arn:x').state, text.is('a', 'b').state]).toEqual(['unknown', 'fail']);
    expect([fact<string>('b').is('a', 'b').state, fact<string>('c').is('a', 'b').state]).toEqual(['pass', 'fail']);
  });
});

test('what is empty, holds only what is empty, or says that it is not enabled is not set; zero and false are', () => {
  const none = ['', [], {}, ' ', '{}', '[]', '{"rules":[]}', [''], { A: '' }, [{}], { A: { B: [] } }, { A: false }];
  for (const value of [...none, { Enabled: false, A: 'x' }, { enabled: 'false', a: 'x' }])
    expect(fact(value).isSet().state).toBe('fail');
  for (const value of [0, false, 'x', ['', 'x'], { A: 0 }, { Enabled: true, A: '' }, reference()])
    expect(fact(value).isSet().state).toBe('pass');
});

describe('numbers', () => {
  test('are no smaller or no larger than a bound, the bound included, as numbers and as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (value, bound) => {
        for (const written of [value, String(value)]) {
          expect(fact(written).atLeast(bound).state).toBe(value >= bound ? 'pass' : 'fail');
          expect(fact(written).atMost(bound).state).toBe(value <= bound ? 'pass' : 'fail');
        }
      }),
    );
  });

  test('with a hole stay open; no text fails, and what else is no number is malformed', () => {
    expect(fact('1${P}').atLeast(1).state).toBe('unknown');
    for (const value of ['', ' ']) expect(fact(value).atMost(1).state).toBe('fail');
    for (const value of ['many', [], {}]) expect(() => fact(value).atMost(1)).toThrow('where a number belongs');
  });
});

test('holds takes the three answers of a test', () => {
  expect([true, false, undefined].map((answer) => fact('x').holds(() => answer).state)).toEqual([
    'pass',
    'fail',
    'unknown',
  ]);
});

describe('every', () => {
  test('fails for a known item that does, else is unknown for one that only deployment can tell', () => {
    fc.assert(
      fc.property(items, (list) => {
        const expected = list.includes(false) ? 'fail' : list.every((one) => one === true) ? 'pass' : 'unknown';
        expect(fact<boolean[]>(list).every((one) => one.isTrue()).state).toBe(expected);
      }),
    );
  });

  test('never fails for an item that only deployment can tell, whatever is asked of it', () => {
    const ofNone = (value: Value) => fact<object[]>([{}, value]).every((one) => one.get('Secret').isAbsent()).state;
    expect([ofNone({}), ofNone({ Secret: 'x' }), ofNone(open())]).toEqual(['pass', 'fail', 'unknown']);
  });

  test('fails for a reference: that it is another resource is known', () => {
    expect(fact<unknown[]>([reference()]).every((one) => one.fail()).state).toBe('fail');
  });

  test('is not some of the opposite', () => {
    fc.assert(
      fc.property(items, (list) => {
        const some = fact<boolean[]>(list).some((one) => not(one.isTrue()));
        expect(fact<boolean[]>(list).every((one) => one.isTrue()).state).toBe(not(some).state);
      }),
    );
  });

  test('says which item it was', () => {
    const { at } = fact<boolean[]>([true, false]).every((one) => one.isTrue());
    expect([at.resource, at.path]).toEqual([resource, 'Properties.P.1']);
  });
});

describe('parts', () => {
  test('are read through a block in a list of one, and not through one of several', () => {
    const block = { A: { B: 'x' } };
    for (const value of [block, [block], [{ A: [{ B: 'x' }] }]]) expect(fact(value).get('A.B').known).toBe('x');
    expect(fact([block, block]).get('A.B').isAbsentHere).toBe(true);
    expect(fact([block, { A: { B: 'y' } }]).get('1.A.B').known).toBe('y');
    expect([fact('text').get('length').value, fact({ A: null }).get('A').value]).toEqual([undefined, undefined]);
  });

  test('say where they were read', () => {
    expect(
      fact({ A: { B: 'x' } })
        .get('A')
        .get('B').path,
    ).toBe('Properties.P.A.B');
    expect(new Fact({ resource, path: '' }, 1, 'P').path).toBe('P');
    expect(new Fact(place, 1).path).toBe('Properties');
  });

  test('of a prototype are none', () => {
    expect(fact({}).get('constructor').value).toBeUndefined();
  });

  test('of a list are its items; a value alone and a map of numbers are lists as well', () => {
    const known = (value: Value) =>
      fact(value)
        .items()
        .map((one) => one.value);
    expect([known(['a', 'b']), known('a'), known({ A: 1 })]).toEqual([['a', 'b'], ['a'], [{ A: 1 }]]);
    expect([known({ 0: 'a', 1: 'b' }), known({}), known({ 0: 'a', B: 1 })]).toEqual([
      ['a', 'b'],
      [{}],
      [{ 0: 'a', B: 1 }],
    ]);
    expect(
      fact({ 0: 'a', 7: 'b' })
        .items()
        .map(({ path }) => path),
    ).toEqual(['Properties.P.0', 'Properties.P.7']);
  });

  test('of a map are its entries; of nothing else', () => {
    expect(
      fact({ A: 1, B: 2 })
        .entries()
        .map(([key, { known, path }]) => [key, known, path]),
    ).toEqual([
      ['A', 1, 'Properties.P.A'],
      ['B', 2, 'Properties.P.B'],
    ]);
    for (const value of [null, 'x', ['x'], open()]) expect(fact(value).entries()).toEqual([]);
  });
});

test('a reference is followed; nothing else is', () => {
  expect([fact(reference()).target?.id, fact(open()).target, fact('Logs').target]).toEqual([
    'Logs',
    undefined,
    undefined,
  ]);
});

test('a verdict of one’s own carries its words', () => {
  expect([fact(1).pass().state, fact(1).notApplicable().state]).toEqual(['pass', 'not-applicable']);
  expect([fact(1).fail('why'), fact(1).unknown('why')].map(({ state, detail }) => [state, detail])).toEqual([
    ['fail', 'why'],
    ['unknown', 'why'],
  ]);
});

describe('has all', () => {
  const letters = fc.constantFrom('a', 'b', 'c');
  const wanted = fc.uniqueArray(letters, { maxLength: 3 });
  const written = fc.array(fc.oneof(letters, fc.constantFrom('${P}', 'a${P}', 'x${P}'), fc.constant(undefined)), {
    maxLength: 4,
  });
  /** Every list that this may turn out to be. */
  const filled = (list: readonly (string | undefined)[]): string[][] =>
    list.reduce<string[][]>(
      (all, one) =>
        all.flatMap((before) =>
          ['', 'a', 'b', 'c'].map((fill) => [...before, one === undefined ? fill : one.replace('${P}', fill)]),
        ),
      [[]],
    );

  test('passes and fails only where every deployment does', () => {
    fc.assert(
      fc.property(written, wanted, (list, all) => {
        const { state } = fact<string[]>(list.map((one) => one ?? open())).hasAll(...all);
        const each = filled(list).map((one) => all.every((it) => one.includes(it)));
        if (state === 'pass') expect(each).not.toContain(false);
        if (state === 'fail') expect(each).not.toContain(true);
      }),
    );
  });

  test('is open only where each that is missing may be one that is open', () => {
    const states = (...list: Value[]) => fact<string[]>(list).hasAll('a', 'b').state;
    expect([states('a', 'b'), states('b', 'x', 'a'), states('a'), states()]).toEqual(['pass', 'pass', 'fail', 'fail']);
    expect([states('a', open()), states(open(), open()), states(open())]).toEqual(['unknown', 'unknown', 'fail']);
    expect([states('a', 'a${P}'), states('a', 'x${P}'), states('b', 'a${P}')]).toEqual(['fail', 'fail', 'unknown']);
    expect([fact<string[]>(open()).hasAll('a').state, fact<string[]>(undefined).hasAll('a').state]).toEqual([
      'unknown',
      'fail',
    ]);
  });
});

test('a path is read key by key', () => {
  const keys = fc.constantFrom('A', 'B', '0', '1');
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>('x', null, 7),
      fc.dictionary(keys, tie('tree'), { maxKeys: 3 }),
      fc.array(tie('tree'), { maxLength: 2 }),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.array(keys, { minLength: 1, maxLength: 4 }), (value, path) => {
      const whole = fact(value as Value).get(path.join('.'));
      const steps = path.reduce<Fact<any>>((at, key) => at.get(key), fact(value as Value));
      expect([whole.value, whole.path]).toEqual([steps.value, steps.path]);
    }),
  );
});

test('what is filled is set, and what is not set is absent', () => {
  for (const value of ['', [], {}, [{}], { A: false }, 0, false, 'x', { A: 0 }, open(), undefined] as Value[]) {
    const { isAbsentHere, value: left } = fact(value).filled();
    expect(isAbsentHere).toBe(fact(value).isSet().state === 'fail');
    if (!isAbsentHere) expect(left).toBe(value);
  }
});

test('what may be absent is neither set nor not', () => {
  const perhaps = fact(new Unknown('a macro', undefined, { perhapsAbsent: true }));
  expect([perhaps.isSet().state, perhaps.isAbsent().state, perhaps.get('A').isSet().state]).toEqual(
    Array(3).fill('unknown'),
  );
  expect(fact(open()).get('A').isSet().state).toBe('pass');
});

test('documents written as text are empty where what is in them is; what is broken says something', () => {
  for (const text of ['{"A":[]}', ' [ ] ', '[""]', '{"Enabled":false,"A":1}'])
    expect(fact(text).isSet().state).toBe('fail');
  for (const text of ['{"A":[1]}', '[0]', '{broken', '[x']) expect(fact(text).isSet().state).toBe('pass');
});

test('a number that deployment chooses from a range is as large, or as small, as all of the range', () => {
  const between = (least: number, greatest: number) =>
    fact<number>(new Unknown('it', undefined, { between: [least, greatest] }));
  const states = (of: Fact<number>, bound: number) => [of.atLeast(bound).state, of.atMost(bound).state];
  expect(states(between(3, 7), 3)).toEqual(['pass', 'unknown']);
  expect(states(between(3, 7), 7)).toEqual(['unknown', 'pass']);
  expect(states(between(3, 7), 5)).toEqual(['unknown', 'unknown']);
  expect(states(between(3, 7), 2)).toEqual(['pass', 'fail']);
  expect(states(between(3, 7), 8)).toEqual(['fail', 'pass']);
  expect(states(between(0, 0), 0)).toEqual(['pass', 'pass']);
  expect(between(3, 7).is(3).state).toBe('unknown');
});

describe('a value that cannot be what it is compared with', () => {
  test.each<[Value, unknown[], string]>([
    [{ a: 1 }, ['x'], 'where text belongs'],
    [['x'], ['x', 7], 'where text belongs'],
    [{ a: 1 }, [true], 'where true or false belongs'],
    ['yes', [true], 'where true or false belongs'],
    ['yes', [true, false], 'where true or false belongs'],
  ])('%j and %j: %s', (value, listed, words) => {
    expect(() => fact<any>(value).is(...listed)).toThrow(words);
    expect(() => fact<any>(value).isNot(...listed)).toThrow(words);
  });

  test.each<[Value, unknown[], State]>([
    [{ a: 1 }, [{ a: 1 }, 'x'], 'pass'],
    [['x'], [['y']], 'fail'],
    [null, ['x'], 'fail'],
    ['yes', [true, 'yes'], 'pass'],
    ['', [true], 'fail'],
    ['1', [true], 'fail'],
    ['${P}', [true], 'unknown'],
    ['TRUE', [true], 'pass'],
    [open(), [true], 'unknown'],
  ])('but %j and %j can: %s', (value, listed, state) => expect(fact<any>(value).is(...listed).state).toBe(state));
});

test('a list, a map and a number are no flag, each by its own name', () => {
  const told = (value: Value) => {
    try {
      return fact<any>(value).atLeast(1).state;
    } catch (error) {
      return (error as Error).message.replace(/^template: /, '');
    }
  };
  expect([told(['a']), told({ a: 1 }), told('many')]).toEqual([
    'Uploads has a list at Properties.P, where a number belongs; what depends on it was not judged',
    'Uploads has a map at Properties.P, where a number belongs; what depends on it was not judged',
    'Uploads has text at Properties.P, where a number belongs; what depends on it was not judged',
  ]);
});

describe('one step into', () => {
  test('what is partly written is what is written there, and otherwise may be there or not', () => {
    const partly = fact(new Partly('a macro', { A: 'x', B: undefined as unknown as Value }));
    expect([partly.get('A').value, partly.get('C').isSet().state, partly.get('C').isUnknown]).toEqual([
      'x',
      'unknown',
      true,
    ]);
  });
  test('what only deployment can tell keeps its place, and whether it may be absent', () => {
    expect(fact(open()).get('A').text).toBe('${P.A}');
    expect(
      fact(new Unknown('it', '${P}', { perhapsAbsent: true, not: ['x'] }))
        .get('A')
        .isNot('x').state,
    ).toBe('unknown');
  });
  test('a list is one of its elements by number, also one of one', () => {
    expect([fact(['a']).get('0').value, fact(['a']).get('1').value, fact([{ A: 1 }]).get('A').value]).toEqual([
      'a',
      undefined,
      1,
    ]);
    expect([fact([]).get('A').value, fact(null).get('A').value]).toEqual([undefined, undefined]);
  });
});
