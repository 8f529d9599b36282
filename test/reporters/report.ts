import { join } from 'node:path';
import type { Finding } from '../../lib/engine/finding';
import type { Report } from '../../lib/engine/report';
import { defineResource, defineRule, type Rule } from '../../lib/engine/rule';

/** The folder that the fixed report's code lies in. */
export const cwd = join(__dirname, '../fixtures/reports');

const bucket = defineResource({ cloudformation: 'AWS::S3::Bucket', terraform: 'aws_s3_bucket', facts: {} });
const ruleOf = (words: Pick<Rule, 'title' | 'problem' | 'why' | 'fix' | 'severity'>): Rule =>
  defineRule({
    ...words,
    preset: 'baseline',
    controls: { 'security-hub': ['S3.1'] },
    sameAs: { checkov: ['CKV_AWS_0'] },
    resource: bucket,
    check: (it) => it.reading.fact('Name').isSet(),
  });

const rules: Record<string, Rule> = {
  's3/bucket-private': ruleOf({
    title: 'Buckets are private',
    problem: 'This bucket can be read by anyone.',
    why: 'Its objects leak.',
    fix: { how: 'Block public access.', cdk: 'blockPublicAccess: BlockPublicAccess.BLOCK_ALL' },
    severity: 'critical',
  }),
  's3/bucket-versioned': ruleOf({
    title: 'Buckets keep versions',
    problem: 'This bucket discards objects.',
    why: 'Mistakes cannot be undone.',
    fix: {
      how: 'Turn versioning on.',
      cdk: { versioned: true },
      properties: { VersioningConfiguration: { Status: 'Enabled' } },
      arguments: { versioning: { enabled: true } },
    },
    severity: 'medium',
  }),
  's3/bucket-logged': ruleOf({
    title: 'Buckets are logged',
    problem: 'Access to this bucket leaves no trace.',
    why: 'Nobody can tell who read what.',
    fix: { how: 'Set a log bucket.' },
    severity: 'low',
  }),
};

function findingOf(rule: string, path: string, given: Partial<Finding>): Finding {
  const { problem, why, fix, severity } = rules[rule] as Rule;
  return {
    rule,
    state: 'fail',
    severity,
    level: 'warn',
    blocking: false,
    resource: path.replace(/\W/g, ''),
    type: 'AWS::S3::Bucket',
    path,
    at: 'Properties.Name',
    template: 'cdk.out/Shop.template.json',
    problem,
    why,
    fix: fix.how,
    fingerprint: Buffer.from(`${rule}${path}`).toString('hex').slice(-16),
    ...given,
  };
}

/** What a template may hold to break out of a report. */
export const HOSTILE = 'Shop/`|<script>alert(1)</script>\n::error::pwned\u001b[31m, 100%';

const waiver = {
  within: ['Shop/Legacy/**'],
  because: 'scratch data',
  owner: 'storage',
  until: '2027-01-31',
} as const;

const line = (number: number) => ({ file: join(cwd, 'shop.ts'), line: number, column: 1 });

/** One report with everything in it that a report can have. */
export const report: Report = {
  findings: [
    findingOf('s3/bucket-logged', 'Shop/Uploads/Resource', { level: 'note', source: line(7) }),
    ...['Uploads', 'Invoices', 'Letters', 'Images'].map((name, index) =>
      findingOf('s3/bucket-versioned', `Shop/${name}/Resource`, {
        due: '2026-03-03',
        at: 'Properties.VersioningConfiguration.Status',
        ...(index < 2 ? { source: line(index === 0 ? 8 : 10) } : {}),
        ...(index === 1 ? { world: 'when IsProd is false' } : {}),
      }),
    ),
    findingOf('s3/bucket-versioned', 'aws_s3_bucket.data', {
      type: 'aws_s3_bucket',
      resource: 'aws_s3_bucket.data',
      template: 'main.tf.json',
      state: 'unknown',
      level: 'note',
      source: { file: 'main.tf.json', line: 3, column: 5 },
    }),
    findingOf('s3/bucket-private', 'Shop/Uploads/Resource', {
      level: 'error',
      blocking: true,
      at: 'Properties.PolicyDocument.Statement.0.Principal',
      atResource: 'UploadsPolicy',
      detail: 'statement 1 allows `*` to s3:GetObject',
      source: line(7),
    }),
    findingOf('s3/bucket-private', HOSTILE, { level: 'error', blocking: true }),
    findingOf('s3/bucket-private', 'Shop/Legacy/Resource', {
      level: 'error',
      waiver: { rule: 's3/bucket-private', from: 'config', reviewedBy: 'security', ...waiver },
    }),
    findingOf('s3/bucket-private', 'Shop/Site/Resource', {
      level: 'error',
      waiver: { rule: 's3/bucket-private', from: 'code', ...waiver, because: 'a public web site' },
    }),
    findingOf('s3/bucket-private', 'Shop/Old/Resource', { level: 'error', accepted: true }),
    {
      rule: 'waivers/unused',
      state: 'fail',
      severity: 'low',
      level: 'note',
      blocking: false,
      resource: 's3/bucket-versioned',
      type: 'waiver',
      path: 'Shop/Gone/**',
      at: "waive('s3/bucket-versioned')",
      template: 'configuration',
      problem: 'This waiver tolerates a finding that no longer exists.',
      why: 'It silences the next one.',
      fix: 'Remove it.',
      fingerprint: '00000000deadbeef',
    },
  ],
  checked: { templates: 2, resources: 1234, rules: 3, verdicts: 40, passed: 29 },
  notices: [
    { template: 'main.tf.json', message: 'module vpc is opaque; it was not judged' },
    { template: 'cdk.out/A.template.json', message: 'this is no template; it was left out' },
    { template: 'cdk.out/B.template.json', message: 'this is no template; it was left out' },
  ],
  tally: { 's3/bucket-versioned': { passed: 3, failed: 4, open: 1 } },
  failures: [],
  blocked: true,
  rules,
};

/** A report in which nothing was found. */
export const clean: Report = { ...report, findings: [], notices: [], blocked: false };

/** A report of many findings of few rules. */
export const large: Report = {
  ...report,
  findings: Array.from({ length: 500 }, (_, index) =>
    findingOf(Object.keys(rules)[index % 3] as string, `Shop/Bucket${index}/Resource`, {
      source: line(7 + (index % 4)),
    }),
  ),
};
