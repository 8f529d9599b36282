import { allowedPattern } from '../../lib/read/allowed-pattern';

/** As CloudFormation matches: the whole value. */
const wholly = (pattern: string, text: string): boolean => new RegExp(`^(?:${pattern})$`).test(text);

const PATTERNS = [
  ...[
    'true|false',
    '^(true|false)$',
    '^true$|^false$',
    '(prod|dev)-?[0-2]?',
    'TLSv1\\.2_20(19|21)',
    '',
    'a{2}',
    'a{0,3}b',
  ],
  ...['.+', '[a-z][a-z0-9-]{2,62}', '^arn:aws[a-z-]*:kms:.*:\\d{12}:key/[\\w-]+$', '[^ ]*', '(?:a+)+', '(a|aa)+b?'],
  ...[
    '[a\\-z]',
    '[\\d.]+/(3[0-2]|[12]?\\d)',
    '\\S+@\\S+\\.\\w{2,}',
    '[-a]',
    '[a-]',
    '(x(y(z|))*)+',
    'a+?b',
    '\\(\\)\\[\\]',
  ],
];
const TEXTS = [
  ...[
    '',
    'true',
    'false',
    'trues',
    'prod',
    'prod-1',
    'dev2',
    'TLSv1.2_2021',
    'TLSv102_2021',
    'aa',
    'aaa',
    'aaab',
    'ab',
    'b',
  ],
  ...[
    'my-bucket',
    'A',
    '-',
    'z',
    'arn:aws:kms:eu-west-1:111122223333:key/1',
    'arn:aws:s3:::b',
    '10.0.0.0/8',
    '10.0.0.0/33',
  ],
  ...['a@b.com', 'a b', '\n', 'xyz', 'xyzyzxy', '()[]', '*'],
];

test.each(PATTERNS)('%j matches what a regular expression matches', (pattern) => {
  const read = allowedPattern(pattern);
  expect(TEXTS.filter((text) => read?.matches(text))).toEqual(TEXTS.filter((text) => wholly(pattern, text)));
});

test.each([
  ['^(true|false)$', ['true', 'false']],
  ['(prod|dev)-?[0-1]', ['prod0', 'prod1', 'prod-0', 'prod-1', 'dev0', 'dev1', 'dev-0', 'dev-1']],
  ['TLSv1\\.2_20(19|21)', ['TLSv1.2_2019', 'TLSv1.2_2021']],
  ['a{1,2}', ['a', 'aa']],
  ['', ['']],
  [
    '[a-z]',
    [
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
      'h',
      'i',
      'j',
      'k',
      'l',
      'm',
      'n',
      'o',
      'p',
      'q',
      'r',
      's',
      't',
      'u',
      'v',
      'w',
      'x',
      'y',
      'z',
    ],
  ],
  ['[a-z]{2}', undefined],
  ['.', undefined],
  ['a*', undefined],
])('%j lists its texts where they are few', (pattern, texts) => {
  expect([...(allowedPattern(pattern)?.texts ?? [])].sort()).toEqual([...(texts ?? [])].sort());
  for (const text of texts ?? []) expect(wholly(pattern, text)).toBe(true);
});

test.each([
  '(?!a)b',
  '(?i)true',
  '(a)\\1',
  'a++',
  '\\bword\\b',
  '\\p{Alpha}',
  '[a&&b]',
  '[[:alpha:]]',
  '(',
  'a)',
  '[b',
  '*',
  'a^b',
  'a$b',
])('%j is not read', (pattern) => expect(allowedPattern(pattern)).toBeUndefined());

test('no pattern and no text takes long', () => {
  const text = `${'a'.repeat(500)}!`;
  for (const pattern of ['(a+)+', '(a|a)*', '((a*)*)*', '(a|aa)+(a|aa)+', 'a{0,1000}', '(a{1,999}){1,999}'])
    expect(allowedPattern(pattern)?.matches(text)).toBe(false);
  expect(allowedPattern('((((a+)+)+)+)+')).toBeUndefined();
  expect(allowedPattern('a+')?.matches('a'.repeat(1_000))).toBeUndefined();
  expect(allowedPattern('a'.repeat(1_000))).toBeUndefined();
});
