import { BulwarkError, messageOf } from './error';
import { decidersOf } from './left-open';
import { type Distance, mark, replay, since } from './looks';
import { forgetReads, malformedBy } from './malformed';
import { Reading } from './reading';
import type { Facts, Rule } from './rule';
import type { Settings } from './settings';
import type { Resource } from './template';
import { type State, together, type Verdict } from './verdict';
import { type Explored, explore, inWords, World } from './world';

/** One rule on one resource, over all of its worlds: it fails when it fails in any. */
export interface Judged {
  readonly id: string;
  readonly resource: Resource;
  readonly verdict: Verdict;
  /** In which worlds, where not in all: "when IsProd is false". */
  readonly world?: string;
  /** One world in which it is so. */
  readonly within?: World;
  /** What would decide it, in words, where it is unknown because the author left something open. */
  readonly deciders: readonly string[];
}

/** Judges one resource by one rule. Throws a `BulwarkError` that names both when the rule itself fails. */
export const judge = (id: string, rule: Rule, resource: Resource, settings: Settings): Judged =>
  new Subject(resource, [rule.resource], new Unasked()).judge(id, rule, 0, settings);

/** Keeps a world that nothing was asked of, so that it stands for all: what is read of a resource in it serves every other. */
export class Unasked {
  private kept = new World();

  /** Of how many resources what was read is kept, before it is begun anew. */
  constructor(private readonly most = MAX_MADE) {}

  get world(): World {
    if (this.kept.asked > 0 || (this.kept.made?.size ?? 0) > this.most) this.kept = new World();
    return this.kept;
  }
}

const MAX_MADE = 1000;

/** A resource that is judged: what was read of it for one rule serves the next. */
export class Subject {
  private reading: Reading;
  private readonly facts: Facts[] = [];
  /** Whether the resource is there and of the kind, as far as that holds in every world. */
  private readonly here: ({ readonly is: boolean; readonly looks: Distance } | undefined)[] = [];

  constructor(
    readonly resource: Resource,
    /** What its type can be read as; rules name their kind by its number. */
    private readonly kinds: readonly Rule['resource'][],
    private readonly unasked: Unasked,
  ) {
    this.reading = Reading.of(resource, unasked.world);
  }

  /** How far it was looked to tell that the resource is surely not there, or not of a kind; undefined where it may be. */
  absence(kind: number): Distance | undefined {
    const here = this.here[kind];
    return here?.is === false ? here.looks : undefined;
  }

  judge(id: string, rule: Rule, kind: number, settings: Settings): Judged {
    const { resource } = this;
    forgetReads();
    try {
      const facts = this.factsOf(kind);
      const verdict = this.verdictOf(rule, kind, facts, settings);
      if (facts.reading.world.asked === 0) return { id, resource, verdict, deciders: openedBy(verdict) };
      return { id, resource, ...this.overWorlds(rule, kind, facts, settings) };
    } catch (error) {
      if (error instanceof BulwarkError) throw error;
      const malformed = malformedBy(error);
      if (malformed) throw malformed;
      throw new BulwarkError(
        `rule ${id} could not judge ${resource.id}: ${messageOf(error)}. This is a defect of the rule; nothing was decided`,
        { file: resource.template.name },
      );
    }
  }

  /** The facts of a kind, in a world that was not asked anything yet. */
  private factsOf(kind: number): Facts {
    if (this.reading.world.asked > 0) this.reading = Reading.of(this.resource, this.unasked.world);
    const known = this.facts[kind];
    if (known && known.reading === this.reading) return known;
    const made = (this.kinds[kind] as Rule['resource']).read(this.reading, known);
    this.facts[kind] = made;
    return made;
  }

  /** What a rule says in the world of the facts. */
  private verdictOf(rule: Rule, kind: number, facts: Facts, settings: Settings): Verdict {
    let here = this.here[kind];
    if (here === undefined) {
      const { world } = facts.reading;
      const { asked } = world;
      const point = mark();
      const { where } = rule.resource;
      const is = this.resource.template.exists(this.resource, world) && (!where || facts.isOfKind(where));
      here = { is, looks: since(point) };
      if (world.asked === asked) this.here[kind] = here;
    } else replay(here.looks);
    if (!here.is) return { state: 'not-applicable', at: facts.reading };
    const verdict = rule.check(facts, settings);
    if (!isVerdict(verdict)) throw new Error(`it says ${describe(verdict)} in place of a verdict and its place`);
    return verdict;
  }

  private overWorlds(rule: Rule, kind: number, earlier: Facts, settings: Settings): Omit<Judged, 'id' | 'resource'> {
    const { results: explored, complete } = explore((world) =>
      this.verdictOf(rule, kind, rule.resource.read(Reading.of(this.resource, world), earlier), settings),
    );
    const { template } = this.resource;
    const found = explored.filter(({ result, world }) => result.state === 'pass' || template.allows?.(world) !== false);
    if (found.length === 0)
      return { verdict: { ...(explored[0] as (typeof explored)[0]).result, state: 'not-applicable' }, deciders: [] };
    const results = found.map(({ result, world }) => ({ result: undecidedIfSupposed(result, world, found), world }));
    for (const state of ['fail', 'unknown'] as const) {
      const hits = results.filter(({ result }) => result.state === state);
      if (hits.length === 0) continue;
      const world = hits.length === results.length ? undefined : inWords(hits.map((hit) => hit.world));
      const [{ world: within }] = hits as [(typeof hits)[0]];
      const verdict = together(hits.map(({ result }) => result));
      const supposed = hits.flatMap((hit) =>
        found[results.indexOf(hit)]?.result.state === 'fail' ? [...hit.world.deciders] : [],
      );
      const deciders = state === 'unknown' ? [...new Set([...supposed, ...openedBy(verdict)])] : [];
      return { verdict, within, deciders, ...(world ? { world } : {}) };
    }
    const { result } = results.find(({ result: { state } }) => state === 'pass') ?? (results[0] as (typeof results)[0]);
    if (complete) return { verdict: result, deciders: [] };
    const detail = `undecided: the template's conditions allow more than ${results.length} deployments`;
    return { verdict: { ...result, state: 'unknown', detail }, deciders: ['fewer open parameters and conditions'] };
  }
}

/** A failure that hangs on what a world only supposes, and that is none where something else is supposed, is none yet. */
function undecidedIfSupposed(result: Verdict, world: World, all: Explored<Verdict>['results']): Verdict {
  if (result.state !== 'fail' || !world.supposes) return result;
  const isSure = all.every((it) => it.result.state === 'fail' || !world.differsBySuppositionFrom(it.world));
  return isSure ? result : { ...result, state: 'unknown' };
}

const openedBy = (verdict: Verdict): readonly string[] => (verdict.state === 'unknown' ? decidersOf(verdict) : []);

const STATES: readonly unknown[] = ['pass', 'fail', 'unknown', 'not-applicable'] satisfies State[];

/** A rule from elsewhere may say anything: what is no verdict must not pass for one. */
const isVerdict = (said: unknown): said is Verdict =>
  said !== null &&
  typeof said === 'object' &&
  STATES.includes((said as Verdict).state) &&
  typeof (said as Verdict).at === 'object' &&
  (said as Verdict).at !== null;

const describe = (said: unknown): string =>
  said !== null && typeof said === 'object' ? `the state ${String((said as Verdict).state)}` : String(said);
