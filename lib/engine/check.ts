import { Alike, type Sheet } from './alike';
import { beyond, distance, FAR, NEAR } from './beyond';
import { type Config, type Level, type Levels, levelsOf } from './config';
import { BulwarkError, messageOf } from './error';
import { type Failure, type Finding, fingerprintOf, type Notice, type Report } from './finding';
import { dueOf, levelOf } from './gate';
import { nearest } from './nearest';
import { Reading } from './reading';
import type { Facts, Rule } from './rule';
import type { Settings } from './settings';
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
  /** The number of its kind among the kinds that a type of resource is read as. */
  readonly kind: number;
}

/** What one type of resource is judged by. */
interface TypeRules {
  readonly kinds: Rule['resource'][];
  readonly candidates: Candidate[];
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
  const rulesByType = new Map<string, TypeRules>();
  for (const { resources } of templates)
    for (const { type } of resources.values())
      if (!rulesByType.has(type)) rulesByType.set(type, { kinds: [], candidates: [] });
  const rules: Record<string, Rule> = {};
  for (const [id, rule] of Object.entries({ ...builtIn, ...config.plugins })) {
    const level = levels.anywhere(id);
    if (level === 'off') continue;
    rules[id] = rule;
    const { cloudformation, terraform } = rule.resource.types;
    for (const types of [cloudformation, terraform])
      for (const type of types) {
        const ofType = rulesByType.get(type);
        if (!ofType || ofType.candidates.at(-1)?.id === id) continue;
        let kind = ofType.kinds.indexOf(rule.resource);
        if (kind < 0) kind = ofType.kinds.push(rule.resource) - 1;
        ofType.candidates.push({ id, rule, level, kind });
      }
  }
  refuseUnknownRules(config, builtIn);
  const run = new Run(config, levels, waiversOf(config, options.inCode ?? [], levels.isLocked), now);
  for (const template of templates) run.judgeTemplate(template, rulesByType);
  const { resources, verdicts, passed } = run;
  const findings = [...run.found, ...run.waivers.findings(config, now, rules)];
  const failures = [...run.failures.values()];
  return {
    findings,
    checked: { templates: templates.length, resources, rules: Object.keys(rules).length, verdicts, passed },
    notices: templates.flatMap(({ name, notices }) => notices.map((message): Notice => ({ template: name, message }))),
    failures,
    blocked: failures.length > 0 || findings.some((finding) => finding.blocking),
    rules,
  };
}

/** What came of one rule on one resource: whether it passes, and how far that depends on more than its properties. */
interface Outcome {
  readonly passes: 0 | 1;
  readonly looks: number;
}

const NOTHING: Outcome = { passes: 0, looks: 0 };
/** What is found is found of one resource alone. */
const THIS_ONE: Outcome = { passes: 0, looks: FAR };

/** One run: what it has found so far. */
class Run {
  readonly found: Finding[] = [];
  readonly failures = new Map<string, Failure>();
  resources = 0;
  verdicts = 0;
  passed = 0;
  /** Resources that may be alike, by the setting of their template, and by their type. */
  private readonly groups = new Map<string | Template, Map<string, Alike>>();

  constructor(
    private readonly config: Config,
    private readonly levels: Levels,
    readonly waivers: Waivers,
    private readonly now: Date,
  ) {}

  judgeTemplate(template: Template, rulesByType: ReadonlyMap<string, TypeRules>): void {
    const setting = template.setting ?? template;
    const groups = this.groups.get(setting) ?? new Map<string, Alike>();
    this.groups.set(setting, groups);
    for (const resource of template.resources.values()) {
      this.resources++;
      const ofType = rulesByType.get(resource.type);
      if (!ofType) continue;
      const layers = this.levels.layersAt(resource.path);
      const group = layers === '' ? resource.type : `${resource.type} ${layers}`;
      let alike = groups.get(group);
      if (!alike) {
        alike = new Alike();
        groups.set(group, alike);
      }
      this.judgeResource(resource, ofType, layers !== '', alike);
    }
  }

  private judgeResource(resource: Resource, ofType: TypeRules, narrowed: boolean, alike: Alike): void {
    const properties = alike.propertiesOf(resource);
    const own = this.count(alike.ownSheetOf(resource, properties));
    if (own?.open.length === 0) return;
    const near = own?.hasNear ? this.count(alike.nearSheetOf(resource, properties)) : undefined;
    const readings = new Readings(resource, ofType.kinds);
    const beyondOwn: number[] = [];
    const beyondNear: number[] = [];
    let passedOwn = 0;
    let passedNear = 0;
    for (const number of (near ?? own)?.open ?? ofType.candidates.keys()) {
      const { passes, looks } = this.apply(ofType.candidates[number] as Candidate, readings, narrowed);
      if (looks > 0) beyondOwn.push(number);
      else passedOwn += passes;
      if (looks === FAR) beyondNear.push(number);
      else if (looks === NEAR) passedNear += passes;
    }
    const hasNear = beyondNear.length < beyondOwn.length;
    alike.keep(resource, {
      ...(own ? {} : { own: { passed: passedOwn, open: beyondOwn, hasNear } }),
      ...(near || !hasNear ? {} : { near: { passed: passedNear, open: beyondNear, hasNear: false } }),
    });
  }

