import type { Config } from './config';
import { BulwarkError } from './error';
import type { FindingLevel } from './gate';
import { type Levels, levelsOf } from './levels';
import { nearest } from './nearest';
import { type About, bookOf, loadedWhenAsked, type Rule, type RuleBook, typesOf } from './rule';
import type { Settings } from './settings';
import { shapeOf } from './shapes';
import type { Template } from './template';
import { EVERY, WHOLE, WITHOUT_RULE } from './without-rule';

/** A rule that is on somewhere. */
export interface Candidate {
  readonly id: string;
  readonly rule: Rule;
  /** What it reads besides facts. */
  readonly settings: Settings;
  /** The number of its kind among the kinds that a type of resource is read as. */
  readonly kind: number;
  readonly tally: { passed: number; failed: number; open: number };
  /** What a finding of it costs, by its state, where no layer holds in some places only. */
  readonly costs: { [outcome in 'fail' | 'unknown' | 'leftOpen']?: FindingLevel | 'off' };
}

/** What the resources of one type are judged by. */
export interface TypeRules {
  readonly kinds: Rule['resource'][];
  readonly candidates: Candidate[];
}

/** The rules that are on, loaded when they are first asked for, and which of them judge the types of resource that templates have. */
export interface Candidates {
  readonly about: RuleBook['about'];
  /** The same of every rule, on or not: one that is off may imply one that is on. */
  readonly book: RuleBook['about'];
  readonly rules: Readonly<Record<string, Rule>>;
  readonly byType: ReadonlyMap<string, TypeRules>;
  readonly levels: Levels;
  /** The rules that are on somewhere. */
  readonly ids: ReadonlySet<string>;
  /** What was counted of the rules that judge any of these types. */
  readonly counted: ReadonlyMap<string, Candidate['tally']>;
  /** How many resources there are of each type of AWS that no rule judges or reads, whether on or not. */
  readonly withoutRule: Readonly<Record<string, number>>;
}

/** Finds the rules to judge templates by. Throws a `BulwarkError` when the configuration names rules that do not exist. */
export function candidatesFor(templates: readonly Template[], config: Config, builtIn: RuleBook): Candidates {
  const { book, about, ids: on, rules, levels } = chosenBy(config, builtIn);
  const counted = new Map<string, Candidate['tally']>();
  const tallyOf = (id: string): Candidate['tally'] => {
    const tally = counted.get(id) ?? { passed: 0, failed: 0, open: 0 };
    counted.set(id, tally);
    return tally;
  };
  const judging = idsByType(book);
  const byType = new Map<string, TypeRules>();
  const withoutRule: Record<string, number> = {};
  const add = (type: string, ids: readonly string[]): void => {
    const ofType: TypeRules = { kinds: [], candidates: [] };
    byType.set(type, ofType);
    for (const id of ids) {
      if (!Object.hasOwn(about, id)) continue;
      const rule = book.rules[id] as Rule;
      let kind = ofType.kinds.indexOf(rule.resource);
      if (kind < 0) kind = ofType.kinds.push(rule.resource) - 1;
      ofType.candidates.push({
        id,
        rule,
        settings: levels.settingsFor(id),
        kind,
        tally: tallyOf(id),
        costs: {},
      });
    }
  };
  for (const { dialect, resources } of templates) {
    const ofEvery = (judging.get(EVERY) ?? []).filter((id) => book.about[id]?.types[dialect]?.includes(EVERY));
    for (const { type } of resources.values()) {
      if (Object.hasOwn(withoutRule, type)) (withoutRule[type] as number)++;
      if (byType.has(type)) continue;
      const ids = judging.get(type) ?? [];
      if (isOfAws(type) && ids.length === 0 && shapeOf(type, []) === undefined) withoutRule[type] = 1;
      add(type, [...ids, ...ofEvery]);
    }
    if (judging.has(WHOLE) && !byType.has(WHOLE)) add(WHOLE, judging.get(WHOLE) ?? []);
  }
  return {
    about,
    book: book.about,
    ...{ ids: on, rules, levels, byType, counted },
    withoutRule,
  };
}

