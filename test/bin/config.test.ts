import { type Files, project } from './spawn';

const terms = `because: 'scratch data', owner: 'storage team'`;
const bulwarkConfig = `
import { defineConfig, presets, waive } from 'cdk-bulwark';
export default defineConfig(
  presets.baseline,
  { name: 'floor', locked: true, rules: { 's3/bucket-policy-not-public': 'error' } },
  { name: 'company', rules: { 's3/bucket-versioned': 'on' }, severity: { medium: 'error' } },
  { name: 'sandboxes', within: ['Sandbox/**'], rules: { 's3/bucket-versioned': 'off' } },
  waive('s3/bucket-versioned', { within: ['Legacy/Old/**'], until: '2020-06-30', ${terms} }),
  waive('s3/bucket-versioned', { within: ['Legacy/**'], until: '2099-06-30', ${terms} }),
  waive('s3/bucket-no-public-write-acl', { within: ['**'], until: '2099-06-30', ${terms} }),
);`;
const files: Files = { 'bulwark.config.ts': bulwarkConfig };
const { bulwark } = project(files);
const explained = (rule: string, at: string, ...more: string[]) =>
  bulwark('config', '--explain', rule, '--at', at, ...more);

test('shows what the layers come to', () => {
  const { code, out, err } = bulwark('config');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const line of [
    /^layers, of which later ones win\n {2}baseline\n {2}floor, locked\n {2}company\n {2}sandboxes, within Sandbox/m,
    /^severity +critical error, high error, medium error, low note$/m,
    /^settings +logRetentionDays 365/m,
    /^rules, where 'sandboxes' does not hold$/m,
    /^ {2}error {2}s3\/bucket-versioned {2}\(company\)$/m,
    /^ {2}error {2}s3\/bucket-policy-not-public {2}\(floor\)$/m,
    /^ {2}s3\/bucket-versioned within Legacy\/\*\* until 2099-06-30/m,
  ])
    expect(out).toMatch(line);
  expect(JSON.parse(bulwark('config', '--format', 'json').out)).toMatchObject({
    severity: { medium: 'error' },
    rules: { 's3/bucket-versioned': { cost: 'error', decidedBy: 'company' } },
  });
});

test('says which layer decides, and what every layer says', () => {
  const { out } = explained('s3/bucket-versioned', 'Shop/Uploads');
  expect(out).toMatch(/^s3\/bucket-versioned \(medium\) at Shop\/Uploads: error, which blocks$/m);
  expect(out).toContain(
    "decided by layer 'company', which leaves it to the severity: layer 'company' says it of medium",
  );
  expect(out).toMatch(/^ {2}sandboxes: off, but not here, only within Sandbox\/\*\*$/m);
});

test('says what holds in another place', () => {
  const { out } = explained('s3/bucket-versioned', 'Sandbox/Play');
  expect(out).toMatch(/at Sandbox\/Play: off$/m);
  expect(out).toContain("decided by layer 'sandboxes'");
});

test('says of what no layer names what it costs', () => {
  const { bulwark } = project({ 'bulwark.config.json': { layers: [{ name: 'x', rules: {} }] } });
  const explain = (rule: string) => bulwark('config', '--explain', rule, '--at', 'Shop').out;
  expect(explain('gate/unjudged')).toMatch(
    /at Shop: warn\n.*\n {2}no layer names it: that is what it costs where none/,
  );
  expect(explain('s3/bucket-versioned')).toMatch(/at Shop: off\n {2}no layer names it\n/);
});

test.each<[string, string, string, RegExp]>([
  ['applies', 's3/bucket-versioned', 'Legacy/New/Files', /2099-06-30.*\n {4}applies \(layer/],
  [
    'has run out',
    's3/bucket-versioned',
    'Legacy/Old/Files',
    /2020-06-30.*\n {4}does not apply: it ran out after 2020-06-30/,
  ],
  [
    'is for another place',
    's3/bucket-versioned',
    'Shop/Uploads',
    /does not apply: Legacy\/\*\* does not take this place in/,
  ],
  [
    'lacks its review',
    's3/bucket-no-public-write-acl',
    'Shop/Uploads',
    /applies; it lacks the review of somebody other than storage team/,
  ],
])('says that a waiver %s', (_, rule, at, said) => expect(explained(rule, at).out).toMatch(said));

test('says what a lock keeps from counting', () => {
  const { out } = explained('s3/bucket-policy-not-public', 'Shop/Uploads');
  expect(out).toContain("acknowledgements in the app do not count: layer 'floor' says so");
  expect(out).toContain("accepted findings of it do not count: layer 'floor' locks it");
  expect(explained('s3/bucket-versioned', 'Shop/Uploads').out).toContain('accepted findings of it do not block');
});

test.each<[string, string[], RegExp]>([
  [
    'a rule that there is not',
    ['--explain', 's3/bucket-version', '--at', 'Shop'],
    /did you mean 's3\/bucket-versioned'/,
  ],
  ['a rule without a place', ['--explain', 's3/bucket-versioned'], /say with --at <path> where/],
  ['a place without a rule', ['--at', 'Shop'], /say with --explain <rule>/],
])('refuses %s', (_, args, said) => {
  expect(bulwark('config', ...args)).toMatchObject({ code: 2, err: expect.stringMatching(said) });
});

test('a waiver of what is locked is refused by the name of both layers', () => {
  const { bulwark } = project({
    'bulwark.config.ts': bulwarkConfig.replace(
      "waive('s3/bucket-no-public-write-acl'",
      "waive('s3/bucket-policy-not-public'",
    ),
  });
  expect(bulwark('config')).toMatchObject({
    code: 2,
    err: expect.stringContaining(
      "layer 'waive s3/bucket-policy-not-public' waives 's3/bucket-policy-not-public', but layer 'floor' locks",
    ),
  });
});
