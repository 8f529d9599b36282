import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bucket, open, project } from './spawn';

const versioned = bucket({ VersioningConfiguration: { Status: 'Enabled' } });

const hcl = (body: string) => `resource "aws_s3_bucket" "uploads" {}\n${body}`;
const VERSIONING = `
resource "aws_s3_bucket_versioning" "uploads" {
  bucket = aws_s3_bucket.uploads.id
  versioning_configuration {
    status = "Enabled"
  }
}
`;

describe('what is compared', () => {
  test.each<[string, Record<string, string | object>, string, string]>([
    ['templates', { 'a.json': versioned, 'b.json': bucket() }, 'a.json', 'b.json'],
    ['folders', { 'a/t.json': versioned, 'b/t.json': bucket() }, 'a', 'b'],
    ['modules of Terraform', { 'a/main.tf': hcl(VERSIONING), 'b/main.tf': hcl('') }, 'a', 'b'],
    [
      'JSON of Terraform',
      {
        'a/cdk.tf.json': {
          resource: {
            aws_s3_bucket: { uploads: {} },
            aws_s3_bucket_versioning: {
              uploads: { bucket: '${aws_s3_bucket.uploads.id}', versioning_configuration: { status: 'Enabled' } },
            },
          },
        },
        'b/cdk.tf.json': { resource: { aws_s3_bucket: { uploads: {} } } },
      },
      'a',
      'b',
    ],
    [
      'plans',
      Object.fromEntries(
        [true, false].map((enabled) => [
          `${enabled ? 'a' : 'b'}.json`,
          {
            format_version: '1.2',
            planned_values: {
              root_module: {
                resources: [
                  {
                    address: 'aws_s3_bucket.uploads',
                    mode: 'managed',
                    type: 'aws_s3_bucket',
                    name: 'uploads',
                    values: { versioning: [{ enabled }] },
                  },
                ],
              },
            },
          },
        ]),
      ),
      'a.json',
      'b.json',
    ],
    [
      'cloud assemblies',
      Object.fromEntries(
        ['a', 'b'].flatMap((folder) => [
          [
            `${folder}/manifest.json`,
            {
              version: '36.0.0',
              artifacts: {
                Shop: {
                  type: 'aws:cloudformation:stack',
                  environment: 'aws://unknown-account/unknown-region',
                  properties: { templateFile: 'Shop.template.json' },
                },
              },
            },
          ],
          [`${folder}/Shop.template.json`, folder === 'a' ? versioned : bucket()],
        ]),
      ),
      'a',
      'b',
    ],
  ])('%s', (_, files, before, after) => {
    const { bulwark } = project(files);
    const { code, out, err } = bulwark('diff', before, after, '--format', 'json', '--fail-on', 'broadened');
    expect(err).toBe('');
    const { summary, changes } = JSON.parse(out);
    expect(summary).toEqual({ broadened: 1, changed: 0, narrowed: 0 });
    expect(changes).toEqual([expect.objectContaining({ rule: 's3/bucket-versioned', aspect: 'backups' })]);
    expect(code).toBe(1);
    expect(bulwark('diff', after, before, '--fail-on', 'broadened').code).toBe(0);
  });
});

test('text names the resource, the rule and the line, and says nothing more where nothing is different', () => {
  const { bulwark } = project({ 'a.json': versioned, 'b.json': bucket() });
  const { code, out } = bulwark('diff', 'a.json', 'b.json');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^broadened\n {2}backups +Uploads {2}s3\/bucket-versioned {2}b\.json:\d+\n {4}This bucket discards/,
  );
  expect(out).toContain('1 broadened, 0 changed, 0 narrowed (1 resources before, 1 after)');
  expect(bulwark('diff', 'a.json', 'a.json').out).toBe('no change of posture (1 resources before, 1 after)\n');
});

