import { join } from 'node:path';
import { check, defineConfig, policies, type Report, reporters, waive } from '../../lib';
import type { ConfigLayer } from '../../lib/engine/layer';
import { failureOf, regoOf, written } from './written';

const fixture = (...names: string[]): string[] => names.map((name) => join(__dirname, '../../examples/policies', name));

const LANGUAGES = ['versioned.rego', 'versioned.guard', 'versioned.cel.json'] as const;
const RULES = {
  'versioned.rego': 'acme/REGO_VERSIONED',
  'versioned.guard': 'acme/guard_versioned',
  'versioned.cel.json': 'acme/cel-versioned',
};

const all = policies('acme', { files: fixture(...LANGUAGES) });

const bucket = (versioned: boolean) =>
  ({
    cloudformation: {
      Resources: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: versioned ? { VersioningConfiguration: { Status: 'Enabled' } } : {},
        },
      },
    },
    terraform: { resource: { aws_s3_bucket: { uploads: versioned ? { versioning: { enabled: true } } : {} } } },
  }) as const;

const judged = (template: object, ...layers: ConfigLayer[]): Report =>
  check([{ name: 'template.json', content: template }], defineConfig(all, ...layers));

const found = (report: Report): string[] => {
  expect(report.failures).toEqual([]);
  return report.findings.map(({ rule, resource }) => `${rule} ${resource}`).sort();
};

test('one policy judges CloudFormation and Terraform, in each language', () => {
  const rules = Object.values(RULES);
  expect(found(judged(bucket(false).cloudformation))).toEqual(rules.map((rule) => `${rule} Uploads`).sort());
  expect(found(judged(bucket(false).terraform))).toEqual(rules.map((rule) => `${rule} aws_s3_bucket.uploads`).sort());
  for (const template of Object.values(bucket(true))) {
    const report = judged(template);
    expect(found(report)).toEqual([]);
    expect(report.tally['acme/guard_versioned']).toEqual({ passed: 1, failed: 0, open: 0 });
  }
});

test('severities are those of the policy, or what the layer says of policies that have none', () => {
  const severities = (report: Report) =>
    Object.fromEntries(report.findings.map(({ rule, severity }) => [rule, severity]));
  expect(severities(judged(bucket(false).cloudformation))).toEqual({
    'acme/REGO_VERSIONED': 'high',
    'acme/guard_versioned': 'high',
    'acme/cel-versioned': 'medium',
  });
  const mild = policies('mild', { files: fixture('versioned.guard'), severity: 'low' });
  expect(mild.plugins?.mild?.rules.guard_versioned?.severity).toBe('low');
});

test('a rule of Guard that takes parameters is what others call, and no policy', () => {
  const text = `let buckets = Resources.*[ Type == 'AWS::S3::Bucket' ]
rule named when %buckets !empty { is_named(%buckets) <<Name it.>> }
rule is_named(all) {
  %all { Properties.BucketName exists }
}
`;
  const { rules, findings, tally } = written('own.guard', text);
  expect(Object.keys(rules).filter((id) => id.startsWith('own/'))).toEqual(['own/named']);
  expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['own/named']);
  expect(Object.keys(tally)).toEqual(['own/named']);
});

test('the configuration says what a policy costs, and where', () => {
  const costs = (...layers: ConfigLayer[]) =>
    Object.fromEntries(
      judged(bucket(false).cloudformation, ...layers).findings.map(({ rule, level }) => [rule, level]),
    );
  expect(costs()).toEqual({
    'acme/REGO_VERSIONED': 'error',
    'acme/guard_versioned': 'error',
    'acme/cel-versioned': 'warn',
  });
  expect(
    costs(
      { name: 'team', rules: { 'acme/REGO_VERSIONED': 'off', 'acme/cel-versioned': 'error' } },
      { name: 'here', within: ['Uploads'], rules: { 'acme/guard_versioned': 'note' } },
    ),
  ).toEqual({ 'acme/guard_versioned': 'note', 'acme/cel-versioned': 'error' });
});

test('findings of policies are waived like all others, in either dialect', () => {
  const terms = { within: ['Uploads', 'aws_s3_bucket.uploads'], because: 'scratch', owner: 'a', until: '2999-01-01' };
  const waived = Object.values(RULES).map((rule) => waive(rule, { ...terms, reviewedBy: 'b' }));
  for (const template of Object.values(bucket(false))) {
    const report = judged(template, ...waived);
    expect(report.findings.map(({ rule, waiver }) => [rule, waiver?.because])).toEqual(
      expect.arrayContaining(Object.values(RULES).map((rule) => [rule, 'scratch'])),
    );
    expect(report.blocked).toBe(false);
  }
});

