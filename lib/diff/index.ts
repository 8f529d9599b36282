import { isDeepStrictEqual } from 'node:util';
import { checkTemplates } from '../engine/check';
import { type Config, defineConfig, loaded } from '../engine/config';
import { BulwarkError } from '../engine/error';
import { Found } from '../engine/finding';
import type { Report } from '../engine/report';
import type { Resource, Template } from '../engine/template';
import type { Waiver } from '../engine/waiver';
import { presets } from '../presets';
import { wrong } from '../reporters/wording';
import { ruleBook } from '../rules';
import { accessChanges } from './access';
import { aspectOf } from './aspect';
import { ASPECTS, type Change, DIRECTIONS, type Difference, type Direction } from './change';
import { exposureChanges, untold } from './exposure';
import { groupChanges } from './groups';
import { doubtful, judgedAlike } from './judged-alike';
import { type Pairing, pair } from './pair';
import { asEvaluated, type FindingChange, ownersOf } from './rewritten';
import { isWordForWord, unlike } from './unlike';
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
  const resources = { before: countIn(before), after: countIn(after) };
  if (isWordForWord(before.templates, after.templates) && isSameConfig(before.config, after.config))
    return { changes: [], resources };
  const pairing = pair(before.templates, after.templates);
  const differing = unlike(before.templates, after.templates, pairing);
  const inDoubt = doubtful(before.templates, after.templates, pairing, differing);
  const isLeftOut = isComparable(before, after)
    ? judgedAlike(before.templates, after.templates, pairing, inDoubt, postureOf(after.config))
    : () => false;
  const { was, is, rules } = judged(before, after, isLeftOut, now);
  const access = accessChanges(before.templates, after.templates, pairing, differing);
  const exposure = exposureChanges(before.templates, after.templates, pairing, differing, inDoubt);
  const groups = groupChanges(after.templates, pairing, differing);
  const all = findingChanges(was, is, pairing);
  const findings = isSameConfig(before.config, after.config)
    ? asEvaluated(all, access, groups, pairing, differing)
    : all;
  const others = [...exposure, ...untold(groups, exposure, pairing), ...access];
  const values = valueChanges(after, rules, pairing, differing);
  const changes = [
    ...withConsequences(findings, others, pairing),
    ...values.filter((value) => !tells(findings, value)),
    ...unread(before.templates, after.templates),
  ];
  return { changes: sorted(withEarlierNames(changes, after.templates, pairing)), resources };
}

/** Says of what is only taken for a resource before what that was called. */
function withEarlierNames(changes: readonly Change[], after: readonly Template[], pairing: Pairing): Change[] {
  const earlier = new Map(
    after.flatMap(({ resources }) => [...resources.values()].map((one) => [one.path, pairing.takenFor(one)])),
  );
  return changes.map((change) => {
    const was = earlier.get(change.resource);
    return was === undefined ? change : { ...change, was };
  });
}

const countIn = ({ templates }: Side): number => templates.reduce((sum, { resources }) => sum + resources.size, 0);

/** Whether two configurations ask the same; of rules that a team wrote itself nobody can tell. */
const isSameConfig = (one: Config, other: Config): boolean =>
  one === other ||
  ([one, other].every(({ plugins }) => Object.keys(plugins).length === 0) &&
    isDeepStrictEqual({ ...one, ...UNASKED }, { ...other, ...UNASKED }));

/** Whether resources of both sides are judged by the same, as far as they say the same; a team's own rules may look at anything. */
const isComparable = (before: Side, after: Side): boolean =>
  Object.keys(after.config.plugins).length === 0 &&
  isSameConfig(before.config, after.config) &&
  unread(before.templates, after.templates).length === 0;

/** What of a configuration makes no difference: where it lies, and which findings are accepted. */
const UNASKED = { file: undefined, acceptedFindings: undefined, accepted: undefined, paths: undefined };

/** What was found on each side, by the rules that are on for both. */
interface Judged {
  readonly was: readonly Found[];
  readonly is: readonly Found[];
  readonly rules: Report['rules'];
}

function judged(before: Side, after: Side, isLeftOut: (resource: Resource) => boolean, now: Date | undefined): Judged {
  const [was, is] = [before, after].map((side) => reportOn(side, isLeftOut, now)) as [On, On];
  const onBoth = ({ rule }: Found) => Object.hasOwn(was.rules, rule) && Object.hasOwn(is.rules, rule);
  return { was: was.findings.filter(onBoth), is: is.findings.filter(onBoth), rules: is.rules };
}

interface On {
  readonly findings: readonly Found[];
  readonly rules: Report['rules'];
}

/** Every rule of the strict preset is asked, whatever the gate asks: what a gate lets through changes the posture too. */
function postureOf(config: Config): Config {
  const { rules } = presets.strict;
  const all = defineConfig({ name: 'posture', ...(rules ? { rules } : {}) }, config);
  return loaded(all, { file: config.file, accepted: [] });
}

function reportOn({ templates, config }: Side, isLeftOut: (resource: Resource) => boolean, now: Date | undefined): On {
  const report = checkTemplates(templates, postureOf(config), ruleBook, { isLeftOut, ...(now ? { now } : {}) });
  const [failure] = report.failures;
  if (failure) throw new BulwarkError(`not everything could be judged, so nothing was compared: ${failure.message}`);
  return { findings: report.findings.filter((one) => one instanceof Found), rules: report.rules };
}

