import { mutationsOf } from '../../scripts/mutants/mutations';

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