test('a locked layer holds policies against later layers and waivers', () => {
  const locked = { name: 'security', rules: { 'acme/*': 'error' as const }, locked: true };
  expect(() =>
    judged(bucket(false).cloudformation, locked, { name: 'team', rules: { 'acme/cel-few': 'off' } }),
  ).toThrow("configuration layer 'team' sets 'acme/cel-few' to 'off', but layer 'security' locks 'acme/*'");
  const terms = { within: ['**'], because: 'x', owner: 'a', until: '2999-01-01' };
  expect(() => judged(bucket(false).cloudformation, locked, waive('acme/guard_versioned', terms))).toThrow(
    "layer 'security' locks",
  );
});

test('what a policy says of the whole template is found in the template', () => {
  const { Uploads } = bucket(true).cloudformation.Resources;
  const report = judged({ Resources: { Uploads, Others: Uploads } });
  expect(report.findings).toMatchObject([
    { rule: 'acme/cel-few', type: 'template', resource: 'template.json', problem: 'There is more than one resource.' },
  ]);
});

test('findings point at the line, and say the words of the policy', () => {
  const content = 'Resources:\n  Uploads:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: a\n';
  const tf = 'resource "aws_s3_bucket" "uploads" {\n  bucket = "a"\n}\n';
  const report = check(
    [
      { name: 'a.yaml', content },
      { name: 'main.tf.json', content: bucket(false).terraform },
    ],
    defineConfig(all),
  );
  expect(tf).toBeDefined();
  expect(report.findings.find(({ rule }) => rule === 'acme/cel-versioned')).toMatchObject({
    at: 'Properties.VersioningConfiguration',
    source: { file: 'a.yaml', line: 4 },
    detail: 'Bucket Uploads keeps no earlier versions.',
    fix: 'Turn versioning on.',
  });
});

test('reports describe policies as they do rules', () => {
  const report = judged(bucket(false).terraform);
  const sarif = JSON.parse(reporters.sarif(report));
  expect(sarif.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(Object.values(RULES)),
  );
  expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId).sort()).toEqual(
    Object.values(RULES).sort(),
  );
  const json = JSON.parse(reporters.json(report));
  expect(json.findings).toHaveLength(3);
});

describe('a policy that does not judge fails the gate, and says where', () => {
  test.each([
    ['broken.guard', 'rule named {\n  Resources exists\n  }}\n', /broken\.guard:\d+:\d+: /],
    ['open.guard', 'rule named {{\n  Resources exists\n', /open\.guard:\d+:\d+: /],
  ])('one that does not parse: %s', (name, text, message) => {
    expect(failureOf(written(name, text))).toMatch(message);
  });

  test.each([
    [
      'throwing.cel.json',
      '{"rules": [{"rule_id": "OWN", "severity": "ERROR", "message": "said", "expression": "resources.One.properties.a.b == 1"}]}',
      /throwing\.cel\.json: .*OWN/,
    ],
  ])('one that fails: %s', (name, text, message) => {
    expect(failureOf(written(name, text))).toMatch(message);
  });

  test('one that does not end is ended, and asked no more', () => {
    const endless = 'some a in numbers.range(1, 100000)\n\tsome b in numbers.range(1, 100000)\n\ta * b < 0';
    const before = performance.now();
    expect(failureOf(written('endless.rego', regoOf(endless), { seconds: 0.5 }))).toMatch(
      /endless\.rego: the policies took longer than 0\.5 s over a\.json/,
    );
    expect(performance.now() - before).toBeLessThan(30_000);
    expect(found(judged(bucket(true).terraform))).toEqual([]);
  });

  test.each([
    ['empty.rego', 'package own\n', /empty\.rego: there is no policy in this file/],
    ['empty.guard', '# nothing\nlet a = 1\n', /empty\.guard: there is no policy in this file/],
    ['data.cel.json', '{"rules": 1}', /data\.cel\.json.*: a file of CEL policies is a map with a list `rules`/],
    ['half.cel.json', '{"rules": [\n{"rule_id": "A"}]}', /half\.cel\.json:2:\d+: this policy has no `severity`/],
    ['policy.sentinel', 'main = true', /policy\.sentinel: this is no policy/],
  ])('one with nothing to judge by is refused: %s', (name, text, message) => {
    expect(() => written(name, text)).toThrow(message);
  });

  test('one that is not there is refused', () => {
    expect(() => policies('own', { files: ['no/such.rego'] })).toThrow('no/such.rego: there is no such file');
    expect(() => policies('own', { files: [] })).toThrow("policies('own'): `files` must list");
  });
});
