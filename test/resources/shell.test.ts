import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { failsWith } from '../../lib/resources/codebuild/exit-status';
import { type Command, commandsOf, parseScript, type Script } from '../../lib/resources/codebuild/shell';

const wordsOf = (text: string): string[][] | undefined => {
  const script = parseScript(text);
  return script && [...commandsOf(script)].map(([{ words }]) => words.map((word) => word.text));
};

describe('words', () => {
  test.each<[string, string[][]]>([
    ['trivy image --exit-code 1 app', [['trivy', 'image', '--exit-code', '1', 'app']]],
    [`echo 'a; b' "c && d" e\\ f`, [['echo', 'a; b', 'c && d', 'e f']]],
    ['a # b\nc', [['a'], ['c']]],
    ['a \\\n  --b', [['a', '--b']]],
    ['a > out 2>&1 < in b', [['a', 'b']]],
    ['cat <<END > f\ntrivy fs . || true\nEND\nb', [['cat'], ['b']]],
    ["cat <<-'END'\n\tx $(\n\tEND\nb", [['cat'], ['b']]],
    ['cat <<A <<B\nx\nA\ny\nB\nb', [['cat'], ['b']]],
    [
      'X=$(a b) c',
      [
        ['a', 'b'],
        ['X=$(a b)', 'c'],
      ],
    ],
    ['echo `a \\`b\\``', [['b'], ['a', '`b`'], ['echo', '`a \\`b\\``']]],
    ['if a; then b; elif c; then d; else e; fi', [['a'], ['b'], ['c'], ['d'], ['e']]],
    ['for f in *.tf; do a "$f"; done', [['a', '$f']]],
    ['while a; do b; done < list', [['a'], ['b']]],
    ['case "$X" in a|b) c;; *) d ;; esac; e', [['c'], ['d'], ['e']]],
    ['case $X in (a) b\nesac', [['b']]],
    ['f() { a; }; f', [['a'], ['f']]],
    ['function f { a; }\nf', [['a'], ['f']]],
    ['(cd x && a) || { b; }', [['cd', 'x'], ['a'], ['b']]],
    ['[[ -z $A && $B ]] && c', [['[['], ['c']]],
    ['a &\nwait', [['a'], ['wait']]],
    ['! a | b', [['a'], ['b']]],
    ['find . -exec ls {} \\;', [['find', '.', '-exec', 'ls', '{}', ';']]],
    ['echo ${A:-{x}} $((1 + 2)) $ x', [['echo', '${A:-{x}}', '$((1 + 2))', '$', 'x']]],
    ['diff <(a) >(b)', [['a'], ['b'], ['diff']]],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test.each([
    "echo 'a",
    'echo "a',
    'a &&',
    'if a; then b',
    '(a',
    'a )',
    'a ;; b',
    '((x))',
    'cat <<END\na',
    '| a',
    '${x',
  ])('nothing is claimed of %j', (text) => {
    expect(wordsOf(text)).toBeUndefined();
  });

  test('come back from their quotes as they were', () => {
    const quoted = (word: string) => `'${word.replace(/'/g, `'\\''`)}'`;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary-ascii' }), { minLength: 1 }), (words) => {
        const plain = words.map((word) => word.replace(/\r\n?/g, '\n'));
        expect(wordsOf(plain.map(quoted).join(' '))).toEqual([plain]);
      }),
    );
  });

  test('no text is too much', () => {
    const piece = fc.constantFrom(
      ...`a;&|()<>{}$\`'"\\#!\n \t*`.split(''),
      'if ',
      'then ',
      'fi ',
      'do ',
      'done ',
      '<<a',
      '${',
      '$(',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const script = parseScript(pieces.join(''));
        if (script) for (const [command] of commandsOf(script)) failsWith(script, command);
      }),
      { numRuns: 2000 },
    );
    expect(parseScript(`${'('.repeat(5000)}a${')'.repeat(5000)}`)).toBeUndefined();
    expect(wordsOf(Array(2000).fill('a').join(' && '))).toHaveLength(2000);
  });
});

const scanIn = (script: Script): Command =>
  [...commandsOf(script)].map(([command]) => command).find(({ words }) => words[0]?.text === 'scan') as Command;

const honoured = (text: string): boolean | undefined => {
  const script = parseScript(text) as Script;
  return failsWith(script, scanIn(script));
};

