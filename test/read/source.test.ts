import fc from 'fast-check';
import { readSource } from '../../lib/read/source';

const data = (text: string, file = 'app.yaml') => JSON.parse(JSON.stringify(readSource(file, text).data));

describe('YAML', () => {
  test.each<[string, unknown]>([
    ['!Ref A', { Ref: 'A' }],
    ['!Condition A', { Condition: 'A' }],
    ['!GetAtt A.B.C', { 'Fn::GetAtt': ['A', 'B.C'] }],
    ['!GetAtt [A, B]', { 'Fn::GetAtt': ['A', 'B'] }],
    ['!Sub "${A}-x"', { 'Fn::Sub': '${A}-x' }],
    ['!Sub ["${A}", {A: !Ref B}]', { 'Fn::Sub': ['${A}', { A: { Ref: 'B' } }] }],
    ['!Join ["", [a, !Ref B]]', { 'Fn::Join': ['', ['a', { Ref: 'B' }]] }],
    ['!Select [0, !GetAZs ""]', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
    ['!Split [",", "a,b"]', { 'Fn::Split': [',', 'a,b'] }],
    ['!FindInMap [A, B, C]', { 'Fn::FindInMap': ['A', 'B', 'C'] }],
    ['!If [A, 1, !Ref AWS::NoValue]', { 'Fn::If': ['A', 1, { Ref: 'AWS::NoValue' }] }],
    [
      '!And [!Equals [a, b], !Not [!Condition C], !Or [!Condition D, !Condition E]]',
      {
        'Fn::And': [
          { 'Fn::Equals': ['a', 'b'] },
          { 'Fn::Not': [{ Condition: 'C' }] },
          { 'Fn::Or': [{ Condition: 'D' }, { Condition: 'E' }] },
        ],
      },
    ],
    ['!ImportValue x', { 'Fn::ImportValue': 'x' }],
    ['!Base64 x', { 'Fn::Base64': 'x' }],
    ['!Cidr [10.0.0.0/8, 2, 8]', { 'Fn::Cidr': ['10.0.0.0/8', 2, 8] }],
    ['!Transform {Name: M}', { 'Fn::Transform': { Name: 'M' } }],
    ['!ToJsonString {a: 1}', { 'Fn::ToJsonString': { a: 1 } }],
    ['!Length [a]', { 'Fn::Length': ['a'] }],
    ['2012-10-17', '2012-10-17'],
    ['012345678901', '012345678901'],
    ['026', 22],
    ['0300', 192],
    ['08', '08'],
    ['yes', true],
    ['y', 'y'],
    ['N', 'N'],
    ['~', null],
  ])('%s', (text, expected) => {
    expect(data(`v: ${text}`)).toEqual({ v: expected });
  });

  test('keys are text, whatever they look like', () => {
    expect(data('y: 1\non: 2\n80: 3')).toEqual({ y: 1, on: 2, 80: 3 });
  });

  test('anchors, aliases and merges are followed', () => {
    expect(data('a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n  e: 2')).toEqual({ a: { b: 1 }, c: { b: 1 }, d: { b: 1, e: 2 } });
  });

  test('every node has its line and column', () => {
    const { positionOf } = readSource(
      'app.yaml',
      'Resources:\n  B:\n    Type: AWS::S3::Bucket\n    Properties:\n      Tags:\n        - Key: a\n        - Key: b\n',
    );
    expect(positionOf(['Resources', 'B', 'Properties', 'Tags', '1', 'Key'])).toEqual({
      file: 'app.yaml',
      line: 7,
      column: 11,
    });
    expect(positionOf(['Resources', 'B', 'Properties', 'Nothing', 'Here'])).toEqual({
      file: 'app.yaml',
      line: 4,
      column: 5,
    });
  });

  test.each<[string, string, RegExp]>([
    ['broken YAML', 'a: [1\nb: 2', /^app\.yaml:\d+:\d+: this is no valid YAML/],
    [
      'aliases without end',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[index]}`).join(',')}]`).join('\n')}`,
      /^app\.yaml: this YAML cannot be read/,
    ],
    [
      'nesting without end',
      `a: ${'['.repeat(5000)}${']'.repeat(5000)}`,
      /^app\.yaml:\d+:\d+: it is nested more than 200 levels deep/,
    ],
    [
      'more brackets than the parser gets through',
      `a: ${'{'.repeat(30_000)}`,
      /^app\.yaml:1:\d+: it is nested more than 200 levels deep/,
    ],
    [
      'more entries on a line than that',
      `${'- '.repeat(5000)}a`,
      /^app\.yaml:1:1: it is nested more than 200 levels deep/,
    ],
    [
      'more lines further in than that',
      Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      /^app\.yaml:1001:\d+: it is nested more than 200 levels deep/,
    ],
  ])('%s is one clear error', (_name, text, message) => {
    expect(() => readSource('app.yaml', text)).toThrow(message);
  });
});

describe('JSON', () => {
  test('broken JSON is one clear error with its place', () => {
    expect(() => readSource('app.json', '{\n  "a": 1,\n}')).toThrow(/^app\.json:3:1: this is no valid JSON/);
    expect(() => readSource('app.json', '')).not.toThrow();
  });

  test('a file that is far too large is refused before it is read', () => {
    expect(() => readSource('app.json', ' '.repeat(65 * 1024 * 1024))).toThrow(/^app\.json: the file has 65 MB/);
  });

  test('every key and item is found where it stands', () => {
    const pathsIn = (value: unknown, path: string[] = []): string[][] =>
      value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])])
        : [];
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify({ root: value }, null, indent);
        const parsed = JSON.parse(text) as unknown;
        const { positionOf } = readSource('app.json', text);
        const lines = text.split('\n');
        for (const path of pathsIn(parsed)) {
          const at = positionOf(path)!;
          const rest = lines[at.line - 1]!.slice(at.column - 1);
          const parent = path.slice(0, -1).reduce((node: any, key) => node[key], parsed);
          const expected = Array.isArray(parent)
            ? JSON.stringify(parent[Number(path.at(-1))], null, indent).split('\n')[0]!
            : `${JSON.stringify(path.at(-1))}:`;
          expect(rest.startsWith(expected)).toBe(true);
        }
      }),
    );
  });
});

test('a byte order mark before JSON or YAML is no part of it', () => {
  for (const text of ['\uFEFF{"a": 1}', '\uFEFFa: 1'])
    expect({ ...(readSource('t.json', text).data as object) }).toEqual({ a: 1 });
});

describe('what a map of YAML merges into its own', () => {
  const merged = (own: string, root = 'Resources') =>
    readSource('t.yaml', `${root}:\n  A: &a {x: 1, y: 1}\n  B: &b {x: 2, z: 2}\n  C: ${own}\n`);
  const c = (own: string, root = 'Resources') => (merged(own, root).data as any)[root].C;

  test.each([
    ['{<<: *a, x: 3}', { x: 3, y: 1 }],
    ['{x: 3, <<: *a}', { x: 3, y: 1 }],
    ['{<<: [*a, *b]}', { x: 1, y: 1, z: 2 }],
    ['{<<: *a, <<: *b}', { x: 2, y: 1, z: 2 }],
    ['{"<<": *a}', { '<<': { x: 1, y: 1 } }],
    ['{<<: {__proto__: {x: 4}}}', JSON.parse('{"__proto__": {"x": 4}}')],
  ])('%s', (own, expected) => {
    expect(JSON.parse(JSON.stringify(c(own)))).toEqual(expected);
  });

  test('counts over what stands before it outside of CloudFormation, as in GitLab', () => {
    expect(c('{x: 3, <<: *a}', 'jobs')).toEqual({ x: 1, y: 1 });
  });

  test('has its line in the first that says it', () => {
    expect(merged('{<<: [*a, *b]}').positionOf(['Resources', 'C', 'x'])?.line).toBe(2);
    expect(merged('{<<: [*a, *b]}').positionOf(['Resources', 'C', 'z'])?.line).toBe(3);
  });

  test.each(['~', '5', 'text', '[[x]]', '[*a, ~]'])('is refused where it is no map: %s', (value) => {
    expect(() => merged(`{<<: ${value}}`)).toThrow(/^t.yaml:4:\d+: .*no map; name a map/);
  });
});

test('keys that are maps, lists, aliases or short forms are read as none of what they hold', () => {
  const keys = (text: string) => Object.keys(readSource('t.yaml', text).data as object);
  expect(keys('? {a: b}\n: 1\n? [c, d]\n: 2\n? !Ref E\n: 3\n~: 4\n')).toEqual([
    '{"a":"b"}',
    '["c","d"]',
    '{"Ref":"E"}',
    '~',
  ]);
  expect(keys('x: &k name\n*k : 1\n')).toEqual(['x', 'name']);
  expect(() => readSource('t.yaml', '&a {? *a : 1}')).toThrow('nested more than 200 levels');
});

test('a tag that CloudFormation does not know leaves what it makes open', () => {
  expect(readSource('t.yaml', 'v: !Vault secret\nw: ! text\n').data).toEqual({
    v: { 'Fn::Vault': 'secret' },
    w: 'text',
  });
});

test('of a key that stands twice the last counts, and it is said', () => {
  const twice = readSource('t.yaml', 'a: 1\nb: {c: 1}\na: 2\n');
  expect(twice.data).toMatchObject({ a: 2 });
  expect(twice.duplicates).toEqual(['a']);
  expect(twice.positionOf(['a'])?.line).toBe(3);
  const merged = readSource('t.yaml', 'base: &base {a: 1}\nown: {<<: *base, a: 2}\n');
  expect(merged.duplicates).toEqual([]);
});

describe('a key that a map of JSON has twice', () => {
  test.each([
    ['{"A": 1, "A": 2}', 1, 10],
    ['{"B": {"A": 1},\n "C": [{"A": 1, "\\u0041" : 2}]}', 2, 17],
    ['{"A": "\\"A\\": {", "A": 2}', 1, 19],
    ['{"A":1,"B" :2,"A":3}', 1, 15],
    ['{"A":1,"b\\\\":2,"A":3}', 1, 16],
  ])('is refused where it stands: %s', (text, line, column) => {
    const refusal = expect.objectContaining({
      message: expect.stringContaining("a map has the key 'A' twice"),
      where: { file: 'a.json', line, column },
    });
    expect(() => readSource('a.json', text)).toThrow(refusal as never);
  });

  test.each([
    '{"A": {"A": 1}, "B": [{"A": 1}, {"A": 2}]}',
    '{"A": "A", "B": "{\\"A\\": 1, \\"A\\": 2}"}',
    '{"A": ":", "B": ":1", "C" : null}',
  ])('is none in %s', (text) => {
    expect(() => readSource('a.json', text)).not.toThrow();
  });
});
