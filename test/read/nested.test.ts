import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, defineConfig } from '../../lib';
import { readPaths } from '../../lib/read/paths';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nested-'));
  mkdirSync(join(folder, 'parts'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const disk = {
  Parameters: { Crypt: { Type: 'String', Default: 'true' } },
  Resources: { Disk: { Type: 'AWS::EC2::Volume', Properties: { Size: 1, Encrypted: { Ref: 'Crypt' } } } },
};
const stack = (location: unknown, given: object = {}, type = 'AWS::CloudFormation::Stack', key = 'TemplateURL') => ({
  Type: type,
  Properties: { [key]: location, Parameters: given },
});
const write = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content));
const encrypted = defineConfig({ name: 'disks', rules: { 'ec2/volume-encrypted': 'on' } });

/** The construct paths of disks that are not encrypted, of templates given by name. */
const plain = (templates: Record<string, object>): string[] =>
  check(
    Object.entries(templates).map(([name, content]) => ({ name, content })),
    encrypted,
  )
    .findings.filter(({ state }) => state === 'fail')
    .map(({ path, resource }) => path ?? resource);

test('each stack is judged with what its parent gives it', () => {
  const app = {
    Resources: {
      Good: stack({ 'Fn::Sub': 'parts/disk.json' }, { Crypt: 'true' }),
      Bad: stack('./parts/disk.json', { Crypt: 'false' }),
      Usual: stack('parts/disk.json'),
    },
  };
  expect(plain({ 'app.json': app, 'parts/disk.json': disk })).toEqual(['Bad/Disk']);
  expect(plain({ 'parts/disk.json': disk })).toEqual([]);
});

test('an application of SAM is one, and a stack may lie in another', () => {
  const middle = {
    Parameters: { Say: { Type: 'String' } },
    Resources: { Inner: stack('disk.json', { Crypt: { Ref: 'Say' } }) },
  };
  const app = {
    Transform: 'AWS::Serverless-2016-10-31',
    Resources: { Outer: stack('parts/middle.json', { Say: 'false' }, 'AWS::Serverless::Application', 'Location') },
  };
  expect(plain({ 'app.json': app, 'parts/middle.json': middle, 'parts/disk.json': disk })).toEqual([
    'Outer/Inner/Disk',
  ]);
});

test('what a nested stack says is followed back', () => {
  const keys = {
    Resources: { Key: { Type: 'AWS::KMS::Key' } },
    Outputs: { Crypt: { Value: 'false' } },
  };
  const app = {
    Resources: {
      Keys: stack('keys.json'),
      Disk: {
        Type: 'AWS::EC2::Volume',
        Properties: { Size: 1, Encrypted: { 'Fn::GetAtt': ['Keys', 'Outputs.Crypt'] } },
      },
    },
  };
  expect(plain({ 'app.json': app, 'keys.json': keys })).toEqual(['Disk']);
});

test('a parent that is named alone brings its children; what is elsewhere is said', () => {
  write('parts/disk.json', disk);
  write('app.json', {
    Resources: {
      Disk: stack('parts/disk.json'),
      Far: stack('https://example.com/far.json'),
      Gone: stack('gone.json'),
      Open: stack({ Ref: 'AWS::NotificationARNs' }),
      Bought: stack({ ApplicationId: 'x' }, {}, 'AWS::Serverless::Application', 'Location'),
    },
  });
  const { templates } = readPaths(['app.json'], folder);
  expect(templates.map(({ name }) => name)).toEqual(['app.json', 'parts/disk.json']);
  const said = templates.flatMap(({ notices }) => notices).join('\n');
  for (const words of [
    "'Far' is made from https://example.com/far.json",
    "'Gone' is made from gone.json",
    "'Open'",
    "'Bought'",
  ])
    expect(said).toContain(words);
});

test('a broken child is a failure, and stacks in a circle are read once each', () => {
  write('one.json', { Resources: { Two: stack('two.json') } });
  write('two.json', { Resources: { One: stack('one.json') } });
  writeFileSync(join(folder, 'broken.yaml'), 'Resources: [');
  write('parent.json', { Resources: { Broken: stack('broken.yaml') } });
  const { templates, failures } = readPaths(['.'], folder);
  expect(failures.map(({ template }) => template)).toEqual(['broken.yaml']);
  expect(new Set(templates.map(({ name }) => name))).toEqual(new Set(['one.json', 'two.json', 'parent.json']));
});

test('a resource whose type is no text, as macros have it, is nobody’s nested stack', () => {
  const content =
    'Resources:\n  Part:\n    Type: { Rain::Module: parts/disk.yaml }\n  Disk:\n    Type: AWS::EC2::Volume\n    Properties: { Size: 1 }\n';
  const { findings } = check([{ name: 'app.yaml', content }], encrypted);
  expect(findings.filter(({ state }) => state === 'fail').map(({ resource }) => resource)).toEqual(['Disk']);
});
