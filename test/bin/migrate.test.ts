import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, project } from './spawn';

const MAIN = `resource "aws_s3_bucket" "logs" {
  #checkov:skip=CKV_AWS_18:"it is the log bucket"
  bucket = "logs"
}

resource "aws_s3_bucket" "other" {
  bucket = "other # checkov:skip=CKV_AWS_18:no comment"
}
`;

const STRICT = "import { defineConfig, presets } from 'cdk-bulwark';\nexport default defineConfig(presets.all);\n";

/** Fills in what a reviewer would. */
const reviewed = (text: string): string =>
  text
    .replace(/because: ''/g, "because: 'reviewed'")
    .replace(/owner: ''/g, "owner: 'storage team'")
    .replace(/until: ''/g, "until: '2999-12-31'")
    .replace(/reviewedBy: ''/g, "reviewedBy: 'security team'");

interface Found {
  readonly rule: string;
  readonly resource: string;
  readonly waiver?: object;
}

const findings = (out: string): Found[] => (JSON.parse(out) as { findings: Found[] }).findings;

test('what is written waives the findings that were suppressed once it is reviewed, and no other', () => {
  const files: Files = { 'main.tf': MAIN, 'bulwark.config.ts': STRICT };
  const { folder, bulwark } = project(files);
  expect(bulwark('migrate', '.')).toMatchObject({
    code: 0,
    out: expect.stringContaining(
      'checkov CKV_AWS_18 at main.tf:2  waive s3/bucket-access-logged within aws_s3_bucket.logs\n',
    ),
  });
  const text = readFileSync(join(folder, 'bulwark.waivers.ts'), 'utf8');
  expect(text).toContain("because: 'it is the log bucket'");
  writeFileSync(
    join(folder, 'bulwark.config.ts'),
    "import { defineConfig, presets } from 'cdk-bulwark';\nimport waivers from './bulwark.waivers';\nexport default defineConfig(presets.all, ...waivers);\n",
  );
  expect(bulwark('check', '.')).toMatchObject({
    code: 2,
    err: expect.stringContaining("waive('s3/bucket-access-logged'): `owner` must name who answers for it"),
  });
  writeFileSync(join(folder, 'bulwark.waivers.ts'), reviewed(text));
  const all = findings(bulwark('check', '.', '--format', 'json').out);
  expect(all.filter(({ waiver }) => waiver).map(({ rule, resource }) => [rule, resource])).toEqual([
    ['s3/bucket-access-logged', 'aws_s3_bucket.logs'],
  ]);
  expect(all.filter(({ rule }) => rule.startsWith('waivers/'))).toEqual([]);
});

test('names and reasons are texts in what is written, whatever they hold', () => {
  const reason = "'); process.exit(0) // \\\\ ${1}";
  const { folder, bulwark } = project({
    'bulwark.config.ts': STRICT,
    'main.tf': `resource "aws_s3_bucket" "each" {
  for_each = toset(["a", "b/*"])
  #checkov:skip=CKV_AWS_18:${reason}
  bucket   = each.key
}

resource "aws_s3_bucket" "eache" {
  bucket = "other"
}
`,
  });
  expect(bulwark('migrate', '.', '-o', 'waivers.ts').code).toBe(0);
  writeFileSync(join(folder, 'waivers.ts'), reviewed(readFileSync(join(folder, 'waivers.ts'), 'utf8')));
  writeFileSync(
    join(folder, 'bulwark.config.ts'),
    "import { defineConfig, presets } from 'cdk-bulwark';\nimport waivers from './waivers';\nexport default defineConfig(presets.all, ...waivers);\n",
  );
  const all = findings(bulwark('check', '.', '--format', 'json').out);
  const waived = all.filter(({ waiver }) => waiver);
  expect(new Set(waived.map(({ rule }) => rule))).toEqual(new Set(['s3/bucket-access-logged']));
  expect(waived.map(({ resource }) => resource.replace(/\[.*/, ''))).not.toContain('aws_s3_bucket.eache');
  expect(all.filter(({ rule, waiver }) => rule === 's3/bucket-access-logged' && !waiver)).toHaveLength(1);
  expect(waived[0]?.waiver).toMatchObject({ because: reason });
  expect(all.filter(({ rule }) => rule.startsWith('waivers/'))).toEqual([]);
});

test('where there is no configuration, one is written, with the baseline and what was said for all waivers', () => {
  const { folder, bulwark } = project({
    'main.tf':
      'resource "aws_s3_bucket" "open" {\n  #checkov:skip=CKV_AWS_20:a public site\n  acl = "public-read"\n}\n',
  });
  expect(bulwark('migrate', '.', '--owner', 'web team', '--until', '2999-01-31').code).toBe(0);
  const text = readFileSync(join(folder, 'bulwark.config.ts'), 'utf8');
  expect(text).toContain('presets.baseline,');
  expect(text).toContain("owner: 'web team',\n    until: '2999-01-31',\n    reviewedBy: '',");
  const [waived] = findings(bulwark('check', '.', '--format', 'json').out).filter(({ waiver }) => waiver);
  expect(waived).toMatchObject({ resource: 'aws_s3_bucket.open', waiver: { because: 'a public site' } });
});

test('a file that is there is left alone', () => {
  const { folder, bulwark } = project({ 'main.tf': MAIN, 'bulwark.config.ts': STRICT, 'bulwark.waivers.ts': 'mine' });
  expect(bulwark('migrate', '.')).toMatchObject({
    code: 2,
    err: 'bulwark: bulwark.waivers.ts: this file is there already; it was left as it is, name another with --output\n',
  });
  expect(readFileSync(join(folder, 'bulwark.waivers.ts'), 'utf8')).toBe('mine');
});

test('a day that is none is refused, and nothing is written where nothing is suppressed', () => {
  const { bulwark } = project({ 'main.tf': 'resource "aws_s3_bucket" "b" {}\n' });
  expect(bulwark('migrate', '.', '--until', 'soon')).toMatchObject({
    code: 2,
    err: "bulwark: --until must be a day such as 2027-06-30, not 'soon'\n",
  });
  expect(bulwark('migrate', '.')).toMatchObject({
    code: 0,
    out: 'nothing to migrate: no suppression of another tool was found\n',
  });
});