/** The rules that there are with those of plugins, and what is said of those that are on somewhere. */
interface Chosen {
  readonly book: RuleBook;
  readonly about: Readonly<Record<string, About>>;
  readonly ids: ReadonlySet<string>;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly levels: Levels;
}

const choices = new WeakMap<Config, Chosen & { readonly builtIn: RuleBook }>();

/** A configuration does not change once it is made, and judges many templates, one after the other. */
function chosenBy(config: Config, builtIn: RuleBook): Chosen {
  const known = choices.get(config);
  if (known?.builtIn === builtIn) return known;
  const book = bookFor(config, builtIn);
  const levels = levelsOf(config);
  const on = Object.keys(book.about).filter((id) => levels.isOnAnywhere(id));
  const about = Object.fromEntries(on.map((id) => [id, book.about[id] as About]));
  const ids = new Set(on);
  const chosen = { builtIn, book, about, ids, rules: loadedWhenAsked(ids, (id) => book.rules[id] as Rule), levels };
  choices.set(config, chosen);
  return chosen;
}

/** Every rule that a configuration can speak of: ours, and those of its plugins. Throws a `BulwarkError` when it names one that does not exist, or a plugin stands in place of one of ours. */
export function bookFor(config: Config, builtIn: RuleBook): RuleBook {
  const book = withPlugins(builtIn, config.plugins);
  refuseUnknownRules(config, [...Object.keys(book.about), ...WITHOUT_RULE]);
  return book;
}

/** Whether a type is one of AWS that makes something; the table of shapes has all others that rules read. */
const isOfAws = (type: string): boolean => /^(AWS::(?!CDK::|CloudFormation::)|aws_)/.test(type);

const indexes = new WeakMap<RuleBook, ReadonlyMap<string, readonly string[]>>();

/** Which rules of a book judge each type of resource. */
export function idsByType(book: RuleBook): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(book);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const [id, { types }] of Object.entries(book.about))
    for (const type of new Set(typesOf({ types }))) {
      const ids = index.get(type);
      if (ids) ids.push(id);
      else index.set(type, [id]);
    }
  indexes.set(book, index);
  return index;
}

/** Throws a `BulwarkError` for a plugin that stands in place of a rule of ours. */
function withPlugins(builtIn: RuleBook, plugins: Config['plugins']): RuleBook {
  const added = Object.keys(plugins);
  if (added.length === 0) return builtIn;
  const taken = added.find((id) => Object.hasOwn(builtIn.about, id));
  if (taken !== undefined)
    throw new BulwarkError(
      `a plugin defines the rule '${taken}', which is bulwark's own: give the plugin another prefix`,
    );
  const own = bookOf(plugins);
  const rules = Object.create(builtIn.rules) as Record<string, Rule>;
  for (const id of added) Object.defineProperty(rules, id, { enumerable: true, value: plugins[id] });
  return { about: { ...tellingOf(own.about, builtIn.about), ...own.about }, rules };
}

/** Rules of ours that are the same check as one of a plugin, by the name it has in another tool, tell of it. */
function tellingOf(theirs: RuleBook['about'], ours: RuleBook['about']): RuleBook['about'] {
  const named = new Map<string, string[]>();
  for (const [id, rule] of Object.entries(theirs))
    for (const name of namesOf(rule)) named.set(name, [...(named.get(name) ?? []), id]);
  if (named.size === 0) return ours;
  return Object.fromEntries(
    Object.entries(ours).map(([id, rule]) => {
      const same = namesOf(rule).flatMap((name) => named.get(name) ?? []);
      return [id, same.length > 0 ? { ...rule, implies: [...(rule.implies ?? []), ...same] } : rule];
    }),
  );
}

/** What a rule is called in other tools. */
const namesOf = ({ sameAs = {} }: About): string[] =>
  Object.entries(sameAs).flatMap(([tool, names]) => names.map((name) => `${tool} ${name}`));

function refuseUnknownRules(config: Config, ids: readonly string[]): void {
  const all = new Set(ids);
  const known = (id: string) =>
    all.has(id) || (id.endsWith('/*') && ids.some((rule) => rule.startsWith(id.slice(0, -1))));
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
