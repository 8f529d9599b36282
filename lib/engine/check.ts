import { type Config, type Level, levelsOf, matcher } from './config';
import { BulwarkError, messageOf } from './error';
import { type Failure, type Finding, fingerprintOf, type Notice, type Report } from './finding';
import { dueOf, levelOf } from './gate';
import type { Facts, Rule, Severity } from './rule';
import type { Position, Resource, Template } from './template';
import type { Verdict } from './verdict';
import { namesRule, type Waiver } from './waiver';
import { explore, World } from './world';

export interface CheckOptions {
  /** The day that waivers and due dates are counted from. @default today */
  readonly now?: Date;
  /** Waivers from inside the app, which count only where the configuration says `inCode: 'allowed'`. */
  readonly inCode?: readonly Waiver[];
}

/** A rule that is on somewhere. */
interface Candidate {
  readonly id: string;
  readonly rule: Rule;
  readonly level: Level;
}

/** A verdict over all worlds of a resource. */
export interface Judgement {
  readonly verdict: Verdict;
  /** In which worlds, where not in all: "when IsProd is false". */
  readonly world?: string;
}

/**
 * Judges templates by every rule that the configuration turns on.
 * What could not be judged, because a template is broken or a rule itself fails, is among the report's failures and blocks.
 * Throws a `BulwarkError` when the configuration names rules that do not exist.
 */
export function checkTemplates(
  templates: readonly Template[],
  config: Config,
  builtIn: Readonly<Record<string, Rule>>,
  options: CheckOptions = {},
): Report {
  const now = options.now ?? new Date();
  const levels = levelsOf(config);
  const rules: Record<string, Rule> = {};
  const byType = new Map<string, Candidate[]>();
  for (const [id, rule] of Object.entries({ ...builtIn, ...config.plugins })) {
    const level = levels.anywhere(id);
    if (level === 'off') continue;
    rules[id] = rule;
    const { cloudformation, terraform } = rule.resource.types;
    for (const type of new Set([...cloudformation, ...terraform])) {
      const candidates = byType.get(type);
      if (candidates) candidates.push({ id, rule, level });
      else byType.set(type, [{ id, rule, level }]);
    }
  }
  refuseUnknownRules(config, builtIn);
  const narrowed = config.layers.some((layer) => layer.within && layer.rules);
  const waivers = waiversOf(config, options.inCode ?? [], levels.isLocked);
  const found: Finding[] = [];
  const failures = new Map<string, Failure>();
  let resources = 0;
  let verdicts = 0;
  let passed = 0;
  for (const template of templates)
    for (const resource of template.resources.values()) {
      resources++;
      const candidates = byType.get(resource.type);
      if (!candidates) continue;
      const readings: Readings = new Map();
      for (const { id, rule, level: anywhere } of candidates) {
        const level = narrowed ? levels.at(id, resource.path) : anywhere;
        if (level === 'off') continue;
        const judgement = attempt(id, rule, resource, config, readings, failures);
        if (!judgement) continue;
        const { verdict, world } = judgement;
        if (verdict.state === 'not-applicable') continue;
        verdicts++;
        if (verdict.state === 'pass') {
          passed++;
          continue;
        }
        const cost = levelOf(config, level, rule.severity, verdict.state);
        if (cost === 'off') continue;
        found.push(findingOf(id, rule, resource, verdict, cost, world, waivers, config, now));
      }
    }
  found.push(...waivers.findings(config, now, rules, levels.isLocked));
  return {
    findings: found,
    checked: { templates: templates.length, resources, rules: Object.keys(rules).length, verdicts, passed },
    notices: templates.flatMap(({ name, notices }) => notices.map((message): Notice => ({ template: name, message }))),
    failures: [...failures.values()],
    blocked: failures.size > 0 || found.some((finding) => finding.blocking),
    rules,
  };
}

/** What was read of a resource already, by kind, for the next rule to go on with. */
type Readings = Map<Rule['resource'], Facts>;

/** Judges, or records why that could not be done. */
function attempt(
  id: string,
  rule: Rule,
  resource: Resource,
  config: Config,
  readings: Readings,
  failures: Map<string, Failure>,
): Judgement | undefined {
  try {
    return judge(id, rule, resource, config, readings);
  } catch (error) {
    const message = messageOf(error);
    failures.set(message, { template: resource.template.name, message });
    return undefined;
  }
}

