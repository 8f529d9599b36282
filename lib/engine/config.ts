import { BulwarkError } from './error';
import { type Rule, SEVERITIES, type Severity } from './rule';
import { defaultSettings, type Settings } from './settings';
import { isDay, type Waiver, type WaiverTerms, waiverOf } from './waiver';

/** What a rule's failure costs: `on` leaves it to the severity policy. */
export type Level = 'off' | 'on' | 'note' | 'warn' | 'error';
const STRENGTH: Readonly<Record<Level, number>> = { off: 0, on: 1, note: 1, warn: 2, error: 3 };

/** Rules of a team or another package, named under a prefix of its own. */
export interface Plugin {
  readonly rules: Readonly<Record<string, Rule>>;
}

/** One layer of configuration. Later layers win; `within` narrows a layer to construct paths. */
export interface ConfigLayer {
  readonly name: string;
  /** Globs of construct paths (or resource ids): `Sandbox/**`. */
  readonly within?: readonly string[];
  readonly plugins?: Readonly<Record<string, Plugin>>;
  /** Levels by rule id; `s3/*` names all rules of a service. */
  readonly rules?: Readonly<Record<string, Level>>;
  readonly settings?: Partial<Settings>;
  /** What each severity costs, where a rule's level is `on`. */
  readonly severity?: Partial<Readonly<Record<Severity, Exclude<Level, 'on'>>>>;
  /** Days until a warning is due, by severity. */
  readonly dueDays?: Partial<Readonly<Record<Severity, number>>>;
  /** What a verdict costs that only deployment can settle. */
  readonly unknown?: Exclude<Level, 'on'>;
  /** Whether acknowledgements inside the app count as waivers. */
  readonly inCode?: 'allowed' | 'refused';
  /** The severity from which a waiver needs `reviewedBy`; `off` for none. */
  readonly reviewFrom?: Severity | 'off';
  /** What `bulwark check` judges when no path is given. */
  readonly paths?: readonly string[];
  /** File of accepted findings, relative to the configuration. */
  readonly accepted?: string;
  readonly waivers?: readonly Waiver[];
  /** Later layers may tighten what this one sets, never loosen it; nothing inside the app can waive its rules. */
  readonly locked?: boolean;
}

/** A whole configuration, made by `defineConfig`. */
export interface Config {
  readonly layers: readonly ConfigLayer[];
  readonly plugins: Readonly<Record<string, Rule>>;
  readonly settings: Settings;
  readonly severity: Readonly<Record<Severity, Exclude<Level, 'on'>>>;
  readonly dueDays: Partial<Readonly<Record<Severity, number>>>;
  readonly unknown: Exclude<Level, 'on'>;
  readonly inCode: 'allowed' | 'refused';
  readonly reviewFrom: Severity | 'off';
  readonly paths: readonly string[];
  readonly accepted?: string;
  readonly waivers: readonly Waiver[];
  /** Fingerprints of accepted findings, read from the `accepted` file. */
  readonly acceptedFindings: ReadonlySet<string>;
}

type Layers = ConfigLayer | Config | readonly Layers[];

const flatten = (layers: Layers): ConfigLayer[] =>
  Array.isArray(layers)
    ? layers.flatMap(flatten)
    : layers !== null && typeof layers === 'object' && 'layers' in layers
      ? [...layers.layers]
      : [layers as ConfigLayer];

