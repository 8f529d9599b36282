import { bucket, type Files, open, project, sound } from './spawn';

const config = (...layers: string[]): Files => ({
  'bulwark.config.ts': `import { defineConfig, defineResource, defineRule, presets, waive } from 'cdk-bulwark';
    const terms = { within: ['Uploads'], because: 'a test', owner: 'me', until: '2999-01-01', reviewedBy: 'you' };
    const resource = defineResource({ cloudformation: 'AWS::S3::Bucket', facts: {} });
    const words = { title: 't', problem: 'p.', why: 'w.', fix: { how: 'h.' }, severity: 'low', preset: 'baseline', controls: {}, resource };
    const check = () => { throw new Error('out of order'); };
    const acme = { rules: { broken: defineRule({ ...words, check }) } };
    export default defineConfig(presets.baseline, ${layers.join(', ')});`,
});
const waived = "waive('s3/*', terms)";
const expired = "waive('s3/*', { ...terms, until: '2020-01-01' })";
const elsewhere = "waive('s3/*', { ...terms, within: ['Invoices'] })";
const every = (level: string) =>
  `{ name: 'x', severity: { critical: '${level}', high: '${level}', medium: '${level}', low: '${level}' } }`;
const throwing = "{ name: 'x', plugins: { acme }, rules: { 'acme/broken': 'note' } }";

const soundOne: Files = { 'a.json': sound };
const openOne: Files = { 'a.json': open };
const brokenOne: Files = { 'b.json': '{"Resources": {' };
const undecided: Files = {
  'a.json': {
    Parameters: { Status: { Type: 'String' } },
    ...bucket({ VersioningConfiguration: { Status: { Ref: 'Status' } } }),
  },
};
const onlyUndecided = (level: string) =>
  config(`{ name: 'x', rules: { 's3/*': 'off', 's3/bucket-versioned': 'error' }, unknown: '${level}' }`);

interface Row {
  readonly files: Files;
  readonly args?: readonly string[];
  /** Whether `bulwark accept` is run first, and what is there afterwards. */
  readonly accepted?: Files;
}

const table: Record<0 | 1 | 2, Record<string, Row>> = {
  0: {
    'nothing is found': { files: soundOne },
    'notes only': { files: { ...openOne, ...config(every('note')) } },
    'warnings only': { files: { ...openOne, ...config(every('warn')) } },
    'all that blocks is waived': { files: { ...openOne, ...config(waived) } },
    'all that blocks is accepted': { files: openOne, accepted: {} },
    'a waiver is not needed': { files: { ...soundOne, ...config(waived) } },
    'only deployment can tell': { files: { ...undecided, ...onlyUndecided('note') } },
    'nothing is to fail': { files: openOne, args: ['--fail-on', 'never'] },
    'what is waived is bad enough to fail on': { files: { ...openOne, ...config(waived) }, args: ['--fail-on', 'low'] },
    'what is accepted is bad enough to fail on': { files: openOne, args: ['--fail-on', 'medium'], accepted: {} },
  },
  1: {
    'something blocks': { files: openOne },
    'something blocks, in silence': { files: openOne, args: ['--quiet'] },
    'something blocks, as data': { files: openOne, args: ['--format', 'json'] },
    'a waiver has expired': { files: { ...openOne, ...config(expired) } },
    'a waiver is for another resource': { files: { ...openOne, ...config(elsewhere) } },
    'what was accepted stands beside what is new': { files: openOne, accepted: { 'b.json': open } },
    'only deployment can tell, and that is to block': { files: { ...undecided, ...onlyUndecided('error') } },
    'a warning is bad enough to fail on': {
      files: { ...openOne, ...config(every('warn')) },
      args: ['--fail-on', 'critical'],
    },
  },
  2: {
    'there is nothing to judge': { files: { 'a.txt': '' } },
    'a template is broken': { files: brokenOne },
    'a template is broken beside a sound one': { files: { ...soundOne, ...brokenOne } },
    'a template is broken beside what blocks': { files: { ...openOne, ...brokenOne } },
    'a template is broken beside what is waived': { files: { ...openOne, ...brokenOne, ...config(waived) } },
    'a template is broken beside what is accepted': { files: openOne, accepted: brokenOne },
    'a template is broken and nothing is to fail': {
      files: { ...soundOne, ...brokenOne },
      args: ['--fail-on', 'never'],
    },
    'a rule fails that could only note': { files: { ...openOne, ...config(throwing) } },
    'a rule fails and nothing is to fail': {
      files: { ...openOne, ...config(throwing) },
      args: ['--fail-on', 'never'],
    },
    'a waiver has no reason': { files: { ...openOne, ...config("waive('s3/*', { ...terms, because: '' })") } },
    'an option is unknown': { files: soundOne, args: ['--no-such-option'] },
  },
};

const rows = Object.entries(table).flatMap(([code, row]) =>
  Object.entries(row).map(([situation, what]) => [Number(code), situation, what] as const),
);

test.each(rows)('bulwark check answers %i when %s', (expected, _, { files, args = [], accepted }) => {
  const { bulwark, write } = project(files);
  if (accepted) {
    expect(bulwark('accept', '.').code).toBe(0);
    write(accepted);
  }
  expect(bulwark('check', '.', ...args)).toMatchObject({ code: expected });
});