/** One rule on one resource, over all of its worlds: it fails when it fails in any. */
export function judge(
  id: string,
  rule: Rule,
  resource: Resource,
  config: Pick<Config, 'settings'>,
  readings: Readings = new Map(),
): Judgement {
  const kind = rule.resource;
  let earlier = readings.get(kind);
  if (!earlier || earlier.it.world.asked > 0) {
    earlier = kind.read(resource, new World(), earlier);
    readings.set(kind, earlier);
  }
  try {
    const verdict = verdictOf(rule, resource, earlier, config);
    if (earlier.it.world.asked === 0) return { verdict };
    const { results, complete } = explore((world) =>
      verdictOf(rule, resource, kind.read(resource, world, earlier), config),
    );
    for (const state of ['fail', 'unknown'] as const) {
      const hits = results.filter(({ result }) => result.state === state);
      if (hits.length === 0) continue;
      const world = hits.length === results.length ? undefined : inWords(hits.map((hit) => hit.world));
      return { verdict: (hits[0] as (typeof hits)[0]).result, ...(world ? { world } : {}) };
    }
    const settled = results.find(({ result }) => result.state === 'pass') ?? (results[0] as (typeof results)[0]);
    if (!complete)
      return {
        verdict: {
          ...settled.result,
          state: 'unknown',
          detail: `undecided: the template's conditions allow more than ${results.length} deployments`,
        },
      };
    return { verdict: settled.result };
  } catch (error) {
    if (error instanceof BulwarkError) throw error;
    throw new BulwarkError(
      `rule ${id} could not judge ${resource.id}: ${messageOf(error)}. This is a defect of the rule; nothing was decided`,
      { file: resource.template.name },
    );
  }
}

/** What a rule says of a resource in one world. */
function verdictOf(rule: Rule, resource: Resource, facts: Facts, { settings }: Pick<Config, 'settings'>): Verdict {
  if (!resource.template.exists(resource, facts.it.world)) return absent(resource);
  const { where } = rule.resource;
  return where && !where(facts.it) ? absent(resource) : rule.check(facts, settings);
}

const absent = (resource: Resource): Verdict => ({ state: 'not-applicable', at: { resource, path: '' } });

/** What the worlds have in common, in the author's words. */
function inWords(worlds: readonly World[]): string | undefined {
  const [one, ...others] = worlds.map((world) => world.outcomes);
  const common = [...(one as ReadonlyMap<string, string>)]
    .filter(([subject, words]) => others.every((other) => other.get(subject) === words))
    .map(([, words]) => words);
  return common.length > 0 ? `when ${common.join(' and ')}` : 'in some deployments';
}

function findingOf(
  id: string,
  rule: Rule,
  resource: Resource,
  verdict: Verdict,
  cost: Finding['level'],
  world: string | undefined,
  waivers: Waivers,
  config: Config,
  now: Date,
): Finding {
  let fingerprint: string | undefined;
  const identify = () => {
    fingerprint ??= fingerprintOf(id, identityOf(resource), resource.type);
    return fingerprint;
  };
  const waiver = waivers.of(id, resource, now);
  const accepted = config.acceptedFindings.size > 0 && config.acceptedFindings.has(identify());
  const due = cost === 'warn' ? dueOf(config, rule.severity, now) : undefined;
  let source: { readonly position: Position | undefined } | undefined;
  return {
    get source() {
      source ??= { position: sourceOf(verdict.at.resource, verdict.at.path) };
      return source.position;
    },
    rule: id,
    state: verdict.state as 'fail' | 'unknown',
    severity: rule.severity,
    level: cost,
    blocking: cost === 'error' && !waiver && !accepted,
    resource: resource.id,
    type: resource.type,
    path: resource.path,
    at: verdict.at.path,
    ...(verdict.at.resource === resource ? {} : { atResource: verdict.at.resource.id }),
    template: resource.template.name,
    problem: rule.problem,
    why: rule.why,
    fix: rule.fix.how,
    ...(verdict.detail ? { detail: verdict.detail } : {}),
    ...(world ? { world } : {}),
    ...(waiver ? { waiver } : {}),
    ...(accepted ? { accepted } : {}),
    ...(due && !waiver && !accepted ? { due } : {}),
    get fingerprint() {
      return identify();
    },
  };
}

/** What tells a resource from all others: its construct path, or its id within its template. */
const identityOf = ({ path, id, template }: Resource): string => (path === id ? `${template.name}#${id}` : path);

const sourceOf = (resource: Resource, path: string) =>
  resource.template.madeAt?.(resource) ?? resource.template.positionOf(resource, path);

/** Every waiver of a run, and which of them were of use. */
interface Waivers {
  of(rule: string, resource: Resource, now: Date): Waiver | undefined;
  findings(
    config: Config,
    now: Date,
    rules: Readonly<Record<string, Rule>>,
    isLocked: (rule: string) => boolean,
  ): Finding[];
}