describe('a script fails with the scan in it', () => {
  test.each(['scan', 'a && scan', 'scan && a', 'a; scan', 'set -e\nscan\na', 'set -eo pipefail; scan | tee x; a'])(
    '%j',
    (text) => {
      expect(honoured(text)).toBe(true);
    },
  );

  test.each([
    'if scan; then a; else exit 1; fi',
    '(scan)',
    '{ scan; }',
    'set -o pipefail; scan | a',
    'scan || exit 2',
    'a || scan',
  ])('%j', (text) => {
    expect(honoured(text)).toBe(true);
  });
});

describe('a script does not fail with the scan in it', () => {
  test.each([
    'scan || true',
    'scan || :',
    'scan; exit 0',
    'scan\necho done',
    'scan | tee report',
    '! scan',
    'scan || echo found',
  ])('%j', (text) => {
    expect(honoured(text)).toBe(false);
  });

  test.each([
    'set -e\nscan || true\necho',
    'if scan; then echo; fi',
    '(scan; true)',
    'set -e; set +e; scan; echo',
    'scan ; exit 256',
    'set -e; true && scan || true; echo',
  ])('%j', (text) => {
    expect(honoured(text)).toBe(false);
  });
});

test.each([
  'scan || a',
  'scan; a',
  'scan; exit $?',
  'scan &',
  'f() { scan; }; f',
  'for f in *; do scan; done',
  'echo $(scan)',
])('of %j it is not known', (text) => {
  expect(honoured(text)).toBeUndefined();
});

describe('what is said of a script is what the shell does', () => {
  const leaf = fc.constantFrom('true', 'false', 'echo x', 'scan', 'exit 0', 'exit 3', 'set -e', 'set +e', 'a', ':');
  const sign = fc.constantFrom(' && ', ' || ', '; ', '\n', ' | ');
  const { script } = fc.letrec<{ script: string }>((tie) => ({
    script: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      leaf,
      fc
        .tuple(tie('script'), fc.array(fc.tuple(sign, tie('script')), { minLength: 1, maxLength: 3 }))
        .map(([first, rest]) => first + rest.flat().join('')),
      tie('script').map((one) => `{ ${one}\n}`),
      tie('script').map((one) => `( ${one})`),
      tie('script').map((one) => `{ ! { ${one}\n}\n}`),
      fc.tuple(tie('script'), tie('script')).map(([test, then]) => `if ${test}\nthen ${then}\nfi`),
      fc.tuple(tie('script'), tie('script'), tie('script')).map(([a, b, c]) => `if ${a}\nthen ${b}\nelse ${c}\nfi`),
      fc.tuple(tie('script'), tie('script')).map(([a, b]) => `case x in y) ${a};; x) ${b};; esac`),
      tie('script').map((one) => `for i in 1 2; do ${one}\ndone`),
    ),
  }));

  test('whenever the scan ran and failed', () => {
    const samples = fc
      .sample(script, { numRuns: 1500, seed: 12 })
      .filter((text) => text.split('scan').length === 2)
      .flatMap((text) => [text, `set -e\n${text}`]);
    expect(samples.filter((text) => !parseScript(text))).toEqual([]);
    const told = samples.map((text) => honoured(text));
    // `a` succeeds in one run and fails in another; the scan always fails, and says on descriptor 9 that it ran.
    const run = (text: string, status: number) =>
      `(a() { return ${status}; }; scan() { printf R >&9; return 1; }; ${text}\n) >/dev/null 2>&1 9>&8; echo " $?"`;
    const seen = [0, 1].map((status) =>
      execFileSync('sh', ['-s'], {
        encoding: 'utf8',
        input: `exec 8>&1\n${samples.map((text) => run(text, status)).join('\n')}`,
      })
        .trimEnd()
        .split('\n')
        .map((line) => (line.startsWith('R') ? !line.endsWith(' 0') : undefined)),
    );
    const wrong = samples.filter((_, index) =>
      seen.some((lines) => told[index] !== undefined && lines[index] !== undefined && lines[index] !== told[index]),
    );
    expect(wrong).toEqual([]);
    expect(told.filter((one) => one === true).length).toBeGreaterThan(50);
    expect(told.filter((one) => one === false).length).toBeGreaterThan(50);
  });
});
