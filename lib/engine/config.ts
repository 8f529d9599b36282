import { BulwarkError } from './error';
import {
  COSTS,
  type ConfigLayer,
  type Cost,
  DEFAULT_REVIEW,
  DEFAULT_SEVERITY,
  DEFAULT_UNKNOWN,
  earlier,
  type Level,
  layerOf,
} from './layer';
import { profileLayer } from './profiles';
import { type Examples, type Rule, SEVERITIES, type Severity } from './rule';
import { defaultSettings, SETTINGS, type Settings, stricterOf } from './settings';
import { type Waiver, type WaiverTerms, waiverOf } from './waiver';

export type { ConfigLayer, Level, Plugin } from './layer';

/** A whole configuration, made by `defineConfig`. Nothing in it can be changed. */
export interface Config {
  readonly layers: readonly ConfigLayer[];
  readonly plugins: Readonly<Record<string, Rule>>;
  readonly settings: Settings;
  readonly severity: Readonly<Record<Severity, Cost>>;
  readonly dueDays: Partial<Readonly<Record<Severity, number>>>;
  readonly unknown: Cost;
  readonly inCode: 'allowed' | 'refused';
  readonly reviewFrom: Severity | 'off';
  readonly paths: readonly string[];
  readonly accepted?: string;
  readonly waivers: readonly Waiver[];
  /** Fingerprints of accepted findings, read from the `accepted` file. */
  readonly acceptedFindings: Accepted;
  /** The file it was loaded from. */
  readonly file?: string;
}

/** The findings that a file accepts. */
export interface Accepted {
  readonly size: number;
  has(fingerprint: string): boolean;
}

type Layers = ConfigLayer | Config | readonly Layers[];

const flatten = (layers: Layers): ConfigLayer[] =>
  Array.isArray(layers)
    ? layers.flatMap(flatten)
    : layers !== null && typeof layers === 'object' && 'layers' in layers
      ? [...layers.layers]
      : [layers as ConfigLayer];

/** What `defineConfig` made, in any copy of this package. */
const MADE = Symbol.for('cdk-bulwark.configurations');
const shared = globalThis as { [MADE]?: WeakSet<object> };
const made = shared[MADE] ?? new WeakSet<object>();
Object.defineProperty(shared, MADE, { value: made });

/** Throws a `BulwarkError` for what `defineConfig` did not make. */
export function mustBeMade(config: unknown): asserts config is Config {
  if (typeof config !== 'object' || config === null || !made.has(config))
    throw new BulwarkError(
      'the gate needs a configuration made by defineConfig, such as defineConfig(presets.baseline), and not a copy of one',
    );
}

/** Makes a configuration from layers; later ones win. Throws a `BulwarkError` that names the layer and what is wrong in it. */
export function defineConfig(...parts: Layers[]): Config {
  const layers = flatten(parts)
    .map(layerOf)
    .flatMap((layer) => [...profileLayer(layer).map(layerOf), layer]);
  refuseLoosening(layers);
  const everywhere = layers.filter(({ within }) => !within);
  const last = <K extends keyof ConfigLayer>(key: K): ConfigLayer[K] | undefined =>
    everywhere.findLast((layer) => layer[key] !== undefined)?.[key];
  const accepted = last('accepted');
  return seal({
    layers,
    plugins: pluginsOf(layers),
    settings: Object.assign({}, defaultSettings, ...layers.map((layer) => layer.settings)),
    severity: Object.assign({}, DEFAULT_SEVERITY, ...everywhere.map((layer) => layer.severity)),
    dueDays: Object.assign({ medium: 30, low: 90 }, ...layers.map((layer) => layer.dueDays)),
    unknown: last('unknown') ?? DEFAULT_UNKNOWN,
    inCode: last('inCode') ?? 'refused',
    reviewFrom: last('reviewFrom') ?? DEFAULT_REVIEW,
    paths: last('paths') ?? [],
    ...(accepted === undefined ? {} : { accepted }),
    waivers: layers.flatMap((layer) => layer.waivers ?? []),
    acceptedFindings: NOTHING_ACCEPTED,
  });
}

const NOTHING_ACCEPTED: Accepted = Object.freeze({ size: 0, has: () => false });

/** A configuration as loaded from a file, with the findings that are accepted. */
export function loaded(
  config: Config,
  { file, accepted }: { readonly file?: string | undefined; readonly accepted: Iterable<string> },
): Config {
  const all = new Set(accepted);
  const acceptedFindings = Object.freeze({ size: all.size, has: (fingerprint: string) => all.has(fingerprint) });
  return seal({ ...config, acceptedFindings, ...(file === undefined ? {} : { file }) });
}

function seal(config: Config): Config {
  for (const part of Object.values(config)) if (typeof part === 'object') Object.freeze(part);
  made.add(config);
  return Object.freeze(config);
}

/** A layer that tolerates a rule's findings in some places, for a reason, on someone's word, until a day. */
export const waive = (rule: string, terms: WaiverTerms): ConfigLayer =>
  layerOf({ name: `waive ${rule}`, waivers: [waiverOf(rule, terms)] });