function waiversOf(config: Config, inCode: readonly Waiver[], isLocked: (rule: string) => boolean): Waivers {
  const given = [...config.waivers, ...(config.inCode === 'allowed' ? inCode : [])].map((waiver) => ({
    waiver,
    matches: matcher(waiver.within),
    used: false,
  }));
  return {
    of(rule, resource, now) {
      const today = now.toISOString().slice(0, 10);
      let valid: Waiver | undefined;
      for (const entry of given) {
        const { waiver } = entry;
        if (!namesRule(waiver, rule) || (waiver.from === 'code' && isLocked(rule))) continue;
        if (!entry.matches(resource.path) && !entry.matches(resource.id)) continue;
        entry.used = true;
        if (waiver.until >= today) valid ??= waiver;
      }
      return valid;
    },
    findings(config, now, rules) {
      const today = now.toISOString().slice(0, 10);
      return given.flatMap(({ waiver, used }) => {
        if (!used) return [waiverFinding('waivers/unused', 'low', waiver, config, now)];
        if (waiver.until < today) return [waiverFinding('waivers/expired', 'medium', waiver, config, now)];
        return needsReview(waiver, config, rules)
          ? [waiverFinding('waivers/unreviewed', 'medium', waiver, config, now)]
          : [];
      });
    },
  };
}

const RANK: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

function needsReview(waiver: Waiver, config: Config, rules: Readonly<Record<string, Rule>>): boolean {
  if (config.reviewFrom === 'off' || (waiver.reviewedBy && waiver.reviewedBy !== waiver.owner)) return false;
  const from = RANK.indexOf(config.reviewFrom);
  return Object.entries(rules).some(([id, rule]) => namesRule(waiver, id) && RANK.indexOf(rule.severity) >= from);
}

/** Waivers are judged too: these three are the only findings that no rule makes. */
const WAIVER_WORDS = {
  'waivers/unused': {
    problem: 'This waiver tolerates a finding that no longer exists.',
    why: 'A waiver that nobody needs silences the next real finding in the same place.',
    fix: 'Remove the waiver, or correct its `within`.',
  },
  'waivers/expired': {
    problem: 'This waiver has run out, and the finding it tolerated is still there.',
    why: 'An exception was granted until a day that has passed; it no longer holds.',
    fix: 'Fix the finding, or have the waiver granted again with a new end date.',
  },
  'waivers/unreviewed': {
    problem: 'This waiver tolerates a serious finding on one person’s word.',
    why: 'Exceptions to serious findings are agreed by a second person, so that nobody excuses their own mistakes.',
    fix: 'Have someone other than the owner agree, and name them in `reviewedBy`.',
  },
} as const;

function waiverFinding(
  rule: keyof typeof WAIVER_WORDS,
  severity: Severity,
  waiver: Waiver,
  config: Config,
  now: Date,
): Finding {
  const place = waiver.within.join(', ');
  const cost = config.severity[severity];
  const level = cost === 'off' ? 'note' : cost;
  const due = level === 'warn' ? dueOf(config, severity, now) : undefined;
  return {
    rule,
    state: 'fail',
    severity,
    level,
    blocking: level === 'error',
    resource: waiver.rule,
    type: 'waiver',
    path: place,
    at: `waive('${waiver.rule}')`,
    template: waiver.from === 'code' ? 'acknowledgement in code' : 'configuration',
    ...WAIVER_WORDS[rule],
    detail: `waived within ${place} until ${waiver.until}, because: ${waiver.because} (owner: ${waiver.owner})`,
    ...(due ? { due } : {}),
    fingerprint: fingerprintOf(rule, `${waiver.rule} ${place}`, 'waiver'),
  };
}

function refuseUnknownRules(config: Config, builtIn: Readonly<Record<string, Rule>>): void {
  const known = (id: string) => id.endsWith('/*') || Object.hasOwn(builtIn, id) || id in config.plugins;
  const refuse = (id: string, layer: string) => {
    const near = nearest(id, [...Object.keys(builtIn), ...Object.keys(config.plugins)]);
    throw new BulwarkError(
      `configuration layer '${layer}' names the rule '${id}', which does not exist${near ? `; did you mean '${near}'?` : ''}`,
    );
  };
  for (const layer of config.layers) {
    for (const id of Object.keys(layer.rules ?? {})) if (!known(id)) refuse(id, layer.name);
    for (const { rule } of layer.waivers ?? []) if (!known(rule)) refuse(rule, layer.name);
  }
}

/** The known name that a misspelt one is closest to, where one is close at all. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: { id: string; score: number } | undefined;
  for (const id of known) {
    const score = likeness(name, id);
    if (score > (best?.score ?? 0.5)) best = { id, score };
  }
  return best?.id;
}

/** The share of letter pairs that two names have in common (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  const [left, right] = [pairs(a), pairs(b)];
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size || 1);
}
