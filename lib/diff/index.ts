import { checkTemplates } from '../engine/check';
import { type Config, defineConfig, loaded } from '../engine/config';
import { BulwarkError } from '../engine/error';
import type { Finding } from '../engine/finding';
import type { Report } from '../engine/report';
import type { Template } from '../engine/template';
import type { Waiver } from '../engine/waiver';
import { presets } from '../presets';
import { wrong } from '../reporters/wording';
import { ruleBook } from '../rules';
import { accessChanges } from './access';
import { aspectOf } from './aspect';
import { ASPECTS, type Change, DIRECTIONS, type Difference, type Direction } from './change';
import { exposureChanges } from './exposure';
import { type Pairing, pair } from './pair';
import { valueChanges } from './values';

/** Templates that are judged together, and the configuration that says which rules are on and what is waived. */
export interface Side {
  readonly templates: readonly Template[];
  readonly config: Config;
}

/**
 * What two sets of templates differ in, in terms of security: who can connect to what, who may do what, what is encrypted,
 * logged, kept and backed up, which findings came and went, and what was waived. How it is written and what it is called
 * makes no difference. Throws a `BulwarkError` where one of them cannot be judged.
 */
export function difference(before: Side, after: Side, now?: Date): Difference {
  const pairing = pair(before.templates, after.templates);
  const [was, is] = [judged(before, 'before', now), judged(after, 'after', now)];
  const findings = findingChanges(was, is, before.templates, after.templates, pairing);
  const others = [
    ...exposureChanges(before.templates, after.templates, pairing),
    ...accessChanges(before.templates, after.templates, pairing),
  ];
  const values = valueChanges(after, is, pairing);
  return {
    changes: sorted([...withConsequences(findings, others), ...values.filter((value) => !tells(findings, value))]),
    resources: { before: was.checked.resources, after: is.checked.resources },
  };
}

/** Every rule of the strict preset is asked, whatever the gate asks: what a gate lets through changes the posture too. */
function judged({ templates, config }: Side, name: string, now: Date | undefined): Report {
  const { rules } = presets.strict;
  const all = defineConfig({ name: 'posture', ...(rules ? { rules } : {}) }, config);
  const asked = loaded(all, { file: config.file, accepted: [] });
  const report = checkTemplates(templates, asked, ruleBook, now ? { now } : {});
  const [failure] = report.failures;
  if (failure)
    throw new BulwarkError(`not everything ${name} could be judged, so nothing was compared: ${failure.message}`);
  return report;
}

interface FindingChange extends Change {
  readonly finding: Finding;
}

/** The type of what is found about a waiver, not about a resource. */
const OF_WAIVER = 'waiver';

/** Findings that are new, fixed, known for certain now or no longer, and those that are waived now or no longer. */
function findingChanges(
  was: Report,
  is: Report,
  before: readonly Template[],
  after: readonly Template[],
  pairing: Pairing,
): FindingChange[] {
  const keyed = (report: Report, other: Report, templates: readonly Template[]) => {
    const byName = new Map(templates.map((template) => [template.name, template]));
    const keys = new Map<string, Finding>();
    for (const finding of report.findings) {
      if (finding.type === OF_WAIVER || !other.rules[finding.rule]) continue;
      const resource = byName.get(finding.template)?.resources.get(finding.resource);
      keys.set(`${finding.rule} ${resource ? pairing.keyOf(resource) : finding.path}`, finding);
    }
    return keys;
  };
  const [earlier, later] = [keyed(was, is, before), keyed(is, was, after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((key) => {
    const [one, other] = [earlier.get(key), later.get(key)];
    const change = (direction: Direction, what: string, finding: Finding): FindingChange => ({
      finding,
      direction,
      aspect: aspectOf(finding.rule),
      resource: finding.path,
      what,
      rule: finding.rule,
      ...(finding.alsoBreaks ? { alsoBreaks: finding.alsoBreaks } : {}),
      ...(finding.source ? { source: finding.source } : {}),
    });
    // The finding that tells of the same cause has its line.
    if ((other ?? one)?.under) return [];
    if (!one && other)
      return [
        change(
          other.state === 'fail' ? 'broadened' : 'changed',
          other.waiver ? `${wrong(other)} (${waived(other.waiver)})` : wrong(other),
          other,
        ),
      ];
    if (one && !other) return [change(one.state === 'fail' ? 'narrowed' : 'changed', `fixed: ${wrong(one)}`, one)];
    if (!one || !other) return [];
    const changes: FindingChange[] = [];
    if (one.state !== other.state)
      changes.push(change(other.state === 'fail' ? 'broadened' : 'changed', wrong(other), other));
    if (!one.waiver && other.waiver)
      changes.push({ ...change('broadened', waived(other.waiver), other), aspect: 'waivers' });
    if (one.waiver && !other.waiver)
      changes.push({ ...change('narrowed', `no longer waived: ${wrong(other)}`, other), aspect: 'waivers' });
    return changes;
  });
}

const waived = ({ owner, until, because }: Waiver): string => `waived by ${owner} until ${until}: ${because}`;

/** Changes of access and exposure that a finding of the same resource tells of stand under it. */
function withConsequences(
  findings: readonly FindingChange[],
  others: readonly (Change & { readonly of: { readonly id: string; readonly path: string } })[],
): Change[] {
  const under = new Map<FindingChange, Change[]>();
  const alone: Change[] = [];
  for (const { of, ...change } of others) {
    const cause = findings.find(
      ({ finding, direction }) =>
        direction === change.direction && (finding.path === of.path || finding.atResource === of.id),
    );
    if (cause) under.set(cause, [...(under.get(cause) ?? []), change]);
    else alone.push(change);
  }
  const told = findings.map((found): Change => {
    const { finding: _, ...change } = found;
    const consequences = under.get(found);
    return consequences ? { ...change, consequences } : change;
  });
  return [...told, ...alone];
}

/** Whether a finding of the same resource and property tells of a value already. */
const tells = (
  findings: readonly FindingChange[],
  { at, resource }: { readonly at: string; readonly resource: string },
): boolean => findings.some(({ finding }) => finding.path === resource && finding.at === at);

const sorted = (changes: readonly Change[]): Change[] =>
  [...changes].sort(
    (a, b) =>
      DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction) ||
      ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect) ||
      (a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0),
  );

export { ASPECTS, type Aspect, type Change, DIRECTIONS, type Difference, type Direction } from './change';
export { formats } from './formats';
