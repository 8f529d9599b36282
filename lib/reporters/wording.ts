import { isAbsolute, relative, resolve } from 'node:path';
import { FIELDS, type Finding } from '../engine/finding';
import type { Notice, Report } from '../engine/report';
import { type Rule, SEVERITIES, type Severity } from '../engine/rule';
import type { Position } from '../engine/template';
import { UNJUDGED } from '../engine/without-rule';
import { cdktfFix } from './cdktf';
import { plain } from './plain';

/** Findings in the order in which people should read them: what blocks first, then by severity, rule and path. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.blocking ? 0 : 1}${SEVERITIES.indexOf(finding.severity)}${finding.rule}`;
    const group = byRule.get(key);
    if (group) group.push(finding);
    else byRule.set(key, [finding]);
  }
  return [...byRule.keys()]
    .sort()
    .flatMap((key) =>
      (byRule.get(key) as Finding[]).sort((a, b) => compare(a.path, b.path) || compare(a.template, b.template)),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A finding with each of its words on one line that a terminal only shows. Where its code is stays as it is, to be read. */
export const inPlainWords = (finding: Finding): Finding => new InPlainWords(finding) as unknown as Finding;

class InPlainWords {
  constructor(readonly finding: Finding) {}
}

for (const field of FIELDS)
  Object.defineProperty(InPlainWords.prototype, field, {
    get(this: InPlainWords) {
      const value = this.finding[field];
      return typeof value === 'string' ? plain(value) : value;
    },
  });

/** Whether a finding still asks for something of its own: neither waived nor accepted, and no other one tells of it. */
export const isOpen = (finding: Finding): boolean => !finding.waiver && !finding.accepted && !finding.under;

/** Findings without those that another one tells of. */
export const byCause = (findings: readonly Finding[]): Finding[] => findings.filter(({ under }) => !under);

/** What else a finding breaks: `also breaks ec2/group-no-world-ssh, ec2/group-no-world-rdp`. */
export const alsoBreaking = ({ alsoBreaks }: Finding): string =>
  alsoBreaks ? `also breaks ${alsoBreaks.join(', ')}` : '';

/** What is wrong, in full: the problem, and what is particular to this finding. */
export const wrong = (finding: Finding): string => [finding.problem, particulars(finding)].filter(Boolean).join(' ');

/** What was found here, in which deployments, and whether that is certain. */
export function particulars(finding: Pick<Finding, 'state' | 'detail' | 'world' | 'deciders'>): string {
  const { detail, world } = finding;
  let words = world ? `Only ${world}.` : '';
  if (detail) words = inTurn(words, sentence(detail));
  const open = undecided(finding);
  return open ? inTurn(words, open) : words;
}

const inTurn = (before: string, next: string): string => (before ? `${before} ${next}` : next);

/** That only deployment can tell, and what would decide it before. */
export function undecided({ state, deciders }: Pick<Finding, 'state' | 'deciders'>): string | undefined {
  if (state !== 'unknown') return undefined;
  return deciders ? `Only deployment can tell; decided by ${deciders.join(', or by ')}.` : 'Only deployment can tell.';
}

/** Names such as `s3:GetObject` keep their case. */
const sentence = (text: string): string =>
  `${text.replace(/^[a-z]+(?=[\s,.]|$)/, (word) => word.charAt(0).toUpperCase() + word.slice(1))}${/[.!?)]$/.test(text) ? '' : '.'}`;

/** The property that settled a finding, and whose it is where it is another resource's. */
export const settledBy = ({ at, atResource }: Finding): string => (atResource ? inTurn(at, `of ${atResource}`) : at);

/** What a finding does to the gate, in one word. */
export const effect = (finding: Finding): string =>
  finding.blocking ? 'blocks' : { error: 'error', warn: 'warning', note: 'note' }[finding.level];

/** A file's path as shown to a person: relative where it lies below the folder. */
export function shownPath(file: string, cwd: string = process.cwd()): string {
  if (shown.from !== cwd) shown = { from: cwd, paths: new Map() };
  const known = shown.paths.get(file);
  if (known !== undefined) return known;
  const short = relative(cwd, resolve(cwd, file));
  const path = short && !short.startsWith('..') && !isAbsolute(short) ? short.replaceAll('\\', '/') : file;
  shown.paths.set(file, path);
  return path;
}

/** A report names the same files again and again. */
let shown = { from: '', paths: new Map<string, string>() };

/** `file:line:column` of a finding, where it is known. */
export const placeOf = ({ source }: Finding, cwd?: string): string | undefined => source && at(source, cwd);

/** The line of the module that a finding stands in, where `placeOf` is that of a call of it. */
export const inModule = ({ inModule }: Finding, cwd?: string): string | undefined =>
  inModule && `in the module at ${at(inModule, cwd)}`;

const at = ({ file, line, column }: Position, cwd?: string): string => `${shownPath(file, cwd)}:${line}:${column}`;

