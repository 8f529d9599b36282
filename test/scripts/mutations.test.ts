import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/layout';
import { EQUIVALENT, equivalenceOf } from '../../scripts/mutants/equivalent';
import { bodiesOf, edited, entranceOf, mutationsOf, noting } from '../../scripts/mutants/mutations';

/** The texts that a source is mutated into. */
const mutants = (source: string): string[] =>
  mutationsOf(source).map(({ from, to, text }) => source.slice(0, from) + text + source.slice(to));

test.each<[string, string[]]>([
  ['x = a <= b', [';', 'x = a < b']],
  ['x = a && !b', [';', 'x = a || !b', 'x = a && b']],
  [
    'const x = a ? 1 : 2',
    ['const x = true ? 1 : 2', 'const x = false ? 1 : 2', 'const x = a ? 2 : 2', 'const x = a ? 1 : 3'],
  ],
  ['const f = (): boolean => true', ['const f = (): boolean => undefined', 'const f = (): boolean => false']],
  ['const all = list.every(test)', ['const all = list.some(test)']],
])('%s', (source, expected) => {
  expect(mutants(source).sort()).toEqual(expected.sort());
});

test('letters of several bytes move nothing', () => {
  expect(mutants('// “é”\nconst ü = true; // 🧱')).toEqual(['// “é”\nconst ü = false; // 🧱']);
});

test('types and imports are left alone, and what is given a type is not', () => {
  expect(mutants("import a from 'a';\ntype T = true;\nconst b = true as T;")).toEqual([
    "import a from 'a';\ntype T = true;\nconst b = false as T;",
  ]);
});

test('a mutant stands in the smallest function around it', () => {
  const source = 'const f = (a) => { a(() => a && 1); };\nclass B { get c() { return 2; } }\nf(true);';
  const functionOf = (text: string) => {
    const from = source.indexOf(text);
    const entrance = entranceOf({ from, to: from + text.length, text: '' }, bodiesOf(source));
    return source.slice(entrance, entrance + 6);
  };
  expect(['a(()', '&&', '2', 'true'].map(functionOf)).toEqual(['{ a(()', 'a && 1', '{ retu', 'const ']);
});

test('what notes its functions does the same otherwise', () => {
  const source = 'const f = (n) => ({ n }); function g() { return h(() => f(1)); } const h = (run) => run(); g();';
  const entered = new Set<string>();
  Object.assign(globalThis, { entered });
  const value = new Function(`${edited(source, noting('x.ts', bodiesOf(source)))} return g();`)();
  Reflect.deleteProperty(globalThis, 'entered');
  const noted = [0, ...['({', '{ return', 'f(1)', 'run()'].map((text) => source.indexOf(text))];
  expect(value).toEqual({ n: 1 });
  expect([...entered].sort()).toEqual(noted.map((at) => `x.ts:${at}`).sort());
});

test.each(EQUIVALENT)('of $file, $piece as $text is a mutant that there is', ({ file, because, ...one }) => {
  const source = readFileSync(join(root, file), 'utf8');
  const found = mutationsOf(source).filter((edit) => equivalenceOf(file, source, edit));
  expect(found.map(({ from, to, text }) => [source.slice(from, to), text])).toContainEqual([one.piece, one.text]);
});
