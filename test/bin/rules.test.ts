import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AWS_SOLUTIONS } from '../../lib/migrate/aws-solutions';
import { rules } from '../../lib/rules';
import { examples } from '../../lib/rules/examples';
import { project } from './spawn';

const { bulwark } = project();

test('lists every rule, as text and as data', () => {
  const { code, out } = bulwark('rules');
  expect(code).toBe(0);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(Object.keys(rules));
  const listed = JSON.parse(bulwark('rules', '--format', 'json').out);
  expect(listed.map(({ id }: { id: string }) => id)).toEqual(Object.keys(rules));
  expect(listed[0]).toMatchObject({
    title: expect.any(String),
    fix: { how: expect.any(String) },
    types: { cloudformation: expect.any(Array) },
  });
});

test('lists the rules of a preset', () => {
  const listed = JSON.parse(bulwark('rules', '--format', 'json', '--preset', 'baseline').out);
  expect(new Set(listed.map(({ preset }: { preset: string }) => preset))).toEqual(new Set(['baseline']));
  expect(bulwark('rules', '--preset', 'lax')).toMatchObject({
    code: 2,
    err: expect.stringContaining('baseline, strict, all'),
  });
});

describe('explain', () => {
  test('says what, why, how, with examples, controls and the names of others', () => {
    const { code, out } = bulwark('explain', 's3/bucket-versioned');
    const rule = rules['s3/bucket-versioned']!;
    expect(code).toBe(0);
    for (const words of [rule.title, rule.problem, rule.why, rule.fix.how, 'versioned: true', 'S3.14', 'CKV_AWS_21'])
      expect(out).toContain(words);
    expect(out).toContain(`Fails: ${examples['s3/bucket-versioned']?.fails[0]?.name}`);
    expect(out).toContain("CDKTF\n  new S3BucketVersioningA(this, 's3-bucket-versioning', { bucket: resource.id,");
    expect(out).toMatch(/CloudFormation\n {2}Properties:\n {4}VersioningConfiguration:\n {6}Status: Enabled/);
  });

  test.each([
    'CKV_AWS_21',
    'ckv_aws_21',
    'AWS-0090',
    'AVD-AWS-0090',
    'S3BucketVersioningEnabled',
    'HIPAA.Security-S3BucketVersioningEnabled',
    'S3 Bucket Without Versioning',
    'S3.14',
    'S3_BUCKET_VERSIONING_ENABLED',
    'a227ec01-f97a-4084-91a4-47b350c1db54',
    '568A4D22-3517-44A6-A7AD-6A7EED88722C',
  ])('finds the rule that others call %s', (name) => {
    expect(bulwark('explain', name)).toMatchObject({ code: 0, out: expect.stringContaining('s3/bucket-versioned, ') });
  });

  test.each([
    ['AwsSolutions-S10', 's3/bucket-tls-only'],
    ['awssolutions-kms5', 'kms/key-rotated'],
  ])('finds the rule that stands for %s of cdk-nag', (name, id) => {
    expect(bulwark('explain', name)).toMatchObject({ code: 0, out: expect.stringContaining(`${id}, `) });
  });

  test('says the ids of the queries of KICS, and of which dialect', () => {
    expect(bulwark('explain', 'redshift/cluster-encrypted').out).toContain(
      'redshift_not_encrypted (cloudformation 3b316b05-564c-44a7-9c3f-405bb95e211e, terraform cfdcabb0-fc06-427c-865b-c59f13e898ce)',
    );
  });

  test.each([
    ['5c6dd5e7-1fe0-4cae-8f81-4c122717cef3', 'firehose/delivery-stream-encrypted', 'kinesis/stream-encrypted'],
    ['7f65be75-90ab-4036-8c2a-410aef7bb650', 'kinesis/stream-encrypted', 'firehose/delivery-stream-encrypted'],
  ])('finds for %s, a query of one dialect, what it judges there', (id, same, other) => {
    const { out } = bulwark('explain', id);
    expect(out).toContain(`${same}, `);
    expect(out).not.toContain(`${other}, `);
  });

  test('knows only ids of AwsSolutions that there are, and names that a rule stands for', () => {
    const documented = readFileSync(
      require.resolve('cdk-nag/package.json').replace('package.json', 'RULES.md'),
      'utf8',
    );
    const names = Object.values(rules).flatMap(({ sameAs }) => sameAs?.['cdk-nag'] ?? []);
    for (const [id, name] of Object.entries(AWS_SOLUTIONS)) {
      expect(documented).toContain(`AwsSolutions-${id} `);
      expect(names).toContain(name);
    }
  });

  test.each([
    ['s3/bucket-version', /no rule 's3\/bucket-version'.*s3\/bucket-versioned/],
    ['versioned', /no rule 'versioned'.*s3\/bucket-versioned/],
    ['s3/versioned-buckets', /did you mean|bulwark rules/],
    ['CKV_AWS_99999', /no rule is known to check the same as 'CKV_AWS_99999'/],
    ['00000000-0000-4000-8000-000000000000', /no rule is known to check the same as '00000000/],
    ['__proto__', /no rule '__proto__'/],
    ['', /no rule ''/],
  ])('suggests something for %s', (name, message) => {
    const { code, err } = bulwark('explain', name);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('rules of plugins', () => {
  const { bulwark, folder } = project({
    'bulwark.config.ts': `
      import { defineConfig, defineExamples, defineResource, defineRule, fact } from 'cdk-bulwark';
      const bucket = defineResource({ cloudformation: 'AWS::S3::Bucket', facts: { name: fact('BucketName', undefined) } });
      const named = defineRule({
        title: 'Buckets of Acme are named', problem: 'This bucket has no name.', why: 'Nobody finds its team.',
        fix: { how: 'Name it.', properties: { BucketName: 'team-uploads' } },
        severity: 'low', preset: 'optional', controls: {}, sameAs: { checkov: ['CKV_ACME_1'] }, resource: bucket, check: (it) => it.name.isSet(),
      });
      const examples = defineExamples({
        fails: [{ name: 'left unnamed', cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } } }],
        passes: [{ name: 'named', cloudformation: { Uploads: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'a' } } } }],
      });
      export default defineConfig({ name: 'acme', plugins: { acme: { rules: { 'bucket-named': named }, examples: { 'bucket-named': examples } } } });`,
  });

  test('are listed after ours, and not among those of a preset', () => {
    expect(bulwark('rules').out.trimEnd().split('\n').at(-1)).toMatch(/^acme\/bucket-named +low +optional +Buckets of/);
    expect(JSON.parse(bulwark('rules', '--format', 'json').out).at(-1)).toMatchObject({ id: 'acme/bucket-named' });
    expect(bulwark('rules', '--preset', 'all').out).not.toContain('acme/');
  });

  test.each(['acme/bucket-named', 'CKV_ACME_1'])('are explained with their examples as %s', (name) => {
    const { code, out } = bulwark('explain', name);
    expect(code).toBe(0);
    for (const words of [
      'Buckets of Acme are named',
      'Nobody finds its team.',
      'BucketName: team-uploads',
      'Fails: left unnamed',
    ])
      expect(out).toContain(words);
  });

  test('have pages of their own', () => {
    expect(bulwark('rules', '--docs', 'pages')).toMatchObject({
      code: 0,
      out: expect.stringContaining('wrote 1 page'),
    });
    const page = readFileSync(join(folder, 'pages/acme/bucket-named.md'), 'utf8');
    expect(page).toMatch(/^<!-- Written by `bulwark rules --docs`/);
    for (const words of ['# Buckets of Acme are named', '### Fails\n\n- left unnamed', '[All rules](../README.md)'])
      expect(page).toContain(words);
    expect(readFileSync(join(folder, 'pages/README.md'), 'utf8')).toContain(
      '| [acme/bucket-named](acme/bucket-named.md)',
    );
  });

  test('have no pages where there are none', () => {
    expect(project().bulwark('rules', '--docs', 'pages')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no plugin brings a rule'),
    });
  });
});

test('policies in other languages are listed and explained like rules', () => {
  const { bulwark } = project({
    'bulwark.config.ts': `
      import { defineConfig, policies } from 'cdk-bulwark';
      export default defineConfig(policies('acme', { files: ['policies'] }));`,
    'policies/named.guard':
      "rule BUCKET_NAMED {\n  Resources.*[ Type == 'AWS::S3::Bucket' ].Properties.BucketName exists <<Bucket has no name>>\n}\n",
  });
  expect(bulwark('rules').out.trimEnd().split('\n').at(-1)).toMatch(/^acme\/BUCKET_NAMED +high +optional +Bucket has/);
  const { code, out } = bulwark('explain', 'acme/BUCKET_NAMED');
  expect(code).toBe(0);
  expect(out).toMatch(/^Bucket has no name\nacme\/BUCKET_NAMED, high, optional\n/);
});