/** Makes a configuration from layers; later ones win. Throws a `BulwarkError` that names the layer and what is wrong in it. */
export function defineConfig(...parts: Layers[]): Config {
  const layers = flatten(parts);
  for (const layer of layers) validate(layer);
  refuseLoosening(layers);
  const last = <K extends keyof ConfigLayer>(key: K): ConfigLayer[K] | undefined =>
    layers.findLast((layer) => layer[key] !== undefined)?.[key];
  const plugins: Record<string, Rule> = Object.create(null);
  for (const { plugins: given } of layers)
    for (const [prefix, plugin] of Object.entries(given ?? {}))
      for (const [name, rule] of Object.entries(plugin.rules)) plugins[`${prefix}/${name}`] = rule;
  return {
    layers,
    plugins,
    settings: Object.assign({}, defaultSettings, ...layers.map((layer) => layer.settings)),
    severity: Object.assign(
      { critical: 'error', high: 'error', medium: 'warn', low: 'note' },
      ...layers.map((layer) => layer.severity),
    ),
    dueDays: Object.assign({ medium: 30, low: 90 }, ...layers.map((layer) => layer.dueDays)),
    unknown: last('unknown') ?? 'note',
    inCode: last('inCode') ?? 'refused',
    reviewFrom: last('reviewFrom') ?? 'high',
    paths: last('paths') ?? [],
    ...(last('accepted') === undefined ? {} : { accepted: last('accepted') as string }),
    waivers: layers.flatMap((layer) => layer.waivers ?? []),
    acceptedFindings: new Set(),
  };
}

/** A layer that tolerates a rule's findings in some places, for a reason, on someone's word, until a day. */
export const waive = (rule: string, terms: WaiverTerms): ConfigLayer => ({
  name: `waive ${rule}`,
  waivers: [waiverOf(rule, terms)],
});

/** What levels a configuration gives, compiled once for a run. */
export interface Levels {
  /** The strongest level a rule has anywhere: `off` rules are never run. */
  anywhere(rule: string): Level;
  /** The level of a rule at a construct path. */
  at(rule: string, path: string): Level;
  /** Which of the layers that hold in some places only hold at a construct path; equal texts mean equal levels. */
  layersAt(path: string): string;
  /** Whether a locked layer holds the rule. */
  isLocked(rule: string): boolean;
}

export function levelsOf(config: Config): Levels {
  const layers = config.layers
    .filter((layer) => layer.rules)
    .map((layer) => ({ layer, given: givenIn(layer), matches: layer.within && matcher(layer.within) }));
  const at = (rule: string, path: string | undefined): Level => {
    let level: Level = 'off';
    let floor: Level = 'off';
    for (const { layer, given: levelIn, matches } of layers) {
      const given = levelIn(rule);
      if (given === undefined || (matches && path !== undefined && !matches(path))) continue;
      if (path === undefined && matches) {
        if (STRENGTH[given] > STRENGTH[level]) level = given;
      } else level = STRENGTH[given] < STRENGTH[floor] ? floor : given;
      if (layer.locked) floor = given;
    }
    return level;
  };
  const narrowed = layers.filter(({ matches }) => matches);
  return {
    anywhere: (rule) => at(rule, undefined),
    at,
    layersAt: (path) => narrowed.map(({ matches }) => (matches?.(path) ? '+' : '-')).join(''),
    isLocked: (rule) => layers.some(({ layer, given }) => layer.locked && given(rule) !== undefined),
  };
}

/** What a layer says of a rule, by its name or by all of its service. */
function givenIn({ rules = {} }: ConfigLayer): (rule: string) => Level | undefined {
  const given = new Map(Object.entries(rules));
  const services = [...given.keys()].filter((name) => name.endsWith('/*'));
  return (rule) => given.get(rule) ?? (services.length === 0 ? undefined : given.get(`${rule.split('/')[0]}/*`));
}