/** How to fix a finding in the words of what it is in: a toolkit, where constructs are known of it, or its dialect. */
export function fixCode(
  rule: Rule | undefined,
  { type, path, resource }: Finding,
): { language: string; code: string } | undefined {
  if (!rule) return undefined;
  if (/^Git(Hub|Lab)::/.test(type))
    return rule.fix.workflow && { language: type.replace(/::.*/, ''), code: JSON.stringify(rule.fix.workflow) };
  if (/^(data\.|provider\.)?aws/.test(type)) {
    const cdktf = path === resource ? undefined : cdktfFix(rule, type);
    if (cdktf !== undefined) return { language: 'CDKTF', code: cdktf };
    const code = terraformFix(rule);
    return code && { language: 'Terraform', code: JSON.stringify(code) };
  }
  const cdk = cdkFix(rule);
  if (cdk !== undefined) return { language: 'CDK', code: cdk };
  const code = cloudFormationFix(rule);
  return code && { language: 'CloudFormation', code: JSON.stringify(code.Properties ?? code) };
}

/** What mends in CloudFormation: properties, or resources where others stand beside the one that fails. */
export function cloudFormationFix({ fix, resource }: Rule): Readonly<Record<string, unknown>> | undefined {
  const { properties: Properties } = fix;
  const beside = companionsOf(fix, /::/);
  if (beside.length === 0) return Properties && { Properties };
  const own = Properties ? { This: { Type: resource.types.cloudformation[0], Properties } } : {};
  const added = beside.map(([Type, Properties]) => [Type.split('::').pop(), { Type, Properties }]);
  return { Resources: { ...own, ...Object.fromEntries(added) } };
}

/** What mends in Terraform: arguments, or resources where others stand beside the one that fails. */
export function terraformFix({ fix, resource }: Rule): Readonly<Record<string, unknown>> | undefined {
  const beside = companionsOf(fix, /^[a-z]/);
  if (beside.length === 0) return fix.arguments;
  const own = fix.arguments ? [[resource.types.terraform[0], { this: fix.arguments }]] : [];
  return { resource: Object.fromEntries([...own, ...beside.map(([type, body]) => [type, { this: body }])]) };
}

const companionsOf = ({ resources = {} }: Rule['fix'], dialect: RegExp) =>
  Object.entries(resources).filter(([type]) => dialect.test(type));

/**
 * What mends in the CDK: the props or statements that the rule names, or else statements that say on `resource`, the
 * L1 construct of the one that fails, what mends in CloudFormation.
 */
export function cdkFix({ fix }: Rule): string | undefined {
  if (fix.cdk !== undefined) return typeof fix.cdk === 'string' ? fix.cdk : literal(fix.cdk);
  const overrides = overridesOf(fix.properties ?? {}).map(
    ([path, value]) => `resource.addPropertyOverride(${quoted(path)}, ${data(value)});`,
  );
  const added = companionsOf(fix, /::/).map(
    ([type, properties]) =>
      `new CfnResource(this, ${quoted(type.split('::').pop() as string)}, { type: ${quoted(type)}, properties: ${data(properties)} });`,
  );
  return [...overrides, ...added].join('\n') || undefined;
}

/** Each value with its path, as `addPropertyOverride` merges them. */
const overridesOf = (properties: Readonly<Record<string, unknown>>, below = ''): [string, unknown][] =>
  Object.entries(properties).flatMap(([key, value]) => {
    const path = `${below}${key.replaceAll('.', '\\.')}`;
    return typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      !isIntrinsic(value) &&
      Object.keys(value).length > 0
      ? overridesOf(value as Readonly<Record<string, unknown>>, `${path}.`)
      : [[path, value] as [string, unknown]];
  });

const isIntrinsic = (value: object): boolean => Object.keys(value).some((key) => /^(Ref$|Fn::)/.test(key));

/** Data as TypeScript source: no text in it is code, and what refers to `This` asks `resource`. */
function data(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(data).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Sub': text } = value as Record<string, any>;
  if (ref === 'This') return 'resource.ref';
  if (attribute?.[0] === 'This') return `resource.getAtt(${quoted(attribute[1])})`;
  if (typeof text === 'string') return `\`${text.replace(/\$\{This\.(\w+)\}/g, "${resource.getAtt('$1')}")}\``;
  const pairs = Object.entries(value).map(
    ([key, item]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key)}: ${data(item)}`,
  );
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A value as TypeScript source, on one line. A text such as `Duration.days(7)` is code itself. */
export function literal(value: unknown): string {
  if (typeof value === 'string')
    return /^[A-Z][A-Za-z]*(\.[A-Za-z_]\w*(\(.*\))?)+$/.test(value) ? value : quoted(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(
    ([key, item]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key)}: ${literal(item)}`,
  );
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

