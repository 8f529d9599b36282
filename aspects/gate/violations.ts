import type { Finding } from '../../lib/engine/finding';
import type { Report } from '../../lib/engine/report';
import { plain } from '../../lib/reporters/plain';
import { alsoBreaking, undecided } from '../../lib/reporters/wording';
import type { Ignored } from './in-code';

/** A finding in the form that CDK validation plugins report in. */
export interface Violation {
  readonly ruleName: string;
  readonly description: string;
  readonly fix?: string;
  readonly severity: 'fatal' | 'error' | 'warning' | 'info';
  readonly ruleMetadata?: { readonly [key: string]: string };
  readonly violatingResources: {
    readonly resourceLogicalId?: string;
    readonly templatePath?: string;
    readonly locations: string[];
  }[];
}

/**
 * The findings of a report as CDK violations, one for each rule and severity, worst first.
 * What the app acknowledged is among them, for the CDK to list as acknowledged.
 */
export function violationsOf(
  report: Report,
  severityOf: (finding: Finding) => Violation['severity'] | undefined,
): Violation[] {
  const groups = new Map<string, Violation>();
  for (const finding of report.findings) {
    const severity = severityOf(finding);
    if (!severity) continue;
    const { rule, detail, world, due, alsoBreaks } = finding;
    const open = undecided(finding);
    let found = open ? ` ${open}` : '';
    if (detail) found += ` ${detail}`;
    if (world) found += ` (${world})`;
    if (alsoBreaks) found += ` (${alsoBreaking(finding)})`;
    const key = `${severity}|${rule}|${found}`;
    let group = groups.get(key);
    if (!group) {
      group = {
        ruleName: plain(rule),
        description: plain(finding.problem + found),
        fix: plain(finding.fix),
        severity,
        ruleMetadata: { why: plain(finding.why), severity: finding.severity, ...(due ? { due } : {}) },
        violatingResources: [],
      };
      groups.set(key, group);
    }
    group.violatingResources.push(
      finding.type === 'waiver' || finding.type === 'template'
        ? { locations: [] }
        : { resourceLogicalId: finding.resource, templatePath: finding.template, locations: [plain(finding.at)] },
    );
  }
  return [...groups.values()].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

const ORDER = ['fatal', 'error', 'warning', 'info'];

/** A violation of no resource: the CDK shows it, and fails on it, whichever stacks a command selects. */
export const violationOfApp = (
  ruleName: string,
  severity: Violation['severity'],
  description: string,
  fix: string,
): Violation => ({ ruleName, description: plain(description), fix, severity, violatingResources: [{ locations: [] }] });

/** Says of the findings that no stack outside a Stage has; a plain `cdk synth` selects those stacks only. */
export function violationOfStages(findings: readonly Finding[]): Violation {
  const paths = [...new Set(findings.map(({ path }) => path))];
  const named = paths.slice(0, 3).join(', ') + (paths.length > 3 ? `, and ${paths.length - 3} more` : '');
  return violationOfApp(
    'stages',
    'fatal',
    `Stacks inside Stages have findings that block this app: ${named}.`,
    "Fix them; cdk synth '**' shows each.",
  );
}

/** What is worth a warning beside the findings. */
export const violationOfNotice = ({ template, message, remedy }: Ignored): Violation =>
  violationOfApp('waiver-ignored', 'warning', `${template}: ${message}`, remedy);
