import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, defineConfig, type PolicyOptions, policies, type Report } from '../../lib';

/** What comes of two templates that are judged by a policy alone. */
export function written(name: string, text: string, options: Partial<PolicyOptions> = {}): Report {
  const file = join(mkdtempSync(join(tmpdir(), 'policies-')), name);
  writeFileSync(file, text);
  const content = { Resources: { One: { Type: 'AWS::S3::Bucket' }, Two: { Type: 'AWS::SQS::Queue' } } };
  const inputs = ['a.json', 'b.json'].map((name) => ({ name, content }));
  return check(inputs, defineConfig(policies('own', { files: [file], ...options })));
}

/** The one failure that blocks a report. */
export function failureOf(report: Report): string {
  expect(report.blocked).toBe(true);
  expect(report.findings).toEqual([]);
  expect(report.failures).toHaveLength(1);
  return report.failures[0]?.message as string;
}

/** A policy in Rego that is broken where a condition holds. */
export const regoOf = (condition: string, made = 'make_diag("OWN", "ERROR", "", "said")'): string =>
  `package own\n\nimport rego.v1\n\nviolation contains made if {\n\t${condition}\n\tmade := ${made}\n}\n`;
