import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, defineRule } from '../../lib';
import { Assembly } from '../../lib/engine/assembly';
import { checkTemplates } from '../../lib/engine/check';
import type { Template } from '../../lib/engine/template';
import { readStack } from '../../lib/read/assembly';
import { readInputs } from '../../lib/read/inputs';
import { ruleBook, rules } from '../../lib/rules';

const bucket = () => ({ Type: 'AWS::S3::Bucket' });

describe('companions that are written alike are told apart', () => {
  const policy = (Bucket: object, Kept: unknown, more: object = {}) => ({
    Type: 'AWS::S3::BucketPolicy',
    Properties: { Bucket, Kept, PolicyDocument: { Statement: [] } },
    ...more,
  });
  const kept = defineRule({
    ...rules['s3/bucket-versioned']!,
    check: ({ reading }) => reading.companion('AWS::S3::BucketPolicy', 'Bucket').fact('Kept').is('yes'),
  });
  const config = defineConfig({
    name: 'own',
    plugins: { own: { rules: { kept } } },
    rules: { 's3/bucket-versioned': 'error', 'own/kept': 'error' },
  });
  const failing = (templates: readonly Template[], asked = 'own/kept') =>
    checkTemplates(templates, config, ruleBook).findings.flatMap(({ rule, resource }) =>
      rule === asked ? [resource] : [],
    );

  test('which of them are there, by their conditions', () => {
    const Conditions = { Never: { 'Fn::Equals': ['a', 'b'] } };
    const Resources = {
      ...{ A: bucket(), B: bucket(), C: bucket() },
      ...{ P: policy({ Ref: 'A' }, 'yes'), R: policy({ Ref: 'C' }, 'yes') },
      Q: policy({ Ref: 'B' }, 'yes', { Condition: 'Never' }),
    };
    const templates = readInputs([{ name: 'template.json', content: { Conditions, Resources } }]);
    expect(failing(templates)).toEqual(['B']);
  });

  test.each([
    ['count', 0],
    ['for_each', {}],
  ])('which of them are there, by their %s', (name, none) => {
    const versioning = (of: string, more: object = {}) => ({
      bucket: `\${aws_s3_bucket.${of}.id}`,
      versioning_configuration: { status: 'Enabled' },
      ...more,
    });
    const resource = {
      aws_s3_bucket: { a: {}, b: {}, c: {} },
      aws_s3_bucket_versioning: { p: versioning('a'), q: versioning('b', { [name]: none }), r: versioning('c') },
    };
    const templates = readInputs([{ name: 'main.tf.json', content: { resource } }]);
    expect(failing(templates, 's3/bucket-versioned')).toEqual(['aws_s3_bucket.b']);
  });

  test('what they come to in a nested stack', () => {
    const folder = mkdtempSync(join(tmpdir(), 'alike-'));
    const write = (name: string, content: object) => {
      writeFileSync(join(folder, name), JSON.stringify(content));
      return join(folder, name);
    };
    write('nested.json', {
      Parameters: { Bucket: { Type: 'String' }, Kept: { Type: 'String' } },
      Resources: { P: policy({ Ref: 'Bucket' }, { Ref: 'Kept' }) },
    });
    const stack = (name: string, Kept: string) => ({
      Type: 'AWS::CloudFormation::Stack',
      Properties: { Parameters: { Bucket: { Ref: name }, Kept } },
      Metadata: { 'aws:asset:path': 'nested.json' },
    });
    const Resources = { A: bucket(), B: bucket(), OfA: stack('A', 'yes'), OfB: stack('B', 'no') };
    const assembly = new Assembly();
    readStack(write('root.json', { Resources }), assembly, {});
    rmSync(folder, { recursive: true });
    expect(failing(assembly.templates)).toEqual(['B']);
  });
});

test.each<[string, object]>([
  ['a block', { Logging: { Bucket: { Ref: 'A' } } }],
  ['a list of blocks', { Logging: [{ Bucket: 'other' }, { Bucket: { Ref: 'A' } }] }],
  [
    'blocks of which deployment chooses one',
    { Logging: { 'Fn::Select': [{ Ref: 'P' }, [{ Bucket: { Ref: 'A' } }, {}]] } },
  ],
  ['a list of blocks of which one says nothing', { Logging: [{ Other: 'x' }, { Bucket: { Ref: 'A' } }] }],
  ['a list of blocks with lists', { Logging: [{ Bucket: ['other', { Ref: 'A' }] }] }],
])('a companion is found by what it refers to in %s', (_, Properties) => {
  const content = {
    Parameters: { P: { Type: 'Number' } },
    Resources: { A: bucket(), Log: { Type: 'Test::Log', Properties } },
  };
  const [template] = readInputs([{ name: 'template.json', content }]) as [Template];
  const found = template.assembly.companionsOf(template.resources.get('A')!, 'Test::Log', 'Logging.Bucket');
  expect(found.map(({ id }) => id)).toEqual(['Log']);
});

test('a companion of one of several blocks by their number is of that one alone', () => {
  const Properties = { Logging: [{ Bucket: { Ref: 'A' } }, { Bucket: { Ref: 'B' } }] };
  const content = { Resources: { A: bucket(), B: bucket(), Log: { Type: 'Test::Log', Properties } } };
  const [template] = readInputs([{ name: 'template.json', content }]) as [Template];
  const isFound = (id: string) =>
    template.assembly.companionsOf(template.resources.get(id)!, 'Test::Log', 'Logging.1.Bucket').length > 0;
  expect([isFound('A'), isFound('B')]).toEqual([false, true]);
});

test('of a type that there is none of, nothing is a companion', () => {
  const [template] = readInputs([{ name: 'template.json', content: { Resources: { A: bucket() } } }]) as [Template];
  expect(template.assembly.companionsOf(template.resources.get('A')!, 'Test::Log', 'Of')).toEqual([]);
});
