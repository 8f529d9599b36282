import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPaths } from '../../lib/read/paths';

const template = JSON.stringify({ Resources: { B: { Type: 'AWS::S3::Bucket' } } });
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paths-'));
  mkdirSync(join(folder, 'inner/node_modules'), { recursive: true });
  writeFileSync(join(folder, 'a.json'), template);
  writeFileSync(join(folder, 'inner/b.yaml'), 'Resources:\n  B:\n    Type: AWS::S3::Bucket\n');
  writeFileSync(join(folder, 'inner/node_modules/c.json'), template);
  writeFileSync(join(folder, 'package.json'), '{"name":"x"}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = (...paths: string[]) => readPaths(paths, folder).templates.map(({ name }) => name);

test('a folder is read whole, without what npm installed', () => {
  expect(names('.')).toEqual(['a.json', 'inner/b.yaml']);
});

test('a file that is no template is said, not skipped in silence', () => {
  expect(readPaths(['.'], folder).notices).toEqual([
    { template: 'package.json', message: expect.stringContaining('no template') },
  ]);
});

test.each(['template', 'template.txt', 'stack.yaml.j2', 'stack.json5'])(
  '%s, which holds resources under a name that templates do not have, is said',
  (name) => {
    writeFileSync(join(folder, name), template);
    writeFileSync(join(folder, 'Makefile'), 'Resources:\n\techo AWS::S3::Bucket\n');
    const { notices } = readPaths(['.'], folder);
    expect(notices.map(({ template }) => template).sort()).toEqual(['package.json', name].sort());
    expect(names(name)).toEqual([name]);
  },
);

test('a broken template does not hide the others', () => {
  writeFileSync(join(folder, 'broken.yaml'), 'Resources:\n  B: [');
  const { templates, failures } = readPaths(['.'], folder);
  expect(templates).toHaveLength(2);
  expect(failures).toEqual([{ template: 'broken.yaml', message: expect.stringMatching(/^broken\.yaml:\d+:\d+: /) }]);
});

test.each<[string, string]>([
  ['appspec.yml', 'version: 0.0\nResources:\n  - Service:\n      Type: AWS::ECS::Service\n'],
  ['chart.yaml', 'spec:\n  {{- with .Values.resources }}\n  resources: {{ toYaml . }}\n'],
  ['k8s.yaml', 'spec:\n  resources: {}\n---\nkind: Service\n'],
  ['strings.json', '{"Resources": {"title": "A title"}}'],
  ['answer.json', '{"data": {"resources": ["x"]}, "output": {}}'],
  ['settings.json', '{\n  // resources\n  "resource": 1\n}'],
])('%s only looks like a template: it is said, and is no failure', (name, text) => {
  writeFileSync(join(folder, name), text);
  const { notices, failures, templates } = readPaths(['.'], folder);
  expect(failures).toEqual([]);
  expect(templates).toHaveLength(2);
  expect(notices.map(({ template }) => template)).toContain(name);
});

test.each<[string, string]>([
  ['cut.json', '{"Resources": {'],
  ['list.yaml', 'AWSTemplateFormatVersion: 2010-09-09\nResources:\n  - A\n'],
  ['text.yaml', 'Resources:\n  A:\n    Type: AWS::S3::Bucket\n  B: text\n'],
  ['terraform.json', '{"resource": {"aws_s3_bucket": ['],
])('%s is a template that is broken: a failure', (name, text) => {
  writeFileSync(join(folder, name), text);
  expect(readPaths(['.'], folder).failures.map(({ template }) => template)).toEqual([name]);
});

test('what tools keep for themselves is passed over, other files of such a name are not', () => {
  mkdirSync(join(folder, 'cdktf.out/stacks/web'), { recursive: true });
  mkdirSync(join(folder, 'notes'));
  const stack = { synthesizedStackPath: 'stacks/web/cdk.tf.json' };
  writeFileSync(join(folder, 'cdktf.out/manifest.json'), JSON.stringify({ stacks: { web: stack } }));
  writeFileSync(join(folder, 'cdktf.out/stacks/web/cdk.tf.json'), '{"resource": {"aws_s3_bucket": {"b": {}}}}');
  writeFileSync(join(folder, 'cdktf.out/stacks/web/metadata.json'), '{}');
  writeFileSync(join(folder, 'cdktf.json'), '{"language": "typescript", "app": "npx tsx main.ts"}');
  writeFileSync(join(folder, 'bulwark.seal.json'), '{"version": 1}');
  writeFileSync(join(folder, 'bulwark.accepted.json'), '{"accepted": []}');
  writeFileSync(join(folder, 'notes/manifest.json'), '{"stacks": {"of": "paper"}}');
  writeFileSync(join(folder, 'notes/metadata.json'), '{}');
  const { notices } = readPaths(['.'], folder);
  expect(notices.map(({ template }) => template)).toEqual([
    'notes/manifest.json',
    'notes/metadata.json',
    'package.json',
  ]);
});

test.each(['json', 'yaml'])('a byte order mark is no part of a template in %s', (extension) => {
  writeFileSync(join(folder, `marked.${extension}`), `\uFEFF${template}`);
  expect(names(`marked.${extension}`)).toEqual([`marked.${extension}`]);
});

test('globs and single files name what they name', () => {
  expect(names('**/*.yaml')).toEqual(['inner/b.yaml']);
  expect(names('a.json', 'a.json')).toEqual(['a.json']);
  expect(() => names('nothing.json')).toThrow(/there is no 'nothing.json'/);
  expect(() => names('package.json')).toThrow(/package\.json: this is neither/);
});

/** A text in an encoding. */
const encoded = {
  'UTF-16LE': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'UTF-32LE': (text: string) => Buffer.from(Uint32Array.from(text, (letter) => letter.charCodeAt(0)).buffer),
};

describe.each(['json', 'yaml', 'cfn', 'tmpl', 'jsonc', 'template'])('a file of .%s', (extension) => {
  const name = `odd.${extension}`;
  const written = (bytes: string | Buffer) => writeFileSync(join(folder, name), bytes);

  test.each([
    ['UTF-16LE', ''],
    ['UTF-16BE', ''],
    ['UTF-16LE', '\uFEFF'],
    ['UTF-16BE', '\uFEFF'],
  ] as const)('is read in %s after %j', (encoding, mark) => {
    written(encoded[encoding](mark + template));
    expect(names(name)).toEqual([name]);
    expect(names('.')).toContain(name);
  });

  test.each<[string, string | Buffer]>([
    ['in UTF-32', encoded['UTF-32LE'](template)],
    ['in UTF-32 with a mark', encoded['UTF-32LE'](`\uFEFF${template}`)],
    ['cut', '{"Resources": {"B": {"Type": "AWS::S3::Buc'],
    ['with a bracket too many', `${template}]`],
  ])('%s is refused in one line, alone and in a folder', (_, bytes) => {
    written(bytes);
    expect(() => names(name)).toThrow(/odd\.\w+(:\d+)*: [^\n]*$/);
    expect(readPaths(['.'], folder).failures).toEqual([
      { template: name, message: expect.stringMatching(/odd\.\w+(:\d+)*: [^\n]*$/) },
    ]);
  });
});

test('line breaks of old are line breaks', () => {
  writeFileSync(join(folder, 'old.yaml'), 'Resources:\r  B:\r    Type: AWS::S3::Bucket\r');
  expect(names('old.yaml')).toEqual(['old.yaml']);
});

test('tabs that YAML does not take are refused, alone and in a folder', () => {
  writeFileSync(join(folder, 'tabs.yaml'), 'Resources:\n\tB:\n\t\tType: AWS::S3::Bucket\n');
  expect(() => names('tabs.yaml')).toThrow(/^tabs\.yaml:\d+:\d+: [^\n]*$/);
  expect(readPaths(['.'], folder).failures).toHaveLength(1);
});

test('a link that leads nowhere is said, not skipped in silence', () => {
  for (const name of ['gone.json', 'gone.tf', 'gone.txt']) symlinkSync(join(folder, 'nowhere'), join(folder, name));
  const { notices } = readPaths(['.'], folder);
  expect(notices.filter(({ message }) => message.includes('leads nowhere')).map((notice) => notice.template)).toEqual([
    'gone.json',
    'gone.tf',
  ]);
});

test('other files of uncertain kinds are not spoken of', () => {
  writeFileSync(join(folder, 'motd.tmpl'), 'Hello {{ name }}, these are your resources.');
  writeFileSync(join(folder, 'settings.jsonc'), '{ "a": 1 } // one');
  expect(readPaths(['.'], folder).notices.map(({ template }) => template)).toEqual(['package.json']);
});

test('links are followed, once', () => {
  symlinkSync(join(folder, 'inner'), join(folder, 'linked'));
  symlinkSync(folder, join(folder, 'inner/back'));
  symlinkSync(join(folder, 'gone'), join(folder, 'dangling.json'));
  expect(names('.')).toEqual(['a.json', 'inner/b.yaml']);
});

test('equal ids in two templates are two findings to accept', () => {
  const { check, defineConfig, presets } = require('../../lib') as typeof import('../../lib');
  const both = check(
    ['one/a.json', 'two/a.json'].map((name) => ({ name, content: template })),
    defineConfig(presets.all),
  ).findings;
  expect(new Set(both.map(({ fingerprint }) => fingerprint)).size).toBe(both.length);
});
