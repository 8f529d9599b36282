import { join } from 'node:path';
import { check, defineConfig, policies, type Report, waive } from '../../lib';
import type { ConfigLayer } from '../../lib/engine/layer';

const fixture = (...names: string[]): string[] => names.map((name) => join(__dirname, '../fixtures/policies', name));

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
