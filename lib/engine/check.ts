import { type Config, type Level, levelsOf } from './config';
import { BulwarkError, messageOf } from './error';
import { type Failure, type Finding, fingerprintOf, type Notice, type Report } from './finding';
import { dueOf, levelOf } from './gate';
import { nearest } from './nearest';
import type { Facts, Rule } from './rule';
import type { Position, Resource, Template } from './template';
import type { Verdict } from './verdict';
import type { Waiver } from './waiver';
import { type Waivers, waiversOf } from './waivers';
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
  found.push(...waivers.findings(config, now, rules));
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
  return where && !facts.isOfKind(where) ? absent(resource) : rule.check(facts, settings);
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
    get detail() {
      return verdict.detail;
    },
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

function refuseUnknownRules(config: Config, builtIn: Readonly<Record<string, Rule>>): void {
  const ids = [...Object.keys(builtIn), ...Object.keys(config.plugins)];
  const known = (id: string) =>
    Object.hasOwn(builtIn, id) ||
    id in config.plugins ||
    (id.endsWith('/*') && ids.some((rule) => rule.startsWith(id.slice(0, -1))));
  const refuse = (id: string, layer: string) => {
    const near = nearest(id, ids);
    throw new BulwarkError(
      `configuration layer '${layer}' names the rule '${id}', which does not exist${near ? `; did you mean '${near}'?` : ''}`,
    );
  };
  for (const layer of config.layers) {
    for (const id of Object.keys(layer.rules ?? {})) if (!known(id)) refuse(id, layer.name);
    for (const { rule } of layer.waivers ?? []) if (!known(rule)) refuse(rule, layer.name);
  }
}
