import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import type { Finding } from '../engine/finding';
import type { Notice, Report } from '../engine/report';
import type { Rule, Severity } from '../engine/rule';
import { UNJUDGED } from '../engine/without-rule';
import { cdktfFix } from './cdktf';
import { jsonText } from './plain';
import type { ReportOptions } from './report-options';
import { byCause, cdkFix, cloudFormationFix, inOrder, noticesBeside, shownPath, terraformFix, wrong } from './wording';

/** Code scanning services sort by a CVSS-like number; these are the middles of its bands. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};
const LEVEL: Readonly<Record<Severity, string>> = { critical: 'error', high: 'error', medium: 'warning', low: 'note' };

/** GitHub refuses rules with more tags. */
const TAGS = 20;

/** A report as SARIF 2.1.0, for code scanning services and editors. Waived and accepted findings are suppressed results. */
export function sarif(report: Report, options: ReportOptions = {}): string {
  const findings = inOrder(byCause(report.findings));
  const descriptors = [
    ...Object.entries(report.rules).map(([id, rule]) => descriptor(id, rule)),
    ...waiverDescriptors(findings),
  ];
  const index = new Map(descriptors.map(({ id }, at) => [id, at]));
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cdk-bulwark', version, semanticVersion: version, rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        properties: { blocked: report.blocked, checked: report.checked },
        invocations: [
          {
            executionSuccessful: report.failures.length === 0,
            endTimeUtc: (options.now ?? new Date()).toISOString(),
            toolExecutionNotifications: [
              ...report.failures.map((failure) => notification('error', failure, options.cwd)),
              ...noticesBeside(report).map((notice) => notification('warning', notice, options.cwd)),
            ],
          },
        ],
        results: findings.map((finding) => resultOf(finding, index.get(finding.rule) as number, options)),
      },
    ],
  });
}

const notification = (level: 'error' | 'warning', { template, message }: Notice, cwd: string | undefined) => ({
  level,
  message: { text: message },
  locations: [{ physicalLocation: { artifactLocation: artifact(template, cwd) } }],
});

function descriptor(id: string, rule: Rule) {
  const controls = Object.entries(rule.controls).flatMap(([framework, ids]) =>
    ids.map((name) => `${framework}/${name}`),
  );
  return {
    id,
    name: id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: `${rule.problem} ${rule.why}` },
    help: helpOf(rule),
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: {
      tags: ['security', ...controls].slice(0, TAGS),
      'security-severity': SECURITY_SEVERITY[rule.severity],
      severity: rule.severity,
      preset: rule.preset,
      controls: rule.controls,
    },
  };
}

function helpOf(rule: Rule) {
  const cdk = cdkFix(rule);
  const cloudformation = cloudFormationFix(rule);
  const terraform = terraformFix(rule);
  const cdktf = cdktfFix(rule);
  const samples = [
    cdk && { language: 'AWS CDK', tag: 'ts', code: cdk },
    cdktf && { language: 'CDKTF', tag: 'ts', code: cdktf },
    cloudformation && { language: 'CloudFormation', tag: 'json', code: JSON.stringify(cloudformation, null, 2) },
    terraform && { language: 'Terraform (JSON syntax)', tag: 'json', code: JSON.stringify(terraform, null, 2) },
  ].filter((sample) => typeof sample === 'object');
  return {
    text: [rule.why, rule.fix.how, ...samples.map(({ language, code }) => `${language}: ${code}`)].join('\n'),
    markdown: [
      rule.why,
      `**Fix:** ${rule.fix.how}`,
      ...samples.map(({ language, tag, code }) => `${language}:\n\n\`\`\`${tag}\n${code}\n\`\`\``),
    ].join('\n\n'),
  };
}

/** Findings about waivers, and of what was not judged, come from no rule, but results need one. */
function waiverDescriptors(findings: readonly Finding[]) {
  const first = new Map(
    findings
      .filter(({ rule, type }) => type === 'waiver' || rule === UNJUDGED)
      .map((finding) => [finding.rule, finding]),
  );
  return [...first.values()].map(({ rule, problem, why, fix, severity }) => ({
    id: rule,
    name: rule.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: problem },
    fullDescription: { text: `${problem} ${why}` },
    help: { text: `${why}\n${fix}`, markdown: `${why}\n\n**Fix:** ${fix}` },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: ['security'], 'security-severity': SECURITY_SEVERITY[severity], severity },
  }));
}

function resultOf(finding: Finding, ruleIndex: number, { cwd, config = 'bulwark.config.ts' }: ReportOptions) {
  const { rule, fingerprint, path, resource, type, source, severity, at, world, due, template, alsoBreaks } = finding;
  const open = finding.state === 'unknown' && !finding.blocking;
  return {
    ruleId: rule,
    ruleIndex,
    ...(open
      ? { kind: 'open', level: 'none' }
      : { kind: 'fail', level: { error: 'error', warn: 'warning', note: 'note' }[finding.level] }),
    message: { text: `${path}: ${wrong(finding)} ${finding.why} ${finding.fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(source?.file ?? (type === 'waiver' ? config : template), cwd),
          region: { startLine: source?.line ?? 1, startColumn: source?.column ?? 1 },
        },
        logicalLocations: [{ name: resource, fullyQualifiedName: path, kind: 'resource' }],
      },
    ],
    partialFingerprints: { 'bulwark/v1': fingerprint },
    suppressions: suppressionsOf(finding),
    properties: {
      severity,
      type,
      template: shownPath(template, cwd),
      at,
      ...(world ? { world } : {}),
      ...(due ? { due } : {}),
      ...(alsoBreaks ? { alsoBreaks } : {}),
    },
  };
}

function suppressionsOf({ waiver, accepted }: Finding) {
  if (waiver) {
    const { because, owner, until, reviewedBy, from } = waiver;
    const terms = [`owner: ${owner}`, `until: ${until}`, reviewedBy && `reviewed by: ${reviewedBy}`].filter(Boolean);
    return [{ kind: from === 'code' ? 'inSource' : 'external', justification: `${because} (${terms.join(', ')})` }];
  }
  return accepted ? [{ kind: 'external', justification: 'among the accepted findings' }] : [];
}

/** A file as SARIF names it: relative to the root of the sources where it lies below it. */
function artifact(file: string, cwd = process.cwd()) {
  const path = shownPath(file, cwd);
  if (isAbsolute(path) || path.startsWith('..')) return { uri: pathToFileURL(resolve(cwd, path)).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