/** Tells whether a construct path lies within any of the globs. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const picomatch = require('picomatch') as typeof import('picomatch');
  return picomatch(globs as string[], { dot: true });
}

const LEVELS = Object.keys(STRENGTH);
const KEYS = [
  'name',
  'within',
  'plugins',
  'rules',
  'settings',
  'severity',
  'dueDays',
  'unknown',
  'inCode',
  'reviewFrom',
  'paths',
  'accepted',
  'waivers',
  'locked',
];

function validate(layer: ConfigLayer): void {
  if (layer === null || typeof layer !== 'object')
    throw new BulwarkError(
      `a configuration layer must be an object such as presets.baseline, not ${JSON.stringify(layer) ?? String(layer)}`,
    );
  const refuse = (what: string): never => {
    throw new BulwarkError(`configuration layer '${layer.name ?? '(unnamed)'}': ${what}`);
  };
  if (typeof layer.name !== 'string' || !layer.name) refuse('it needs a `name`, so that messages can point at it');
  for (const key of Object.keys(layer))
    if (!KEYS.includes(key)) refuse(`'${key}' is not a setting; there are ${KEYS.join(', ')}`);
  if (
    layer.within !== undefined &&
    (!Array.isArray(layer.within) || layer.within.some((glob) => typeof glob !== 'string'))
  )
    refuse("`within` must be a list of globs such as ['Sandbox/**']");
  for (const [rule, level] of Object.entries(layer.rules ?? {}))
    if (!LEVELS.includes(level))
      refuse(`rule '${rule}' is set to ${JSON.stringify(level)}; levels are ${LEVELS.join(', ')}`);
  for (const [severity, level] of Object.entries(layer.severity ?? {}))
    if (!SEVERITIES.includes(severity as Severity) || !LEVELS.includes(level))
      refuse(
        `severity '${severity}' is set to ${JSON.stringify(level)}; severities are ${SEVERITIES.join(', ')} and levels off, note, warn, error`,
      );
  if (layer.unknown !== undefined && !LEVELS.includes(layer.unknown))
    refuse(`\`unknown\` is ${JSON.stringify(layer.unknown)}; it can be off, note, warn or error`);
  if (layer.inCode !== undefined && !['allowed', 'refused'].includes(layer.inCode))
    refuse(`\`inCode\` is ${JSON.stringify(layer.inCode)}; it can be 'allowed' or 'refused'`);
  for (const [prefix, plugin] of Object.entries(layer.plugins ?? {})) {
    if (!/^[a-z][a-z0-9-]*$/.test(prefix))
      refuse(`plugin prefix '${prefix}' must be lower-case letters, digits and dashes`);
    for (const [name, rule] of Object.entries(plugin?.rules ?? refuse(`plugin '${prefix}' has no \`rules\``)))
      if (typeof rule?.check !== 'function' || !rule.resource)
        refuse(`'${prefix}/${name}' is not a rule made by defineRule`);
  }
  for (const waiver of layer.waivers ?? [])
    if (!isDay(waiver.until)) refuse(`a waiver of '${waiver.rule}' was not made by waive()`);
}

function refuseLoosening(layers: readonly ConfigLayer[]): void {
  const locks: { rule: string; level: Level; by: string }[] = [];
  const lockedSettings = new Map<string, string>();
  for (const layer of layers) {
    for (const [rule, level] of Object.entries(layer.rules ?? {})) {
      const lock = locks.find((it) => overlap(rule, it.rule) && level !== 'on' && STRENGTH[level] < STRENGTH[it.level]);
      if (lock)
        throw new BulwarkError(
          `configuration layer '${layer.name}' sets '${rule}' to '${level}', but layer '${lock.by}' locks ${lock.rule === rule ? 'it' : `'${lock.rule}'`} at '${lock.level}': locked rules can only be tightened`,
        );
    }
    for (const waiver of layer.waivers ?? []) {
      const lock = locks.find((it) => overlap(waiver.rule, it.rule));
      if (lock)
        throw new BulwarkError(
          `configuration layer '${layer.name}' waives '${waiver.rule}', but layer '${lock.by}' locks '${lock.rule}': ask the owners of that layer to waive it there`,
        );
    }
    for (const key of Object.keys(layer.settings ?? {})) {
      const by = lockedSettings.get(key);
      if (by)
        throw new BulwarkError(
          `configuration layer '${layer.name}' changes the setting '${key}', which layer '${by}' locks`,
        );
      if (layer.locked) lockedSettings.set(key, layer.name);
    }
    if (layer.locked)
      for (const [rule, level] of Object.entries(layer.rules ?? {})) locks.push({ rule, level, by: layer.name });
  }
}

/** Whether two names of rules, `s3/*` among them, speak of a common rule. */
const overlap = (a: string, b: string): boolean =>
  a === b || (a.endsWith('/*') && b.startsWith(a.slice(0, -1))) || (b.endsWith('/*') && a.startsWith(b.slice(0, -1)));
