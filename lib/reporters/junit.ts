import type { Finding } from '../engine/finding';
import type { Report } from '../engine/report';
import type { ReportOptions } from './report-options';
import {
  alsoBreaking,
  byCause,
  checkedInWords,
  inOrder,
  NOT_JUDGED,
  placeOf,
  settledBy,
  shownPath,
  wrong,
} from './wording';
import { attribute, xml } from './xml';

/**
 * A report as JUnit XML, for CI servers that show tests: one suite for each template, one case for each finding.
 * What blocks is a failure, what is waived or accepted is skipped, and the rest passes with its words as output.
 */
export function junit(report: Report, { cwd }: ReportOptions = {}): string {
  const findings = byCause(report.findings);
  const suites = new Map<string, Finding[]>();
  for (const finding of inOrder(findings)) {
    const name = shownPath(finding.template, cwd);
    const known = suites.get(name);
    if (known) known.push(finding);
    else suites.set(name, [finding]);
  }
  const written = [...suites].map(([name, findings]) => suite(name, findings, cwd));
  if (report.failures.length > 0)
    written.push(
      suiteOf(
        NOT_JUDGED,
        report.failures.map(({ template, message }) =>
          testCase(NOT_JUDGED, shownPath(template, cwd), `<error message="${attribute(message)}"/>`),
        ),
        0,
        0,
        report.failures.length,
      ),
    );
  if (written.length === 0)
    written.push(suiteOf('cdk-bulwark', [testCase('nothing found', checkedInWords(report))], 0, 0));
  const blocking = findings.filter((finding) => finding.blocking).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cdk-bulwark" tests="${Math.max(findings.length + report.failures.length, 1)}" failures="${blocking}" errors="${report.failures.length}">`,
    ...written,
    '</testsuites>',
  ].join('\n');
}

function suite(name: string, findings: readonly Finding[], cwd?: string): string {
  const failures = findings.filter(({ blocking }) => blocking).length;
  const skipped = findings.filter(({ waiver, accepted }) => waiver || accepted).length;
  return suiteOf(
    name,
    findings.map((finding) => caseOf(finding, name, cwd)),
    failures,
    skipped,
  );
}

const suiteOf = (name: string, cases: readonly string[], failures: number, skipped: number, errors = 0): string =>
  [
    `  <testsuite name="${attribute(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');

function caseOf(finding: Finding, template: string, cwd?: string): string {
  const { rule, path, severity, why, fix, waiver, accepted, blocking, due } = finding;
  const name = `${rule} ${path}`;
  if (waiver) return testCase(name, template, `<skipped message="${attribute(`waived: ${waiver.because}`)}"/>`);
  if (accepted) return testCase(name, template, '<skipped message="accepted"/>');
  const words = [
    wrong(finding),
    why,
    fix,
    alsoBreaking(finding),
    settledBy(finding),
    placeOf(finding, cwd),
    due && `due ${due}`,
  ]
    .filter(Boolean)
    .join('\n');
  return testCase(
    name,
    template,
    blocking
      ? `<failure type="${severity}" message="${attribute(wrong(finding))}">${xml(words)}</failure>`
      : `<system-out>${xml(`${severity} ${finding.level}\n${words}`)}</system-out>`,
  );
}

const testCase = (name: string, classname: string, outcome?: string): string => {
  const start = `    <testcase name="${attribute(name)}" classname="${attribute(classname)}"`;
  return outcome ? `${start}>\n      ${outcome}\n    </testcase>` : `${start}/>`;
};
