import type { IConstruct } from 'constructs';
import { checkTemplates } from '../../lib/engine/check';
import type { Config } from '../../lib/engine/config';
import type { Finding } from '../../lib/engine/finding';
import { COSTS } from '../../lib/engine/layer';
import { joined, type Report, reportOf } from '../../lib/engine/report';
import type { Template } from '../../lib/engine/template';
import { ruleBook } from '../../lib/rules';
import { type Ignored, type InCode, sort } from './in-code';
import type { Violation } from './violations';

/** A part of an app, and the configuration it asked to be judged by. */
export interface Part {
  readonly scope: IConstruct;
  readonly config: Config;
}

/** What an app has emitted. */
export interface Emitted {
  readonly templates: readonly Template[];
  /** The construct path of the stack that a template belongs to, its nested stacks included. */
  readonly stackOf: (template: Template) => string | undefined;
  /** The waivers in the app itself. */
  readonly inCode: readonly InCode[];
  /** What the app suppresses of rules of cdk-nag that a configuration has. */
  readonly suppressed?: (config: Config) => readonly InCode[];
}

/** The findings in an app, and what its own waivers came to. */
export interface Judgement {
  readonly report: Report;
  readonly ignored: readonly Ignored[];
  /** What the CDK is told of a finding; nothing where it is waived or accepted. */
  readonly severityOf: (finding: Finding) => Violation['severity'] | undefined;
}

/** Judges each part of an app by its configuration. Parts may overlap: of two equal findings the stricter is kept. */
export function judgeParts(judged: readonly Part[], emitted: Emitted): Judgement {
  const scopes = new Map<Config, string[]>();
  for (const { scope, config } of judged) scopes.set(config, [...(scopes.get(config) ?? []), scope.node.path]);
  const parts = [...scopes].map(([config, paths]) => judgeBy(config, paths, emitted));
  return parts.length === 1 ? parts[0]! : join(parts);
}

function judgeBy(config: Config, scopes: readonly string[], emitted: Emitted): Judgement {
  const touches = (path: string | undefined) =>
    path === undefined || scopes.some((scope) => isWithin(path, scope) || isWithin(scope, path));
  const { counted, ignored, allows } = sort(
    [...emitted.inCode, ...(emitted.suppressed?.(config) ?? [])].filter(({ path }) => touches(path)),
    config,
    (id) => Object.hasOwn(ruleBook.about, id) || id in config.plugins,
  );
  const templates = emitted.templates.filter((template) => touches(emitted.stackOf(template)));
  const report = checkTemplates(templates, config, ruleBook, { inCode: [...counted.keys()] });
  const all = scopes.includes('');
  const findings = report.findings.filter(
    ({ path, resource, type }) =>
      all || type === 'waiver' || path === resource || scopes.some((scope) => isWithin(path, scope)),
  );
  return {
    report: reportOf({ ...report, findings, notices: [...report.notices, ...ignored] }),
    ignored,
    severityOf({ accepted, level, rule, under, waiver }) {
      const acknowledged = waiver !== undefined && counted.get(waiver) === 'acknowledgement';
      if (under || accepted || (waiver && !acknowledged)) return undefined;
      if (level === 'error') return acknowledged || allows(rule) ? 'error' : 'fatal';
      return level === 'warn' ? 'warning' : 'info';
    },
  };
}

function join(parts: readonly Judgement[]): Judgement {
  const strictest = new Map<string, { finding: Finding; part: Judgement }>();
  for (const part of parts)
    for (const finding of part.report.findings) {
      const key = `${finding.rule}|${finding.template}|${finding.resource}`;
      const known = strictest.get(key)?.finding;
      if (!known || strictness(finding) > strictness(known)) strictest.set(key, { finding, part });
    }
  const owners = new Map([...strictest.values()].map(({ finding, part }) => [finding, part]));
  const reports = parts.map(({ report }) => report);
  const ignored = parts.flatMap((part) => part.ignored);
  return {
    report: reportOf({ ...joined(reports), findings: [...owners.keys()] }),
    ignored,
    severityOf: (finding) => owners.get(finding)?.severityOf(finding),
  };
}

const strictness = ({ blocking, level }: Finding): number => (blocking ? COSTS.length : COSTS.indexOf(level));

/** Whether a construct path is another, or lies below it. */
export const isWithin = (path: string, scope: string): boolean =>
  scope === '' || path === scope || path.startsWith(`${scope}/`);
