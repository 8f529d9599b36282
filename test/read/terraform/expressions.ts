import fc from 'fast-check';

/** What the random expressions may refer to. */
export const VARIABLES = {
  on: { type: 'bool', default: true },
  n: { type: 'number', default: 7 },
  s: { default: 'text' },
  none: { type: 'string', default: null },
  list: { type: 'list(string)', default: ['a', 'b'] },
  map: { type: 'map(string)', default: { k: 'v', j: 'w' } },
  set: { type: 'set(string)', default: ['z', 'a', 'z'] },
  shape: { type: 'object({a=string, b=optional(number, 3)})', default: { a: 'x' } },
  nested: {
    default: [
      { name: 'p', tags: ['t'] },
      { name: 'q', tags: [] },
    ],
  },
};

const word = fc.constantFrom(
  'a',
  'b',
  'k',
  'text',
  '',
  '7',
  'true',
  '10.0.0.0/16',
  'A-b c',
  '$${x}',
  'é',
  '[1]',
  ' pad ',
  'a,b',
);
const text = word.map((it) => `"${it}"`);
const number = fc.constantFrom('0', '1', '2', '7', '-3', '10', '1.5', '1024', 'var.n');
const truth = fc.constantFrom('true', 'false', 'var.on');

/** Expressions of all kinds; most are well typed. */
export const expression: fc.Arbitrary<string> = fc.letrec<{
  any: string;
  list: string;
  map: string;
  bool: string;
  text: string;
  number: string;
}>((tie) => {
  /** Now and then something of another type. */
  const mostly = (it: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 19, arbitrary: it }, { weight: 1, arbitrary: tie('any') });
  const [aText, aNumber, aBool, aList, aMap] = [tie('text'), tie('number'), tie('bool'), tie('list'), tie('map')].map(
    mostly,
  ) as [fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<string>];
  const call = (names: readonly string[], ...args: fc.Arbitrary<string>[]) =>
    fc.tuple(fc.constantFrom(...names), ...args).map(([name, ...given]) => `${name}(${given.join(', ')})`);
  const choice = (it: fc.Arbitrary<string>) => fc.tuple(aBool, it, it).map(([test, a, b]) => `(${test} ? ${a} : ${b})`);
  const item = fc.oneof(tie('text'), tie('number'));
  return {
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(text, number, truth, fc.constantFrom('null', 'var.none')),
      tie('text'),
      tie('number'),
      tie('bool'),
      tie('list'),
      tie('map'),
    ),
    text: fc.oneof(
      { depthSize: 'small' },
      fc.oneof(text, fc.constant('var.s')),
      fc.tuple(word, fc.oneof(aText, aNumber, aBool), word).map(([a, b, c]) => `"${a}\${${b}}${c}"`),
      call(['lower', 'upper', 'title', 'trimspace', 'chomp', 'base64encode', 'nonsensitive'], aText),
      call(['tostring'], fc.oneof(aText, aNumber, aBool)),
      call(['jsonencode'], tie('any')),
      call(['join'], aText, aList),
      call(['split'], aText, aText).map((it) => `${it}[0]`),
      call(['replace'], aText, aText, aText),
      call(['substr'], aText, aNumber, aNumber),
      call(['trimprefix', 'trimsuffix'], aText, aText),
      fc
        .tuple(fc.constantFrom('%s', '%v', '%q', '<%s>', '100%% %s'), aText)
        .map(([format, a]) => `format("${format}", ${a})`),
      fc.tuple(fc.constantFrom('%d', '%03d', '%v', '%s'), aNumber).map(([format, a]) => `format("${format}", ${a})`),
      choice(aText),
      fc.tuple(aBool, word, word).map(([test, a, b]) => `"%{ if ${test} }${a}%{ else }${b}%{ endif }"`),
      fc.tuple(aList, word).map(([list, a]) => `"%{ for x in ${list} ~} ${a}\${jsonencode(x)} %{ endfor }"`),
      call(['coalesce'], aText, aText),
      call(
        ['try'],
        fc.constantFrom('var.shape.zz', 'var.shape.a', 'tostring([])', 'var.list[5]', 'var.map["k"]'),
        aText,
      ),
      call(['lookup'], fc.constant('var.map'), aText, aText),
      call(['cidrsubnet'], fc.constantFrom('"10.0.0.0/16"', '"10.1.2.3/20"', '"fd00::/48"'), number, number),
    ),
    number: fc.oneof(
      { depthSize: 'small' },
      number,
      fc.tuple(aNumber, fc.constantFrom('+', '-', '*', '/', '%'), aNumber).map(([a, op, b]) => `(${a} ${op} ${b})`),
      aNumber.map((it) => `-(${it})`),
      call(['max', 'min'], aNumber, aNumber),
      call(['abs', 'ceil', 'floor'], aNumber),
      call(['length'], fc.oneof(aText, aList, aMap)),
      call(['tonumber'], fc.constantFrom('"7"', '"1.5"', '"x"', '3')),
      call(
        ['sum'],
        fc.array(number, { minLength: 1, maxLength: 3 }).map((numbers) => `[${numbers.join(', ')}]`),
      ),
      choice(aNumber),
    ),
    bool: fc.oneof(
      { depthSize: 'small' },
      truth,
      fc.tuple(item, fc.constantFrom('==', '!='), item).map(([a, op, b]) => `(${a} ${op} ${b})`),
      fc.tuple(aNumber, fc.constantFrom('<', '<=', '>', '>='), aNumber).map(([a, op, b]) => `(${a} ${op} ${b})`),
      fc.tuple(aBool, fc.constantFrom('&&', '||'), aBool).map(([a, op, b]) => `(${a} ${op} ${b})`),
      aBool.map((it) => `!${it}`),
      call(['contains'], aList, item),
      call(['startswith', 'endswith'], aText, aText),
      call(
        ['can'],
        fc.oneof(call(['tonumber', 'tobool'], text), fc.constantFrom('var.shape.zz', 'var.list[0]', 'var.list[9]')),
      ),
      call(
        ['alltrue', 'anytrue'],
        fc.array(truth, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      ),
    ),
    list: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('var.list', 'var.set', '[]', 'var.nested[*].name', 'var.nested[*].tags'),
      fc.array(item, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc.array(tie('any'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      call(['toset', 'tolist', 'flatten', 'distinct', 'compact', 'sort', 'reverse'], aList),
      call(['concat', 'setunion', 'coalescelist'], aList, aList),
      call(['keys', 'values'], aMap),
      fc.tuple(aList, tie('any')).map(([list, it]) => `[for x in ${list} : [x, ${it}]]`),
      fc.tuple(aMap, aBool).map(([map, test]) => `[for k, v in ${map} : k if ${test}]`),
      fc.tuple(aList, text).map(([list, a]) => `[for i, x in ${list} : "\${i}" if x != ${a}]`),
      call(['range'], aNumber, aNumber),
      call(['split'], aText, aText),
      choice(aList),
    ),
    map: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('var.map', 'var.shape', '{}'),
      fc
        .array(fc.tuple(fc.constantFrom('a', 'b', '"k"', '(var.s)'), tie('any')), { maxLength: 3 })
        .map((entries) => `{${entries.map(([key, value]) => `${key} = ${value}`).join(', ')}}`),
      call(['merge'], aMap, aMap),
      call(['tomap'], aMap),
      fc.tuple(aList, tie('any')).map(([list, it]) => `{for i, x in ${list} : "\${i}" => ${it}}`),
      fc.tuple(aList, aText).map(([list, it]) => `{for x in ${list} : ${it} => x...}`),
      call(['zipmap'], fc.constant('["a", "b"]'), aList),
      call(['jsondecode'], call(['jsonencode'], aMap)),
    ),
  };
}).any;
