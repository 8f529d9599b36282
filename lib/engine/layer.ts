import { BulwarkError } from './error';
import { type Examples, type Rule, SEVERITIES, type Severity } from './rule';
import { SETTINGS, type Settings } from './settings';
import type { Template } from './template';
import { type Waiver, waiverOf } from './waiver';

/** What a rule's failure costs: `on` leaves it to the severity policy. */
export type Level = 'off' | 'on' | 'note' | 'warn' | 'error';

/** What something costs, from nothing to the gate. */
export type Cost = Exclude<Level, 'on'>;
export const COSTS: readonly Cost[] = ['off', 'note', 'warn', 'error'];
const LEVELS: readonly Level[] = ['off', 'on', 'note', 'warn', 'error'];

/** Rules of a team or another package, named under a prefix of its own. */
export interface Plugin {
  readonly rules: Readonly<Record<string, Rule>>;
  /** Situations of its rules, by the same names: what `bulwark explain` and the pages of its rules show. */
  readonly examples?: Readonly<Record<string, Examples>>;
  /** Says why its rules cannot judge a template, where they cannot: a finding of `gate/unjudged` tells of it. */
  unjudged?(template: Template): string | undefined;
}

/** One layer of configuration. Later layers win; `within` narrows a layer to construct paths. */
export interface ConfigLayer {
  readonly name: string;
  /** Globs of construct paths (or resource ids): `Sandbox/**`. Such a layer says what rules, severities and the undecided cost there, and nothing else. */
  readonly within?: readonly string[];
  readonly plugins?: Readonly<Record<string, Plugin>>;
  /** Levels by rule id; `s3/*` names all rules of a service. */
  readonly rules?: Readonly<Record<string, Level>>;
  readonly settings?: Partial<Settings>;
  /** What each severity costs, where a rule's level is `on`. */
  readonly severity?: Partial<Readonly<Record<Severity, Cost>>>;
  /** Days until a warning is due, by severity. */
  readonly dueDays?: Partial<Readonly<Record<Severity, number>>>;
  /** What a verdict costs that only deployment can settle. */
  readonly unknown?: Cost;
  /** What it costs that a critical or high rule is undecided by what the author left open, such as a parameter. @default what `unknown` of the layer says */
  readonly leftOpen?: Cost;
  /** Whether acknowledgements inside the app count as waivers. */
  readonly inCode?: 'allowed' | 'refused';
  /** The severity from which a waiver needs `reviewedBy`; `off` for none. */
  readonly reviewFrom?: Severity | 'off';
  /** What `bulwark check` judges when no path is given. */
  readonly paths?: readonly string[];
  /** File of accepted findings, relative to the configuration. */
  readonly accepted?: string;
  readonly waivers?: readonly Waiver[];
  /** Other layers may tighten what this one sets, never loosen it; nothing inside the app can waive its rules. */
  readonly locked?: boolean;
}

/** What each severity costs where no layer says. */
export const DEFAULT_SEVERITY: Readonly<Record<Severity, Cost>> = Object.freeze({
  critical: 'error',
  high: 'error',
  medium: 'warn',
  low: 'note',
});
export const DEFAULT_UNKNOWN: Cost = 'note';
export const DEFAULT_LEFT_OPEN: Cost = 'warn';
export const DEFAULT_REVIEW: Severity = 'high';

const REVIEW: readonly (Severity | 'off')[] = ['off', ...SEVERITIES];

/** Of two severities from which waivers are reviewed, the one that asks for more reviews. */
export const earlier = (one: Severity | 'off', other: Severity | 'off'): Severity | 'off' =>
  REVIEW.indexOf(one) < REVIEW.indexOf(other) ? other : one;

type Check = (value: unknown) => boolean;