  /** Counts the verdicts that are known already. */
  private count(sheet: Sheet | undefined): Sheet | undefined {
    this.verdicts += sheet?.passed ?? 0;
    this.passed += sheet?.passed ?? 0;
    return sheet;
  }

  private apply({ id, rule, level: anywhere, kind }: Candidate, readings: Readings, narrowed: boolean): Outcome {
    const { resource } = readings;
    const level = narrowed ? this.levels.at(id, resource.path) : anywhere;
    if (level === 'off') return NOTHING;
    if (readings.isNone(kind)) return { passes: 0, looks: readings.looksFor(kind) };
    const before = beyond.looks;
    let judgement: Judgement;
    try {
      judgement = judgeIn(readings, kind, id, rule, this.config);
    } catch (error) {
      const message = messageOf(error);
      this.failures.set(message, { template: resource.template.name, message });
      return THIS_ONE;
    }
    const { verdict, world } = judgement;
    const looks = distance(beyond.looks - before);
    if (verdict.state === 'not-applicable') return { passes: 0, looks };
    this.verdicts++;
    if (verdict.state === 'pass') {
      this.passed++;
      return { passes: 1, looks };
    }
    const cost = levelOf(this.config, level, rule.severity, verdict.state);
    if (cost !== 'off')
      this.found.push(findingOf(id, rule, resource, verdict, cost, world, this.waivers, this.config, this.now));
    return THIS_ONE;
  }
}

/** What was read of a resource, for one rule after the other to go on with. */
class Readings {
  private it: Reading;
  private readonly facts: Facts[] = [];
  /** Whether the resource is there and of the kind, as far as that holds in every world. */
  private readonly here: ({ readonly is: boolean; readonly looks: number } | undefined)[] = [];

  constructor(
    readonly resource: Resource,
    private readonly kinds: readonly Rule['resource'][],
  ) {
    this.it = new Reading(resource, new World());
  }

  /** The facts of a kind, in a world that was not asked anything yet. */
  of(kind: number): Facts {
    if (this.it.world.asked > 0) this.it = new Reading(this.resource, new World());
    const known = this.facts[kind];
    if (known && known.it === this.it) return known;
    const made = (this.kinds[kind] as Rule['resource']).read(this.it, known);
    this.facts[kind] = made;
    return made;
  }

  /** Whether the resource is surely not there, or not of a kind. */
  isNone(kind: number): boolean {
    return this.here[kind]?.is === false;
  }

  /** How far beyond the resource it was looked to tell. */
  looksFor(kind: number): number {
    return this.here[kind]?.looks ?? 0;
  }

  /** What a rule says in that world. */
  verdictOf(rule: Rule, kind: number, facts: Facts, settings: Settings): Verdict {
    let here = this.here[kind];
    if (here === undefined) {
      const { world } = facts.it;
      const { asked } = world;
      const { looks } = beyond;
      const is = isHere(rule, facts, this.resource);
      here = { is, looks: distance(beyond.looks - looks) };
      if (world.asked === asked) this.here[kind] = here;
    } else beyond.looks += here.looks;
    return here.is ? rule.check(facts, settings) : { state: 'not-applicable', at: facts.it };
  }
}

/** Whether the resource of these facts exists in their world, as something that the rule is about. */
function isHere({ resource: { where } }: Rule, facts: Facts, resource: Resource): boolean {
  return resource.template.exists(resource, facts.it.world) && (!where || facts.isOfKind(where));
}

/** One rule on one resource, over all of its worlds: it fails when it fails in any. */
export const judge = (id: string, rule: Rule, resource: Resource, config: Pick<Config, 'settings'>): Judgement =>
  judgeIn(new Readings(resource, [rule.resource]), 0, id, rule, config);

function judgeIn(
  readings: Readings,
  kind: number,
  id: string,
  rule: Rule,
  { settings }: Pick<Config, 'settings'>,
): Judgement {
  const { resource } = readings;
  try {
    const earlier = readings.of(kind);
    const verdict = readings.verdictOf(rule, kind, earlier, settings);
    if (earlier.it.world.asked === 0) return { verdict };
    const { results, complete } = explore((world) =>
      readings.verdictOf(rule, kind, rule.resource.read(new Reading(resource, world), earlier), settings),
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
