import { check, defineConfig } from '../../lib';
import { bucket, type Files, project } from './spawn';

/** What a team publishes. */
const baseline = (locked: boolean): string => `
exports.baseline = [
  { name: 'floor', locked: ${locked}, rules: { 's3/bucket-versioned': 'error', 's3/bucket-no-public-read-acl': 'on' } },
];`;
const DECOY =
  "exports.baseline = [{ name: 'floor', rules: { 's3/bucket-tls-only': 'off', 's3/bucket-logged': 'on' } }];";

const app = (locked: boolean, more = '', files: Files = {}) =>
  project({
    'template.json': bucket(),
    'node_modules/@acme/baseline/index.js': baseline(locked),
    'decoy.js': DECOY,
    'layers.js': "module.exports = require('@acme/baseline');",
    'layers.decoy.js': DECOY,
    'bulwark.config.ts': `
      import { baseline } from './layers';
      import { defineConfig, defineResource, defineRule, fact, waive } from 'cdk-bulwark';
      const terms = { within: ['**'], because: 'a hurry', owner: 'app', until: '2999-01-01', reviewedBy: 'me' };
      export default defineConfig(baseline${more});`,
    ...files,
  });

/** The finding of today, as `bulwark accept` records it. */
const [found] = check(
  [{ name: 'template.json', content: bucket() }],
  defineConfig({ name: 'floor', rules: { 's3/bucket-versioned': 'error' } }),
).findings;
const accepted = { accepted: [{ fingerprint: found?.fingerprint }] };

describe('a locked layer of a package is not loosened through the command by', () => {
  test.each<[string, string, Files, string[], RegExp]>([
    [
      'a later layer',
      ", { name: 'app', rules: { 's3/bucket-versioned': 'off' } }",
      {},
      [],
      /locked rules can only be tightened/,
    ],
    [
      'a layer for one place',
      ", { name: 'app', within: ['**'], rules: { 's3/bucket-versioned': 'note' } }",
      {},
      [],
      /locked rules can only be tightened/,
    ],
    ['a waiver', ", waive('s3/bucket-versioned', terms)", {}, [], /ask the owners of that layer/],
    ['an accepted finding', '', { 'bulwark.accepted.json': accepted }, [], /^\w+ blocks/m],
    [
      'one in a file that another layer names',
      ", { name: 'app', accepted: 'mine.json' }",
      { 'mine.json': accepted },
      [],
      /^\w+ blocks/m,
    ],
    ['an option of the command', '', {}, ['--fail-on', 'never'], /^\w+ blocks/m],
  ])('%s', (_, more, files, options, said) => {
    const { code, out, err } = app(true, more, files).bulwark('check', 'template.json', ...options);
    expect(out + err).toMatch(said);
    expect(code).not.toBe(0);
    expect(app(false, more, files).bulwark('check', 'template.json', ...options).code).toBe(0);
  });

  test('a plugin that takes the id of a rule', () => {
    const mine = `, { name: 'app', plugins: { s3: { rules: { 'bucket-versioned': defineRule({
      title: '', problem: '', why: '', fix: { how: '' }, severity: 'low', preset: 'optional', controls: {},
      resource: defineResource({ cloudformation: 'AWS::S3::Bucket', facts: { name: fact('BucketName', undefined) } }),
      check: (it) => it.name.isAbsent() }) } } } }`;
    expect(app(true, mine).bulwark('check', 'template.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining("'s3/bucket-versioned', which is bulwark's own"),
    });
  });

  test('accepting what it holds, which records nothing of it', () => {
    const { bulwark } = app(true);
    expect(bulwark('accept', 'template.json').out).toContain('nothing to accept');
    expect(bulwark('check', 'template.json').code).toBe(1);
  });

  test.each<[string, Record<string, string>]>([
    ['that say how to run', { NODE_ENV: 'development', CI: '', DEBUG: 'bulwark', BULWARK_COMPILE_CACHE: 'off' }],
    [
      'named like settings, which there are none of',
      { BULWARK_CONFIG: 'none.json', BULWARK_PROFILE: 'dev', BULWARK_FAIL_ON: 'never', BULWARK_DISABLE: '1' },
    ],
    [
      'of what loads the configuration',
      {
        JITI_ALIAS: JSON.stringify({ '@acme/baseline': './decoy.js', 'cdk-bulwark': './decoy.js' }),
        JITI_TSCONFIG_PATHS: 'true',
        JITI_EXTENSIONS: JSON.stringify(['.decoy.js', '.js', '.ts']),
        JITI_FS_CACHE: 'true',
        JITI_MODULE_CACHE: 'true',
      },
    ],
  ])('variables of the environment %s', (_, env) => {
    const { bulwarkWith, write } = app(true);
    write({ 'tsconfig.json': { compilerOptions: { paths: { '@acme/baseline': ['./decoy.js'] } } } });
    expect(bulwarkWith(['check', 'template.json'], { env })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^\w+ blocks {2}s3\/bucket-versioned[\s\S]*\(floor\)/m),
    });
  });
});