test('Markdown is a comment in which no text of a template is markup', () => {
  const evil = { Resources: { ...(bucket() as { Resources: object }).Resources } };
  const named = (id: string, body: object) => ({
    Resources: { [id]: (body as typeof evil).Resources['Uploads' as never] },
  });
  const id = 'Up|<b>@team`x';
  const { bulwark } = project({ 'a.json': named(id, versioned), 'b.json': named(id, bucket()) });
  const { out } = bulwark('diff', 'a.json', 'b.json', '-f', 'markdown');
  expect(out).toContain('| broadened | backups | `` Up\\|<b>@team`x `` |');
});

describe('revisions of git', () => {
  const repository = () => {
    const made = project({
      '.gitignore': 'cdk.out\n',
      'synth.js':
        "const { mkdirSync, writeFileSync } = require('node:fs'); mkdirSync('cdk.out'); writeFileSync('cdk.out/t.json', JSON.stringify(require('./app.json')));",
      'app.json': versioned,
    });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        cwd: made.folder,
        encoding: 'utf8',
      });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
    made.write({ 'app.json': open });
    git('commit', '--quiet', '-am', 'two');
    return { ...made, git };
  };
  const SYNTH = 'node synth.js';

  test('are synthesised in checkouts of their own, of which nothing is left', () => {
    const { bulwarkWith, git, folder } = repository();
    const TMPDIR = mkdtempSync(join(tmpdir(), 'bulwark-bin-'));
    const { code, out, err } = bulwarkWith(['diff', 'HEAD~1', 'HEAD', '--synth', SYNTH, '-f', 'json'], {
      env: { TMPDIR },
    });
    expect([code, err]).toEqual([0, '']);
    const found = JSON.parse(out).changes.map(({ rule }: { rule: string }) => rule);
    expect(found).toContain('s3/bucket-versioned');
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('cdk.out');
    expect(readdirSync(TMPDIR)).toEqual([]);
    rmdirSync(TMPDIR);
  });

  test('are compared with a folder, and read as they are where their templates are kept in them', () => {
    const { bulwark, write } = repository();
    write({ 'now.json': bucket() });
    expect(bulwark('diff', 'git:main', 'now.json', '--paths', 'app.json', '--fail-on', 'broadened').code).toBe(0);
    expect(bulwark('diff', 'main~1', 'main', '--paths', 'app.json', '--fail-on', 'broadened').code).toBe(1);
  });

  test.each<[string, string[], RegExp]>([
    ['no such revision', ['nope', 'HEAD'], /^bulwark: 'nope' is neither a file or folder nor a revision of git; name /],
    ['an option in place of one', ['git:--all', 'HEAD'], /^bulwark: 'git:--all' is neither/],
    [
      'a synth command that fails',
      ['HEAD~1', 'HEAD', '--synth', 'exit 3'],
      /^bulwark: the synth command 'exit 3' failed at 'HEAD~1' \(exit code 3\); it is run in a fresh checkout/,
    ],
    [
      'no synth command, and no templates',
      ['HEAD~1', 'HEAD'],
      /^bulwark: at revision 'HEAD~1': there is no cdk\.out here: .*--synth names the command/,
    ],
  ])('%s is one clear error', (_, args, message) => {
    const { bulwark } = repository();
    const { code, out, err } = bulwark('diff', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.trim()).toMatch(message);
    expect(err.trim()).not.toContain('\n');
  });
});

test.each<[string, string | object, RegExp]>([
  ['a broken template', '{"Resources": {', /broken\.json/],
  ['something else', { name: 'x' }, /broken\.json: this is neither a CloudFormation template/],
])('%s is one clear error', (_, content, message) => {
  const { bulwark } = project({ 'a.json': versioned, 'broken.json': content });
  const { code, out, err } = bulwark('diff', 'a.json', 'broken.json');
  expect([code, out]).toEqual([2, '']);
  expect(err.trim()).toMatch(message);
  expect(err.trim()).not.toContain('\n');
});
