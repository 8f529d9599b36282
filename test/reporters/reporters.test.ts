import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { check, defineConfig, presets } from '../../lib';
import type { Finding } from '../../lib/engine/finding';
import type { Report } from '../../lib/engine/report';
import { componentDefinition } from '../../lib/evidence/component-definition';
import { reporters } from '../../lib/reporters';
import { version } from '../../package.json';
import { clean, cwd, HOSTILE, large, report } from './report';

const options = { cwd, now: new Date('2026-02-01T12:00:00Z') };
const formats = Object.keys(reporters) as (keyof typeof reporters)[];
const write = (format: keyof typeof reporters, of: Report = report): string => reporters[format](of, options);

/** `UPDATE_GOLDEN=1 npx jest test/reporters` writes the golden files anew. */
test.each(formats)('%s is as its golden file says', (format) => {
  const golden = join(__dirname, 'golden', `${format}.txt`);
  const written = `${write(format).replaceAll(`"${version}"`, '"VERSION"')}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, written);
  expect(written).toBe(readFileSync(golden, 'utf8'));
});

test.each(formats)('%s says how much was checked, and shows paths below the folder only', (format) => {
  for (const each of [clean, report, large]) expect(write(format, each)).not.toContain(cwd);
  expect(write(format, clean)).toMatch(/1,?234/);
});

test.each(formats)('%s says what could not be judged', (format) => {
  const message = 'broken.json:3:7: this is no valid JSON';
  const failed: Report = { ...clean, blocked: true, failures: [{ template: 'broken.json', message }] };
  expect(write(format, failed)).toContain(message);
  expect(write(format, clean)).not.toContain('could not judge');
});

describe('text', () => {
  const text = write('text');

  test('begins with what blocks and ends with the count', () => {
    expect(text).toMatch(/^CRITICAL blocks {2}s3\/bucket-private {2}2 resources\n/);
    expect(text).toContain('9 findings (2 critical, 5 medium, 2 low): 2 block, 1 undecided, 2 waived, 1 accepted');
  });

  test('shows the line of the user’s code, once', () => {
    expect(text.split("> 7 | new Bucket(shop, 'Uploads', {")).toHaveLength(2);
    expect(text).toContain('shop.ts:7:1 · Properties.PolicyDocument.Statement.0.Principal of UploadsPolicy');
  });

  test('explains a rule once, and then only says where it is broken', () => {
    expect(text.split('Mistakes cannot be undone.')).toHaveLength(2);
    expect(text).toContain('Only when IsProd is false.');
    expect(text).toContain('Only deployment can tell.');
  });

  test('shows what mends in the toolkit that made the resource, where constructs are known of it', () => {
    const [finding] = report.findings.filter(({ rule, state }) => rule === 's3/bucket-versioned' && state === 'fail');
    const shown = (path: string): string => {
      const made = { ...(finding as Finding), type: 'aws_s3_bucket', resource: 'aws_s3_bucket.uploads', path };
      return write('text', { ...report, findings: [made] });
    };
    expect(shown('shop/uploads')).toContain('CDKTF: { versioning: { enabled: true } }');
    expect(shown('aws_s3_bucket.uploads')).toContain('Terraform: {"versioning":{"enabled":true}}');
  });

  test('only counts what is waived or accepted', () => {
    for (const path of ['Shop/Legacy', 'Shop/Site', 'Shop/Old']) expect(text).not.toContain(path);
  });

  test.each(formats)('of any kind keep what a template could say to a terminal away from it: %s', (format) => {
    expect(write(format)).not.toContain('\u001b');
  });

  test('keeps each text on its line', () => {
    expect(text).not.toMatch(/^::error/m);
  });

  test('is coloured only when asked', () => {
    const colored = reporters.text(report, { ...options, color: true });
    expect(colored).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(text);
  });

  test('of 500 findings takes about two lines for each', () => {
    const lines = write('text', large).split('\n');
    expect(lines.length).toBeLessThan(1100);
    expect(lines.filter((line) => /Shop\/Bucket\d+\/Resource/.test(line))).toHaveLength(500);
  });

  test('of 20,000 findings is written in time', () => {
    const findings = Array.from({ length: 40 }, () => large.findings).flat();
    const started = performance.now();
    write('text', { ...large, findings });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test.each([
    ['statement 1 is open', 'Statement 1 is open.'],
    ['s3:GetObject is allowed (to all)', 's3:GetObject is allowed (to all)'],
    ['0.0.0.0/0', '0.0.0.0/0.'],
  ])('writes the detail "%s" as "%s"', (detail, sentence) => {
    expect(write('text', { ...report, findings: [{ ...report.findings[0]!, detail }] })).toContain(` ${sentence}\n`);
  });

  test('writes what is code in a fix as code', () => {
    const fix = { how: 'h.', cdk: { retention: 'Duration.days(7)', name: "it's", list: [true, { 'a-b': null }] } };
    const rules = { 's3/bucket-logged': { ...report.rules['s3/bucket-logged']!, fix } };
    expect(write('text', { ...report, rules })).toContain(
      "CDK: { retention: Duration.days(7), name: 'it\\'s', list: [true, { 'a-b': null }] }",
    );
  });

  test('says so when the code is not there', () => {
    const elsewhere = {
      ...report,
      findings: report.findings
        .slice(0, 1)
        .map((it) => ({ ...it, level: 'warn' as const, source: { file: '/gone/app.ts', line: 3, column: 1 } })),
    };
    expect(write('text', elsewhere)).toContain('/gone/app.ts:3:1');
  });
});

describe('json', () => {
  test('holds every finding, with its waiver, and the rules that were broken', () => {
    const { findings, rules, summary, blocked } = JSON.parse(write('json'));
    expect(findings).toHaveLength(report.findings.length);
    expect(
      findings
        .filter((it: { waiver?: { because: string } }) => it.waiver)
        .map((it: { waiver: { because: string } }) => it.waiver.because),
    ).toEqual(['scratch data', 'a public web site']);
    expect(Object.keys(rules).sort()).toEqual(['s3/bucket-logged', 's3/bucket-private', 's3/bucket-versioned']);
    expect(summary).toMatchObject({ blocking: 2, waived: 2, accepted: 1, undecided: 1 });
    expect(blocked).toBe(true);
  });
});

/** Whether data fits a schema that is kept in the repository. */
function validatorOf(schema: string) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(join(__dirname, '../fixtures/schemas', schema), 'utf8')));
}

describe('oscal', () => {
  const fitsResults = validatorOf('oscal_assessment-results_schema.json');
  const fitsDefinition = validatorOf('oscal_component_schema.json');
  const results = (of: Report) => JSON.parse(write('oscal', of))['assessment-results'];
  const real = (properties: object): Report =>
    check([{ name: 'a.json', content: bucketOf(properties) }], defineConfig(presets.all));
  const bucketOf = (properties: object) => ({
    Resources: { Uploads: { Type: 'AWS::S3::Bucket', Properties: properties } },
    Parameters: { Versioning: { Type: 'String' } },
  });
  const findingAbout = (of: Report, control: string) =>
    results(of).results[0].findings.find((it: any) => it.target['target-id'] === control);

  test.each([
    ['full', report],
    ['clean', clean],
    ['large', large],
    ['real', real({})],
    ['incomplete', { ...clean, tally: {}, rules: {}, failures: [{ template: 'a', message: ' it\nfailed ' }] }],
  ])('assessment results and component definition of a %s report fit the schemas of NIST', (_, of) => {
    fitsResults(JSON.parse(write('oscal', of)));
    expect(fitsResults.errors ?? []).toEqual([]);
    fitsDefinition(JSON.parse(componentDefinition(of, options.now)));
    expect(fitsDefinition.errors ?? []).toEqual([]);
  });

  test('the schemas would notice a mistake', () => {
    const document = { 'assessment-results': { ...results(report), uuid: 'none' } };
    expect([fitsResults(document), fitsDefinition({ 'component-definition': {} })]).toEqual([false, false]);
  });

  test('a control is satisfied where all rules that name it passed, and not where one failed or stayed open', () => {
    const statusAbout = (properties: object) => findingAbout(real(properties), 'security-hub_S3.14').target.status;
    const versioned = (Status: unknown) => ({ VersioningConfiguration: { Status } });
    expect(statusAbout(versioned('Enabled'))).toEqual({ state: 'satisfied', reason: 'pass' });
    expect(statusAbout({})).toEqual({ state: 'not-satisfied', reason: 'fail' });
    expect(statusAbout(versioned({ Ref: 'Versioning' }))).toEqual({ state: 'not-satisfied', reason: 'other' });
    const broken = { ...real(versioned('Enabled')), failures: [{ template: 'b.json', message: 'no JSON' }] };
    expect(findingAbout(broken, 'security-hub_S3.14').target.status.state).toBe('not-satisfied');
  });

  test('controls of SP 800-53 are named as in the catalogue of NIST', () => {
    expect(findingAbout(real({}), 'cp-6.1')).toMatchObject({ title: 'NIST SP 800-53 Rev. 5: CP-6(1)' });
  });

  test('what refers to something in the document finds it there, once', () => {
    const text = write('oscal', real({}));
    const [result] = results(real({})).results;
    const defined = [...text.matchAll(/"uuid": "([^"]+)"/g)].map(([, uuid]) => uuid);
    expect(new Set(defined).size).toBe(defined.length);
    const referred = [...text.matchAll(/"(?:observation|risk|subject)-uuid": "([^"]+)"/g)].map(([, uuid]) => uuid);
    expect(referred.filter((uuid) => !defined.includes(uuid))).toEqual([]);
    expect(result.risks.length).toBeGreaterThan(0);
  });

  test('a waived finding is a deviation that somebody approved until a day', () => {
    const waived = results(report).results[0].risks.find((it: any) => it.title.includes('Shop/Legacy'));
    expect(waived).toMatchObject({ status: 'deviation-approved', deadline: '2027-01-31T23:59:59Z' });
  });
});

describe('sarif', () => {
  const isValid = validatorOf('sarif-schema-2.1.0.json');
  const log = JSON.parse(write('sarif'));
  const [run] = log.runs;
  const resultAt = (path: string) =>
    run.results.find((it: any) => it.locations[0].logicalLocations[0].fullyQualifiedName === path);

  test.each([
    ['full', report],
    ['clean', clean],
    ['large', large],
  ])('a %s report satisfies the SARIF 2.1.0 schema', (_, of) => {
    isValid(JSON.parse(write('sarif', of)));
    expect(isValid.errors ?? []).toEqual([]);
  });

  test('the schema would notice a mistake', () => {
    expect(isValid({ ...log, runs: [{ ...run, results: [{ ruleId: 'x' }] }] })).toBe(false);
  });

  test('each result points at its rule, which has help', () => {
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    for (const { help } of run.tool.driver.rules)
      expect(help).toEqual({ text: expect.any(String), markdown: expect.any(String) });
  });

  test('a result has its own line and its fingerprint', () => {
    const { locations, partialFingerprints } = resultAt('Shop/Invoices/Resource');
    expect(locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'shop.ts', uriBaseId: '%SRCROOT%' },
      region: { startLine: 10, startColumn: 1 },
    });
    expect(Object.values(partialFingerprints)).toEqual([report.findings[2]?.fingerprint]);
  });

  test('waived and accepted findings are suppressed, others are not', () => {
    const suppressions = (path: string) =>
      run.results
        .filter(
          (it: any) => it.suppressions.length > 0 && it.locations[0].logicalLocations[0].fullyQualifiedName === path,
        )
        .map((it: any) => it.suppressions[0]);
    expect(suppressions('Shop/Legacy/Resource')).toEqual([
      { kind: 'external', justification: 'scratch data (owner: storage, until: 2027-01-31, reviewed by: security)' },
    ]);
    expect(suppressions('Shop/Site/Resource')).toEqual([
      { kind: 'inSource', justification: 'a public web site (owner: storage, until: 2027-01-31)' },
    ]);
    expect(suppressions('Shop/Old/Resource')).toEqual([
      { kind: 'external', justification: 'among the accepted findings' },
    ]);
    expect(run.results.filter((it: any) => it.suppressions.length === 0)).toHaveLength(9);
  });

  test('what only deployment can tell is open', () => {
    expect(resultAt('aws_s3_bucket.data')).toMatchObject({ kind: 'open', level: 'none' });
  });

  test('a file outside the folder is named in full, and spaces are escaped', () => {
    const at = (file: string) =>
      JSON.parse(
        write('sarif', { ...report, findings: [{ ...report.findings[0]!, source: { file, line: 1, column: 1 } }] }),
      ).runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    expect(at('/else where/app.ts')).toEqual({ uri: 'file:///else%20where/app.ts' });
    expect(at(join(cwd, 'my app', 'a#b.ts'))).toEqual({ uri: 'my%20app/a%23b.ts', uriBaseId: '%SRCROOT%' });
  });
});

describe('junit', () => {
  const xml = write('junit');

  test('fails what blocks, skips what is waived or accepted, passes the rest', () => {
    expect(xml.match(/<failure /g)).toHaveLength(2);
    expect(xml.match(/<skipped /g)).toHaveLength(3);
    expect(xml.match(/<testcase /g)).toHaveLength(report.findings.length);
    expect(xml).toContain('<testsuite name="main.tf.json" tests="1" failures="0" errors="0" skipped="0">');
    expect(xml).toContain('tests="12" failures="2" errors="0">');
  });

  test('escapes markup and leaves out what XML cannot carry', () => {
    expect(xml).not.toContain('<script>');
    expect(xml).not.toContain('\u001b');
    const lone = write('junit', { ...report, findings: [{ ...report.findings[0]!, path: 'a\ud800b\u0000' }] });
    expect(lone).toContain('a\ufffdb\ufffd');
  });

  test('has a passing case when nothing was found', () => {
    expect(write('junit', clean)).toContain('tests="1" failures="0"');
  });
});

describe('markdown', () => {
  test('fits a comment, whatever was found, and says what it left out', () => {
    const wide = {
      ...large,
      findings: large.findings.map((it, index) => ({ ...it, rule: `s3/rule-${index}`, detail: 'x'.repeat(500) })),
    };
    const written = write('markdown', wide);
    expect(written.length).toBeLessThan(65_000);
    expect(written).toMatch(/more sections did not fit/);
    expect(written.match(/<details>/g)?.length).toBe(written.match(/<\/details>/g)?.length);
  });

  test('a template cannot write markup, links or mentions into it', () => {
    const hostile = '<img src=x> [click](https://evil.example) @everyone ![i](x)';
    const written = write('markdown', { ...report, findings: [{ ...report.findings[0]!, detail: hostile }] });
    expect(written).not.toContain('<img');
    expect(written).not.toMatch(/[^\\]\]\(https/);
    expect(written).not.toContain('@everyone');
    expect(write('markdown')).toContain('`` Shop/`\\|<script>');
  });

  test('tells what is waived, and why', () => {
    expect(write('markdown')).toContain('until 2027-01-31: scratch data (storage)');
  });
});

describe('github', () => {
  const lines = write('github').split('\n');

  test('writes one command a finding, which no text of a template can end', () => {
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(2);
    expect(lines.find((line) => line.includes('pwned'))).toContain(
      HOSTILE.replaceAll('%', '%25').replace('\n', ' ').replace('\u001b', '\ufffd'),
    );
    expect(lines.some((line) => line.startsWith('::error::pwned'))).toBe(false);
  });

  test('escapes what would begin another property', () => {
    const [line = ''] = write('github', {
      ...report,
      findings: [{ ...report.findings[0]!, source: { file: 'a,b:c.ts', line: 2, column: 3 } }],
    }).split('\n');
    expect(line).toMatch(/^::notice file=a%2Cb%3Ac\.ts,line=2,col=3,title=s3\/bucket-logged \(low\)::/);
  });

  test('names file and line', () => {
    expect(lines[0]).toMatch(/^::error (file=shop\.ts,line=7,col=1,)?title=s3\/bucket-private \(critical\)::/);
  });
});