const isText: Check = (it) => typeof it === 'string' && it !== '';
const isCost: Check = (it) => COSTS.includes(it as Cost);
const isCount: Check = (it) => Number.isInteger(it) && (it as number) >= 0;
const isSeverity: Check = (it) => SEVERITIES.includes(it as Severity);
const isMap: Check = (it) => it !== null && typeof it === 'object' && !Array.isArray(it);
const listOf =
  (check: Check): Check =>
  (it) =>
    Array.isArray(it) && it.every(check);
const mapOf =
  (isKey: Check, check: Check): Check =>
  (it) =>
    isMap(it) && Object.entries(it as object).every(([key, value]) => isKey(key) && check(value));

const SEVERITY_NAMES = SEVERITIES.join(', ');

/** Every key that a layer may have: what may stand there, in words as well. What stands here is plain data. */
const DATA: Readonly<Partial<Record<keyof ConfigLayer, readonly [Check, string]>>> = {
  within: [listOf(isText), "a list of globs such as ['Sandbox/**']"],
  rules: [mapOf(isText, (it) => LEVELS.includes(it as Level)), `levels by rule; levels are ${LEVELS.join(', ')}`],
  settings: [
    mapOf(
      (key) => Object.hasOwn(SETTINGS, key as string),
      () => true,
    ),
    'settings by their names',
  ],
  severity: [mapOf(isSeverity, isCost), `severities are ${SEVERITY_NAMES} and levels off, note, warn, error`],
  dueDays: [mapOf(isSeverity, isCount), `a number of days by severity; severities are ${SEVERITY_NAMES}`],
  unknown: [isCost, 'off, note, warn or error'],
  leftOpen: [isCost, 'off, note, warn or error'],
  inCode: [(it) => it === 'allowed' || it === 'refused', "'allowed' or 'refused'"],
  reviewFrom: [(it) => it === 'off' || isSeverity(it), `off, or one of ${SEVERITY_NAMES}`],
  paths: [listOf(isText), "a list of paths such as ['cdk.out']"],
  accepted: [isText, 'the name of a file'],
  locked: [(it) => typeof it === 'boolean', 'true or false'],
};

const KEYS = ['name', 'plugins', 'waivers', ...Object.keys(DATA)];

/** What can be narrowed to some construct paths. */
const NARROWED = ['name', 'within', 'rules', 'severity', 'unknown', 'leftOpen', 'locked'];

/** A layer as it stands now, checked, and frozen: what is given may change later. Throws a `BulwarkError` that names the layer and what is wrong in it. */
export function layerOf(given: ConfigLayer): ConfigLayer {
  if (made.has(given)) return given;
  if (!isMap(given))
    throw new BulwarkError(
      `a configuration layer must be an object such as presets.baseline, not ${JSON.stringify(given) ?? String(given)}`,
    );
  const layer: Record<string, unknown> = {};
  for (const key of Object.keys(given)) if (given[key as never] !== undefined) layer[key] = given[key as never];
  const { name, plugins, waivers, within } = layer as Partial<ConfigLayer>;
  const refuse: Refuse = (what) => {
    throw new BulwarkError(`configuration layer '${name ?? '(unnamed)'}': ${what}`);
  };
  if (!isText(name)) refuse('it needs a `name`, so that messages can point at it');
  for (const key of Object.keys(layer)) {
    if (!KEYS.includes(key)) refuse(`'${key}' is not a setting; there are ${KEYS.join(', ')}`);
    if (within && !NARROWED.includes(key))
      refuse(`'${key}' cannot be narrowed by \`within\`; put it in a layer of its own, without`);
    const data = DATA[key as keyof ConfigLayer];
    if (!data) continue;
    layer[key] = copyOf(layer[key], key, refuse);
    const [check, wanted] = data;
    if (!check(layer[key])) refuse(wordsOf(key, layer[key], check, wanted));
  }
  for (const [key, value] of Object.entries((layer.settings ?? {}) as object))
    if (!SETTINGS[key as keyof Settings].isOne(value))
      refuse(`setting '${key}' is ${JSON.stringify(value)}; it must be ${SETTINGS[key as keyof Settings].wanted}`);
  if (plugins !== undefined) layer.plugins = pluginsOf(plugins, refuse);
  if (waivers !== undefined) layer.waivers = waiversIn(waivers, refuse);
  made.add(layer);
  return Object.freeze(layer) as unknown as ConfigLayer;
}

