import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND } from '../compiled';
import { bucket, open, project, sound } from './spawn';

const BASELINE = "import { defineConfig, presets } from 'cdk-bulwark';\nexport default defineConfig(presets.baseline";

const config = (text: string) => ({ 'a.json': sound, 'bulwark.config.ts': text });

describe('exit codes', () => {
  test('0 when nothing blocks', () => {
    const { code, out, err } = project({ 'a.json': sound }).bulwark('check', 'a.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^no findings\nchecked 1 resource in 1 template by \d+ rules/);
  });

  test('2 for a configuration that is a link to nowhere', () => {
    const { folder, bulwark } = project({ 'a.json': sound });
    symlinkSync('gone.ts', join(folder, 'bulwark.config.ts'));
    const { code, err } = bulwark('check', 'a.json');
    expect(err).toMatch(/bulwark\.config\.ts' is a link that leads nowhere/);
    expect(code).toBe(2);
  });

  test('the configuration that decided is named, and its layers', () => {
    const { bulwark } = project(config(`${BASELINE}, { name: 'acme' });`));
    expect(bulwark('check', 'a.json').out).toContain('\ndecided by bulwark.config.ts (baseline, acme)');
    expect(JSON.parse(bulwark('check', 'a.json', '-f', 'json').out).decidedBy).toEqual([
      { file: 'bulwark.config.ts', layers: ['baseline', 'acme'] },
    ]);
  });

  test('1 when something does, and says where', () => {
    const { code, out, err } = project({ 'a.json': open }).bulwark('check', 'a.json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^CRITICAL blocks {2}s3\//);
    expect(out).toMatch(/> \d+ \| .*"AccessControl": "PublicReadWrite"/);
  });

  const json = '{"Resources": {"A": {"Type": "AWS::S3::Bucket",}}}';
  test.each<[string, Record<string, string | object>, string[], RegExp]>([
    ['broken JSON', { 'a.json': json }, ['a.json'], /^bulwark: a\.json:1:\d+: .*JSON/],
    ['broken YAML', { 'a.yaml': 'Resources:\n  A:\n   - x\n  B: [' }, ['a.yaml'], /^bulwark: a\.yaml:\d+:\d+: .*YAML/],
    ['a number', { 'a.json': '42' }, ['a.json'], /^bulwark: a\.json: .*neither/],
    ['a list', { 'a.json': '[]' }, ['a.json'], /^bulwark: a\.json: .*neither/],
    ['an empty file', { 'a.yaml': '' }, ['a.yaml'], /^bulwark: a\.yaml: .*neither/],
    ['another JSON file', { 'a.json': { name: 'x' } }, ['a.json'], /^bulwark: a\.json: .*neither/],
    ['an empty folder', { 'empty/.keep': '' }, ['empty'], /^bulwark: there is no template in empty/],
    [
      'templates without a resource',
      { 'a.json': { Resources: {} } },
      ['a.json'],
      /^bulwark: there is no resource in a\.json/,
    ],
    [
      'nothing but modules of a registry',
      { 'main.tf': 'module "uploads" {\n  source = "terraform-aws-modules/s3-bucket/aws"\n}\n' },
      ['.'],
      /^bulwark: there is no resource in .*; module uploads .* is opaque: .*; a plan shows it: terraform show -json/,
    ],
    ['a path that leads nowhere', {}, ['gone.json'], /^bulwark: there is no 'gone\.json'/],
    ['a glob that matches nothing', { 'a.txt': '' }, ['*.json'], /^bulwark: there is no '\*\.json'/],
    ['no path and no cdk.out', {}, [], /^bulwark: there is no cdk\.out here: run `cdk synth` first/],
    [
      'a missing configuration',
      { 'a.json': sound },
      ['a.json', '--config', 'gone.ts'],
      /no configuration file 'gone\.ts'/,
    ],
    [
      'a configuration with a syntax error',
      config('export default {{'),
      ['a.json'],
      /bulwark\.config\.ts: .*cannot be loaded/,
    ],
    ['a configuration that throws', config('throw new Error("no luck")'), ['a.json'], /bulwark\.config\.ts: .*no luck/],
    ['a configuration that exports nothing', config('const a = 1;'), ['a.json'], /bulwark\.config\.ts: /],
    [
      'a configuration with an unknown rule',
      config(`${BASELINE}, { name: 'x', rules: { 's3/bucket-version': 'error' } });`),
      ['a.json'],
      /'s3\/bucket-version'.*s3\/bucket-versioned/,
    ],
    [
      'a configuration with an unknown key',
      config(`${BASELINE}, { name: 'x', rule: {} } as any);`),
      ['a.json'],
      /'rule' is not a setting/,
    ],
    [
      'a configuration that turns nothing on',
      config("import { defineConfig } from 'cdk-bulwark';\nexport default defineConfig();"),
      ['a.json'],
      /turns no rule on/,
    ],
    [
      'an empty configuration',
      { 'a.json': sound, 'bulwark.config.json': '' },
      ['a.json'],
      /bulwark\.config\.json: .*cannot be loaded/,
    ],
    [
      'two configurations in one folder',
      { 'bulwark.config.json': '{}', ...config(`${BASELINE});`) },
      ['a.json'],
      /bulwark\.config\.ts: beside this configuration lies bulwark\.config\.json: keep one/,
    ],
    ['a configuration that ends the process', config('process.exit(0);'), ['a.json'], /ended the process/],
    [
      'broken accepted findings',
      { 'a.json': sound, 'bulwark.accepted.json': '{' },
      ['a.json'],
      /bulwark\.accepted\.json: /,
    ],
    [
      'a folder that an output cannot be written to',
      { 'a.json': sound },
      ['a.json', '--output', 'no/such/report.json'],
      /^bulwark: no\/such\/report\.json: the report cannot be written/,
    ],
    [
      'an unknown format',
      { 'a.json': sound },
      ['a.json', '--format', 'pdf'],
      /^bulwark: .*'pdf' is invalid.*text, json, sarif/,
    ],
    [
      'an unknown severity',
      { 'a.json': sound },
      ['a.json', '--fail-on', 'severe'],
      /^bulwark: .*'severe' is invalid.*critical, high/,
    ],
    [
      'an unknown option',
      { 'a.json': sound },
      ['a.json', '--formt', 'json'],
      /^bulwark: unknown option '--formt'.*--format/,
    ],
  ])('2 for %s, in one line', (_, files, args, message) => {
    const { code, out, err } = project(files).bulwark('check', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('2 for a file that may not be read', () => {
    const { folder, bulwarkWith } = project({ 'a.json': sound });
    chmodSync(join(folder, 'a.json'), 0);
    chmodSync(folder, 0o755);
    const { code, err } = bulwarkWith(['check', 'a.json'], process.getuid?.() === 0 ? { uid: 65534 } : {});
    expect(err).toMatch(/^bulwark: .*a\.json: this file cannot be read: EACCES/);
    expect(code).toBe(2);
  });

  test('2 where nobody can tell whether a configuration lies in a folder', () => {
    const { folder, bulwarkWith } = project({ 'a.json': sound });
    chmodSync(folder, 0o600);
    const { code, err } = bulwarkWith(['check', 'a.json'], process.getuid?.() === 0 ? { uid: 65534 } : {});
    chmodSync(folder, 0o755);
    expect(err).toMatch(
      /^bulwark: .*: whether a configuration lies here cannot be told \(EACCES\): let this user read/,
    );
    expect(code).toBe(2);
  });

  const outOfOrder = {
    'a.json': bucket(),
    'bulwark.config.ts': `import { defineConfig, defineResource, defineRule, presets } from 'cdk-bulwark';
      const bucket = defineResource({ cloudformation: 'AWS::S3::Bucket', facts: {} });
      const broken = defineRule({ title: 't', problem: 'p.', why: 'w.', fix: { how: 'h.' }, severity: 'low', preset: 'baseline', controls: {}, resource: bucket,
        check: () => { throw new Error('out of order'); } });
      export default defineConfig(presets.baseline, { name: 'x', plugins: { acme: { rules: { broken } } }, rules: { 'acme/broken': 'note' } });`,
  };

  test('2 when a rule fails, naming it, beside what the others found', () => {
    const { bulwark } = project(outOfOrder);
    const { code, out } = bulwark('check', 'a.json');
    expect(code).toBe(2);
    expect(out).toMatch(/acme\/broken could not judge Uploads: out of order/);
    expect(out).toContain('s3/bucket-tls-only');
    expect(bulwark('check', 'a.json', '--fail-on', 'never').code).toBe(2);
    expect(bulwark('check', 'a.json', '--format', 'json')).toMatchObject({
      code: 2,
      out: expect.stringContaining('out of order'),
      err: '',
    });
    expect(bulwark('accept', 'a.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing was accepted'),
    });
  });

  test('2 when one template of a folder is broken, beside what is wrong in the others', () => {
    const { code, out } = project({ 'all/a.json': open, 'all/b.json': '{"Resources": {' }).bulwark('check', 'all');
    expect(code).toBe(2);
    expect(out).toMatch(/^CRITICAL blocks/);
    expect(out).toMatch(/could not judge {2}all\/b\.json.*no valid JSON/);
    expect(project({ 'all/b.json': '{"Resources": {' }).bulwark('check', 'all')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^bulwark: all\/b\.json.*no valid JSON/),
    });
  });

  test('the stack of an error is shown on request only', () => {
    const { bulwarkWith } = project();
    expect(bulwarkWith(['check', 'gone.json']).err).not.toContain('    at ');
    expect(bulwarkWith(['check', 'gone.json'], { env: { DEBUG: 'bulwark' } }).err).toContain('    at ');
  });
});

describe('what is judged', () => {
  test('keys such as __proto__ are only data', () => {
    const hostile =
      '{"Resources":{"__proto__":{"Type":"AWS::S3::Bucket"},"constructor":{"Type":"AWS::S3::Bucket","Properties":{"AccessControl":"PublicReadWrite","__proto__":{"AccessControl":"Private"}}}}}';
    const { code, out } = project({ 'a.json': hostile }).bulwark('check', 'a.json', '--format', 'json');
    const { findings, checked } = JSON.parse(out);
    expect(checked.resources).toBe(2);
    expect([...new Set(findings.map((it: { resource: string }) => it.resource))].sort()).toEqual([
      '__proto__',
      'constructor',
    ]);
    expect(code).toBe(1);
  });

  test('templates in YAML, in folders and by glob, and says what it left out', () => {
    const yaml =
      'Resources:\n  Uploads:\n    Type: AWS::S3::Bucket\n    Properties:\n      AccessControl: !Sub PublicReadWrite\n';
    const { bulwark } = project({ 'all/a.yaml': yaml, 'all/b.json': sound, 'all/package.json': { name: 'x' } });
    const { code, out } = bulwark('check', 'all');
    expect(code).toBe(1);
    expect(out).toMatch(/all\/a\.yaml:\d+:\d+/);
    expect(out).toContain('2 resources in 2 templates');
    expect(out).toContain('notice all/package.json: this is no template');
    expect(bulwark('check', 'all/*.yaml').out).toContain('1 resource in 1 template');
  });

  test('the paths of the configuration, relative to its file', () => {
    const { folder, bulwark } = project({
      'out/a.json': sound,
      'sub/.keep': '',
      'bulwark.config.ts': `${BASELINE}, { name: 'x', paths: ['out'] });`,
    });
    expect(bulwark('check')).toMatchObject({ code: 0, err: '' });
    expect(spawnSync(process.execPath, [COMMAND, 'check'], { cwd: join(folder, 'sub') }).status).toBe(0);
  });

  test('the assembly of an app in another language, with its construct paths', () => {
    const { code, out } = project({
      'cdk.json': { app: 'python3 app.py' },
      'cdk.out/cdk.out': { version: '48.0.0' },
      'cdk.out/manifest.json': {
        version: '48.0.0',
        artifacts: {
          'Shop.assets': { type: 'cdk:asset-manifest', properties: { file: 'Shop.assets.json' } },
          Shop: {
            type: 'aws:cloudformation:stack',
            environment: 'aws://111122223333/eu-west-1',
            properties: { templateFile: 'Shop.template.json' },
            metadata: {
              '/Shop/Uploads/Resource': [
                { type: 'aws:cdk:logicalId', data: 'UploadsA1B2C3D4' },
                { type: 'aws:cdk:creationStack', data: ['...python stack traces are not recorded...'] },
              ],
            },
          },
        },
      },
      'cdk.out/Shop.template.json': {
        Resources: { UploadsA1B2C3D4: { Type: 'AWS::S3::Bucket', Properties: { AccessControl: 'PublicReadWrite' } } },
      },
    }).bulwark('check', '--format', 'json');
    const [finding] = JSON.parse(out).findings;
    expect(code).toBe(1);
    expect(finding).toMatchObject({
      severity: 'critical',
      resource: 'UploadsA1B2C3D4',
      path: 'Shop/Uploads/Resource',
      template: 'cdk.out/Shop.template.json',
      source: { file: 'cdk.out/Shop.template.json' },
    });
  });
});

describe('options', () => {
  test.each(['text', 'json', 'sarif', 'junit', 'markdown', 'github'])(
    '--format %s --output writes the report, and prints its summary',
    (format) => {
      const { folder, bulwark } = project({ 'a.json': open });
      const { code, out } = bulwark('check', 'a.json', '--format', format, '--output', 'report');
      expect(code).toBe(1);
      expect(out).toMatch(/^\d+ findings \(\d+ critical/);
      expect(readFileSync(join(folder, 'report'), 'utf8')).toContain('Uploads');
    },
  );

  test('2 for a run that takes longer than it may, and says what was at work', () => {
    const { code, out, err } = project({
      'a.json': sound,
      'b.json': open,
      'bulwark.config.ts': `import { defineConfig, defineResource, defineRule } from 'cdk-bulwark';
        const resource = defineResource({ cloudformation: 'AWS::S3::Bucket', facts: {} });
        const words = { title: 't', problem: 'p.', why: 'w.', fix: { how: 'h.' }, severity: 'low', preset: 'baseline', controls: {}, resource };
        const check = () => { for (;;); };
        const acme = { rules: { endless: defineRule({ ...words, check }) } };
        export default defineConfig({ name: 'x', plugins: { acme }, rules: { 'acme/endless': 'error' } });`,
    }).bulwark('check', '.', '--timeout', '0.5');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^bulwark: .* 0\.5 s .*judging Uploads of b\.json by acme\/endless.*--timeout/);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('2 for a time that is none', () => {
    const { code, err } = project({ 'a.json': sound }).bulwark('check', 'a.json', '--timeout', 'soon');
    expect(code).toBe(2);
    expect(err).toMatch(/'soon' is invalid.*number of seconds/);
  });

  test.each([
    ['critical', sound, 0],
    ['critical', open, 1],
    ['low', bucket(), 1],
    ['never', open, 0],
  ])('--fail-on %s decides by severity', (severity, template, expected) => {
    const { code, out } = project({ 'a.json': template }).bulwark('check', 'a.json', '--fail-on', severity as string);
    expect(code).toBe(expected);
    expect(/^\w+ blocks[ ,]/m.test(out)).toBe(expected === 1);
  });

  test('--fail-on lets what a locked layer makes an error block', () => {
    const locked = (lock: boolean) =>
      project({
        'a.json': open,
        'bulwark.config.ts': `import { defineConfig } from 'cdk-bulwark';
          export default defineConfig({ name: 'company', locked: ${lock}, rules: { 's3/bucket-no-public-read-acl': 'on' } });`,
      }).bulwark('check', 'a.json', '--fail-on', 'never');
    expect(locked(true)).toMatchObject({ code: 1, out: expect.stringMatching(/^\w+ blocks /m) });
    expect(locked(false).code).toBe(0);
  });

  test('--fail-on does not undo a waiver', () => {
    const { code, out } = project({
      'a.json': open,
      'bulwark.config.ts': `import { defineConfig, presets, waive } from 'cdk-bulwark';
        const terms = { within: ['**'], because: 'a test', owner: 'me', until: '2999-01-01', reviewedBy: 'you' };
        export default defineConfig(presets.baseline, waive('s3/*', terms));`,
    }).bulwark('check', 'a.json', '--fail-on', 'low');
    expect(out).toMatch(/none blocks|no findings/);
    expect(out).toMatch(/\d+ waived/);
    expect(code).toBe(0);
  });

  test('--quiet says nothing when nothing blocks, and otherwise only what blocks', () => {
    expect(project({ 'a.json': sound }).bulwark('check', 'a.json', '--quiet')).toEqual({ code: 0, out: '', err: '' });
    const { out } = project({ 'a.json': open }).bulwark('check', 'a.json', '-q');
    expect(out).toMatch(/^CRITICAL blocks/);
    expect(out).not.toMatch(/^\w+ (warning|note)/m);
  });

  test('colours only where they are wanted', () => {
    const { bulwarkWith } = project({ 'a.json': open });
    const isColored = (args: string[], env: Record<string, string> = {}) =>
      bulwarkWith(['check', 'a.json', ...args], { env }).out.includes('\u001b[');
    expect(isColored([])).toBe(false);
    expect(isColored([], { FORCE_COLOR: '1' })).toBe(true);
    expect(isColored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(isColored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  test('a reader that leaves early is no error', () => {
    const Resources = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [
        `B${index}`,
        { Type: 'AWS::S3::Bucket', Properties: { PublicAccessBlockConfiguration: {} } },
      ]),
    );
    const { folder } = project({ 'a.json': { Resources } });
    const { stderr, stdout } = spawnSync(
      'bash',
      ['-c', `'${process.execPath}' '${COMMAND}' check a.json | head -n 1; echo "\${PIPESTATUS[0]}"`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toEqual([expect.stringContaining('blocks'), '1']);
  });
});

test('without a command it says what there is, and exits with 2', () => {
  const { code, err } = project().bulwark();
  expect(code).toBe(2);
  for (const command of ['check', 'rules', 'explain', 'accept', 'init']) expect(err).toContain(`\n  ${command} `);
});

test('--help and --version exit with 0', () => {
  const { bulwark } = project();
  expect(bulwark('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  expect(bulwark('check', '--help')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Usage: bulwark check[\s\S]*Exit codes: 0 clean/),
  });
});

test('nothing is written where nothing was asked for', () => {
  const { folder, bulwark } = project({ 'a.json': open });
  bulwark('check', 'a.json');
  for (const name of ['bulwark.accepted.json', 'bulwark.config.ts']) expect(existsSync(join(folder, name))).toBe(false);
});