/** What becomes resources and can be looked into no more, or for the first time. */
function unread(before: readonly Template[], after: readonly Template[]): Change[] {
  const known = (templates: readonly Template[]) =>
    new Map(
      templates.flatMap(({ name, unjudged = new Map() }) => [...unjudged].map(([what, id]) => [what, id || name])),
    );
  const [was, is] = [known(before), known(after)] as [Map<string, string>, Map<string, string>];
  const only = (ones: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>, words: string) =>
    [...ones].flatMap(([what, resource]): Change[] =>
      others.has(what) ? [] : [{ direction: 'changed', aspect: 'configuration', resource, what: `${words}: ${what}` }],
    );
  return [...only(is, was, 'this was not compared'), ...only(was, is, 'this could not be looked into before')];
}

/**
 * Findings that are new, fixed, known for certain now or no longer, and those that are waived now or no longer. What a finding
 * of the same cause tells of stands under it where that one changed the same way, and has its own line where it did not.
 */
function findingChanges(was: readonly Found[], is: readonly Found[], pairing: Pairing): FindingChange[] {
  const keyOf = ({ rule, subject }: Pick<Found, 'rule' | 'subject'>) => `${rule} ${pairing.keyOf(subject)}`;
  const keyed = (found: readonly Found[]) => new Map(found.map((finding) => [keyOf(finding), finding]));
  const [earlier, later] = [keyed(was), keyed(is)];
  const all = [...new Set([...earlier.keys(), ...later.keys()])].flatMap((key) =>
    changesOf(earlier.get(key), later.get(key)),
  );
  const kindOf = ({ direction, aspect }: Change) => `${direction} ${aspect === 'waivers'}`;
  const changed = new Map(all.map((change) => [`${keyOf(change.finding)} ${kindOf(change)}`, change]));
  const led = new Map<FindingChange, string[]>();
  const told = all.filter((change) => {
    const { under, subject, rule } = change.finding;
    const leader = under && changed.get(`${keyOf({ rule: under, subject })} ${kindOf(change)}`);
    if (!leader) return true;
    led.set(leader, [...(led.get(leader) ?? []), rule]);
    return false;
  });
  return told.map((change) => {
    const alsoBreaks = led.get(change);
    const { path } = pairing.partnerOf(change.finding.subject) ?? change.finding.subject;
    return {
      ...change,
      ...(later.has(keyOf(change.finding)) ? {} : { resource: path }),
      ...(alsoBreaks ? { alsoBreaks } : {}),
    };
  });
}

/** What became of one rule on one resource. */
function changesOf(one: Found | undefined, other: Found | undefined): FindingChange[] {
  const change = (direction: Direction, what: string, finding: Found): FindingChange => ({
    finding,
    direction,
    aspect: aspectOf(finding.rule),
    resource: finding.path,
    what,
    rule: finding.rule,
    ...(finding.source ? { source: finding.source } : {}),
  });
  if (!one)
    return other
      ? [
          change(
            other.state === 'fail' ? 'broadened' : 'changed',
            other.waiver ? `${wrong(other)} (${waived(other.waiver)})` : wrong(other),
            other,
          ),
        ]
      : [];
  if (!other) return [change(one.state === 'fail' ? 'narrowed' : 'changed', `fixed: ${wrong(one)}`, one)];
  const changes: FindingChange[] = [];
  if (one.state !== other.state)
    changes.push(change(other.state === 'fail' ? 'broadened' : 'changed', wrong(other), other));
  if (!one.waiver && other.waiver)
    changes.push({ ...change('broadened', waived(other.waiver), other), aspect: 'waivers' });
  if (one.waiver && !other.waiver)
    changes.push({ ...change('narrowed', `no longer waived: ${wrong(other)}`, other), aspect: 'waivers' });
  return changes;
}

const waived = ({ owner, until, because }: Waiver): string => `waived by ${owner} until ${until}: ${because}`;

/** Changes of access and exposure that a finding of the same resource, or of its policy, tells of stand under it. */
function withConsequences(
  findings: readonly FindingChange[],
  others: readonly (Change & { readonly of: Resource })[],
  pairing: Pairing,
): Change[] {
  const isOne = (one: Resource, other: Resource) => pairing.keyOf(one) === pairing.keyOf(other);
  const under = new Map<FindingChange, Change[]>();
  const alone: Change[] = [];
  for (const { of, ...change } of others) {
    const cause = findings.find(
      ({ finding: { subject, atResource }, direction }) =>
        direction === change.direction &&
        (isOne(subject, of) || atResource === of.id || ownersOf(subject).some((owner) => isOne(owner, of))),
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
): boolean => findings.some(({ finding, resource: told }) => told === resource && finding.at === at);

const sorted = (changes: readonly Change[]): Change[] =>
  [...changes].sort(
    (a, b) =>
      DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction) ||
      ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect) ||
      (a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0),
  );

export type { Change, Difference } from './change';
export { formats } from './formats';