const made = new WeakSet<object>();

type Refuse = (what: string) => never;

/** Names the entry that is wrong, where one of a map is. */
function wordsOf(key: string, value: unknown, check: Check, wanted: string): string {
  const [name, wrong] = isMap(value)
    ? (Object.entries(value as object).find(([name, it]) => !check({ [name]: it })) ?? [])
    : [];
  if (name === undefined) return `\`${key}\` is ${JSON.stringify(value)}; it must be ${wanted}`;
  if (key === 'settings') return `'${name}' is no setting; there are ${Object.keys(SETTINGS).join(', ')}`;
  return `${key === 'rules' ? 'rule' : key} '${name}' is set to ${JSON.stringify(wrong)}; ${wanted.replace(/^levels by rule; /, '')}`;
}

/** Plain data, copied and frozen. */
function copyOf(value: unknown, key: string, refuse: Refuse): unknown {
  if (Array.isArray(value)) return Object.freeze(Array.from(value, (it) => copyOf(it, key, refuse)));
  if (typeof value === 'function') return refuse(`\`${key}\` holds a function, where only data can stand`);
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const [name, it] of Object.entries(value)) copy[name] = copyOf(it, key, refuse);
  return Object.freeze(copy);
}

function pluginsOf(given: object, refuse: Refuse): Readonly<Record<string, Plugin>> {
  const plugins: Record<string, Plugin> = {};
  for (const [prefix, plugin] of Object.entries(given) as [string, Plugin | undefined][]) {
    if (RESERVED.includes(prefix)) refuse(`plugin prefix '${prefix}' is bulwark's own`);
    if (!isPluginPrefix(prefix)) refuse(`plugin prefix '${prefix}' must be lower-case letters, digits and dashes`);
    const rules = { ...(plugin?.rules ?? refuse(`plugin '${prefix}' has no \`rules\``)) };
    for (const [name, rule] of Object.entries(rules)) {
      if (typeof rule?.check !== 'function' || !rule.resource || !isSeverity(rule.severity))
        refuse(`'${prefix}/${name}' is not a rule made by defineRule`);
      Object.freeze(rule);
    }
    const examples = plugin?.examples ?? {};
    for (const [name, situations] of Object.entries<Partial<Examples> | undefined>(examples)) {
      if (!Object.hasOwn(rules, name)) refuse(`plugin '${prefix}' has examples of '${name}', but no such rule`);
      if (!Array.isArray(situations?.fails) || !Array.isArray(situations.passes))
        refuse(`the examples of '${prefix}/${name}' are not made by defineExamples`);
    }
    const unjudged = plugin?.unjudged;
    plugins[prefix] = Object.freeze({
      rules: Object.freeze(rules),
      examples: Object.freeze({ ...examples }),
      ...(unjudged ? { unjudged } : {}),
    });
  }
  return Object.freeze(plugins);
}

/** What is found without a rule is named under these. */
const RESERVED = ['gate', 'waivers'];

/** Whether a plugin may have a prefix. */
export const isPluginPrefix = (prefix: string): boolean =>
  /^[a-z][a-z0-9-]*$/.test(prefix) && !RESERVED.includes(prefix);

function waiversIn(given: unknown, refuse: Refuse): readonly Waiver[] {
  if (!Array.isArray(given)) refuse('`waivers` must be a list of what waive() makes');
  const made = (given as Waiver[]).map((waiver) => {
    try {
      return waiverOf(waiver?.rule, waiver);
    } catch (error) {
      if (error instanceof BulwarkError) return refuse(error.message);
      throw error;
    }
  });
  return Object.freeze(made);
}