/** A number with its noun: `1 finding`, `1,204 findings`. */
export const count = (number: number, noun: string): string => `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;

/** A number in groups of three digits. The language tables of the runtime take longer to load than all else here. */
const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** How many findings there are of each kind. */
export interface Tally {
  readonly open: number;
  readonly blocking: number;
  readonly waived: number;
  readonly accepted: number;
  readonly undecided: number;
  /** Open findings by severity. */
  readonly severity: Readonly<Record<Severity, number>>;
}

/** Counts the findings of a report. */
export function tallyOf({ findings }: Report): Tally {
  const tally = { open: 0, blocking: 0, waived: 0, accepted: 0, undecided: 0 };
  const severity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const finding of findings) {
    if (finding.under) continue;
    if (finding.waiver) tally.waived++;
    else if (finding.accepted) tally.accepted++;
    else {
      tally.open++;
      severity[finding.severity]++;
      if (finding.blocking) tally.blocking++;
      if (finding.state === 'unknown') tally.undecided++;
    }
  }
  return { ...tally, severity };
}

/** The findings of a report in one line: `3 findings (1 critical, 2 low): 1 blocks, 1 undecided; 2 waived`. */
export function tallyInWords(report: Report): string {
  const tally = tallyOf(report);
  const bySeverity = SEVERITIES.filter((it) => tally.severity[it] > 0).map((it) => `${tally.severity[it]} ${it}`);
  const blocks =
    tally.blocking === 0 ? 'none blocks' : `${tally.blocking} ${tally.blocking === 1 ? 'blocks' : 'block'}`;
  const found =
    tally.open === 0 ? 'no findings' : `${count(tally.open, 'finding')} (${bySeverity.join(', ')}): ${blocks}`;
  return [
    report.failures.length > 0 && `${NOT_JUDGED} everything`,
    found,
    tally.undecided > 0 && `${tally.undecided} undecided`,
    tally.waived > 0 && `${tally.waived} waived`,
    tally.accepted > 0 && `${tally.accepted} accepted`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The part of a rule that an id of another tool stands for, where it is not the whole: "CloudFormation only". */
export function narrowedInWords({ sameAsOnly }: Rule, tool: string, id: string): string | undefined {
  const { dialect, property } = sameAsOnly?.[tool]?.[id] ?? {};
  if (property) return property;
  return dialect && `${dialect === 'terraform' ? 'Terraform' : 'CloudFormation'} only`;
}

/** What a failure is called in every report. */
export const NOT_JUDGED = 'could not judge';

/** What was looked at, in one line. */
export const checkedInWords = ({ checked }: Report): string =>
  `${count(checked.resources, 'resource')} in ${count(checked.templates, 'template')} by ${count(checked.rules, 'rule')}: ${count(checked.verdicts, 'verdict')}, ${grouped(checked.passed)} passed`;

/** How much no rule knows the type of, or which types; undefined where there is nothing. */
export function withoutRuleInWords({ withoutRule = {} }: Report, isNamed: boolean): string | undefined {
  const types = Object.entries(withoutRule).sort(([a], [b]) => (a < b ? -1 : 1));
  if (types.length === 0) return undefined;
  const resources = types.reduce((sum, [, number]) => sum + number, 0);
  const lead = `no rule knows the type of ${count(resources, 'resource')}`;
  if (!isNamed) return `${lead}: --types names ${types.length === 1 ? 'it' : 'them'}`;
  return `${lead}: ${types.map(([type, number]) => (number > 1 ? `${type} (${number})` : type)).join(', ')}`;
}

/** The configurations that decided, in words: `bulwark.config.ts (baseline, acme)`. */
export const deciders = ({ decidedBy = [] }: Report, cwd?: string): string[] =>
  decidedBy.map(({ file, layers }) => {
    const named = layers.slice(0, SHOWN_LAYERS).join(', ');
    const more = layers.length > SHOWN_LAYERS ? ` and ${count(layers.length - SHOWN_LAYERS, 'more layer')}` : '';
    return `${file === undefined ? 'layers' : shownPath(file, cwd)} (${named}${more})`;
  });

const SHOWN_LAYERS = 5;

/** Notices that no finding tells of. */
export function noticesBeside({ findings, notices }: Report): readonly Notice[] {
  const told = new Set(
    findings.filter(({ rule }) => rule === UNJUDGED).map(({ template, detail }) => `${template}\n${detail}`),
  );
  return told.size === 0 ? notices : notices.filter(({ template, message }) => !told.has(`${template}\n${message}`));
}

/** Notices with those that say the same of several templates joined. */
export function noticesInWords(report: Report, cwd?: string): string[] {
  const byMessage = new Map<string, string[]>();
  for (const { template, message } of noticesBeside(report)) {
    const templates = byMessage.get(message);
    if (templates) templates.push(shownPath(template, cwd));
    else byMessage.set(message, [shownPath(template, cwd)]);
  }
  return [...byMessage].map(([message, [first = '', ...others]]) =>
    others.length === 0 ? `${first}: ${message}` : `${first} and ${count(others.length, 'other')}: ${message}`,
  );
}