function pluginsOf(layers: readonly ConfigLayer[]): Record<string, Rule> {
  const all: Record<string, Rule> = Object.create(null);
  for (const { name: layer, plugins } of layers)
    for (const [prefix, plugin] of Object.entries(plugins ?? {}))
      for (const [name, rule] of Object.entries(plugin.rules)) {
        const id = `${prefix}/${name}`;
        if (all[id] && all[id] !== rule)
          throw new BulwarkError(
            `configuration layer '${layer}' defines the rule '${id}', which another layer defines`,
          );
        all[id] = rule;
      }
  return all;
}

/** The examples of the rules of plugins, by id, where they bring some. */
export const examplesIn = ({ layers }: Config): Readonly<Record<string, Examples>> =>
  Object.fromEntries(
    layers.flatMap(({ plugins = {} }) =>
      Object.entries(plugins).flatMap(([prefix, { examples = {} }]) =>
        Object.entries(examples).map(([name, of]) => [`${prefix}/${name}`, of] as const),
      ),
    ),
  );

/** Throws where a layer takes back what a locked one says, as far as that can be told without knowing the rules; what is left, `costOf` settles. */
function refuseLoosening(layers: readonly ConfigLayer[]): void {
  for (const [index, layer] of layers.entries())
    for (const [position, lock] of layers.entries()) {
      if (!lock.locked || lock === layer) continue;
      const waived = layer.waivers?.find(({ rule }) => Object.keys(lock.rules ?? {}).some((it) => overlap(rule, it)));
      if (waived) {
        const held = Object.keys(lock.rules ?? {}).find((it) => overlap(waived.rule, it));
        throw new BulwarkError(
          `configuration layer '${layer.name}' waives '${waived.rule}', but layer '${lock.name}' locks '${held}': ask the owners of that layer to waive it there`,
        );
      }
      if (position < index) refuseLooser(layer, lock);
    }
}

function refuseLooser(layer: ConfigLayer, lock: ConfigLayer): void {
  for (const [rule, level] of Object.entries(layer.rules ?? {}))
    for (const [held, at] of Object.entries(lock.rules ?? {}))
      if (overlap(rule, held) && isLooser(level, at))
        throw new BulwarkError(
          `configuration layer '${layer.name}' sets '${rule}' to '${level}', but layer '${lock.name}' locks ${held === rule ? 'it' : `'${held}'`} at '${at}': locked rules can only be tightened`,
        );
  const refuse = (what: string): never => {
    throw new BulwarkError(`configuration layer '${layer.name}' changes ${what}, which layer '${lock.name}' locks`);
  };
  for (const severity of SEVERITIES)
    if (isCheaper(layer.severity?.[severity], lock.severity?.[severity]))
      refuse(`what the severity '${severity}' costs`);
  if (isCheaper(layer.unknown, lock.unknown)) refuse('`unknown`');
  if (isCheaper(layer.leftOpen, lock.leftOpen)) refuse('`leftOpen`');
  if (layer.inCode === 'allowed' && lock.inCode === 'refused') refuse('`inCode`');
  if (layer.reviewFrom && lock.reviewFrom && earlier(layer.reviewFrom, lock.reviewFrom) !== layer.reviewFrom)
    refuse('`reviewFrom`');
  for (const key of ['paths', 'accepted'] as const)
    if (layer[key] !== undefined && lock[key] !== undefined && !isSame(layer[key], lock[key])) refuse(`\`${key}\``);
  for (const severity of SEVERITIES) {
    const [days, at] = [layer.dueDays?.[severity], lock.dueDays?.[severity]];
    if (days !== undefined && at !== undefined && days > at) refuse('`dueDays`');
  }
  for (const key of Object.keys(SETTINGS) as (keyof Settings)[]) {
    const value = layer.settings?.[key];
    const held = lock.settings?.[key];
    if (value === undefined || held === undefined) continue;
    const { [key]: both } = stricterOf({ [key]: held } as unknown as Settings, { [key]: value });
    if (!isSame(both, value)) refuse(`the setting '${key}'`);
  }
}

const isSame = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((it) => other.includes(it))
    : one === other;

/** Whether a level surely costs less than a locked one: what `on` costs depends on the rule, but never less than nothing. */
const isLooser = (level: Level, locked: Level): boolean =>
  level !== 'on' &&
  (locked === 'on' ? level === 'off' || level === 'note' : COSTS.indexOf(level) < COSTS.indexOf(locked));

const isCheaper = (cost: Cost | undefined, locked: Cost | undefined): boolean =>
  cost !== undefined && locked !== undefined && COSTS.indexOf(cost) < COSTS.indexOf(locked);

/** Whether two names of rules, `s3/*` among them, speak of a common rule. */
const overlap = (a: string, b: string): boolean =>
  a === b || (a.endsWith('/*') && b.startsWith(a.slice(0, -1))) || (b.endsWith('/*') && a.startsWith(b.slice(0, -1)));
