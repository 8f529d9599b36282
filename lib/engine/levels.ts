import type { Config } from './config';
import type { FindingLevel } from './gate';
import {
  COSTS,
  type ConfigLayer,
  type Cost,
  DEFAULT_LEFT_OPEN,
  DEFAULT_REVIEW,
  DEFAULT_SEVERITY,
  DEFAULT_UNKNOWN,
  earlier,
  type Level,
} from './layer';
import type { Severity } from './rule';
import { defaultSettings, type Settings, stricterOf } from './settings';
import { WITHOUT_RULE } from './without-rule';

/** What a configuration makes of rules and findings, compiled once for a run. */
export interface Levels {
  /** Whether a rule is on anywhere: others are never run. */
  isOnAnywhere(rule: string): boolean;
  /** Whether a rule is on at a construct path. */
  isOn(rule: string, path: string): boolean;
  /**
   * What a finding of a rule costs at a construct path: never less than any locked layer that names the rule there says.
   * `isLeftOpen` says of what is unknown that the author could have decided it.
   */
  costOf(
    rule: string,
    severity: Severity,
    state: 'fail' | 'unknown',
    path: string,
    isLeftOpen?: boolean,
  ): FindingLevel | 'off';
  /** What the locked layers that hold a rule at a construct path ask for by themselves: nothing may make a finding cost less. */
  leastCostOf(rule: string, severity: Severity, state: 'fail' | 'unknown', path: string, isLeftOpen?: boolean): Cost;
  /** What is wrong with a waiver of a rule costs, by its severity. */
  costOfWaiver(rule: string, severity: Severity): Cost;
  /** Which of the layers that hold in some places only hold at a construct path; equal texts mean equal levels. */
  layersAt(path: string): string;
  /** Whether a locked layer holds the rule. */
  isLocked(rule: string): boolean;
  /** Whether findings of a rule may be accepted: of a locked one only where each layer that locks it names the file. */
  isAcceptable(rule: string): boolean;
  /** The severity from which a waiver of a rule needs review. */
  reviewFrom(rule: string): Severity | 'off';
  /** What a rule reads: for a locked one, nothing looser than locked layers and the defaults say. */
  settingsFor(rule: string): Settings;
}

export function levelsOf(config: Config): Levels {
  const layers = [BASE, ...config.layers]
    .filter(({ rules, severity, unknown, leftOpen, locked }) => rules || severity || unknown || leftOpen || locked)
    .map((layer) => ({ layer, levelOf: levelIn(layer), holdsAt: layer.within ? matcher(layer.within) : EVERYWHERE }));
  const locked = layers.filter(({ layer }) => layer.locked);
  const narrowed = layers.filter(({ holdsAt }) => holdsAt !== EVERYWHERE);
  const locking = (rule: string) => locked.filter(({ levelOf }) => levelOf(rule) !== undefined);
  let strictSettings: Settings | undefined;

  const levelAt = (rule: string, path: string): Level => {
    let level: Level = 'off';
    for (const { levelOf, holdsAt } of layers) {
      const given = levelOf(rule);
      if (given !== undefined && holdsAt(path)) level = given;
    }
    return level;
  };

  const leastCostOf: Levels['leastCostOf'] = (rule, severity, state, path, isLeftOpen = false) => {
    const weighs = isLeftOpen && isSerious(severity);
    let cost: Cost = 'off';
    for (const { layer, levelOf, holdsAt } of locking(rule)) {
      if (!holdsAt(path)) continue;
      const own = layer.severity?.[severity] ?? DEFAULT_SEVERITY[severity];
      const unknown = (weighs ? layer.leftOpen : undefined) ?? layer.unknown;
      const most = unknown ?? (weighs ? DEFAULT_LEFT_OPEN : DEFAULT_UNKNOWN);
      cost = stronger(cost, costIn(levelOf(rule) as Level, own, most, state));
    }
    return cost;
  };

  return {
    isOnAnywhere: (rule) => {
      let on = false;
      for (const { levelOf, holdsAt } of layers) {
        const given = levelOf(rule);
        if (given === undefined) continue;
        on = given !== 'off' || (on && holdsAt !== EVERYWHERE);
      }
      return on || locking(rule).some(({ levelOf }) => levelOf(rule) !== 'off');
    },
    isOn: (rule, path) =>
      levelAt(rule, path) !== 'off' || locking(rule).some((it) => it.holdsAt(path) && it.levelOf(rule) !== 'off'),
    costOf(rule, severity, state, path, isLeftOpen = false) {
      const weighs = isLeftOpen && isSerious(severity);
      let bySeverity = DEFAULT_SEVERITY[severity];
      let byUnknown = weighs ? DEFAULT_LEFT_OPEN : DEFAULT_UNKNOWN;
      for (const { layer, holdsAt } of layers) {
        if (!holdsAt(path)) continue;
        bySeverity = layer.severity?.[severity] ?? bySeverity;
        byUnknown = (weighs ? layer.leftOpen : undefined) ?? layer.unknown ?? byUnknown;
      }
      const cost = costIn(levelAt(rule, path), bySeverity, byUnknown, state);
      return stronger(cost, leastCostOf(rule, severity, state, path, isLeftOpen));
    },
    leastCostOf,
    costOfWaiver: (rule, severity) =>
      locking(rule).reduce(
        (cost, { layer }) => stronger(cost, layer.severity?.[severity] ?? DEFAULT_SEVERITY[severity]),
        config.severity[severity],
      ),
    layersAt: (path) => narrowed.map(({ holdsAt }) => (holdsAt(path) ? '+' : '-')).join(''),
    isLocked: (rule) => locked.some(({ levelOf }) => levelOf(rule) !== undefined),
    isAcceptable: (rule) => locking(rule).every(({ layer }) => layer.accepted !== undefined),
    reviewFrom: (rule) =>
      locking(rule).reduce<Severity | 'off'>(
        (from, { layer }) => earlier(from, layer.reviewFrom ?? DEFAULT_REVIEW),
        config.reviewFrom,
      ),
    settingsFor(rule) {
      if (locking(rule).length === 0) return config.settings;
      strictSettings ??= stricterOf(
        Object.assign({}, defaultSettings, ...locked.map(({ layer }) => layer.settings)),
        config.settings,
      );
      return strictSettings;
    },
  };
}

/** What is found by no rule costs something where no layer says. */
const BASE: ConfigLayer = { name: 'bulwark', rules: Object.fromEntries(WITHOUT_RULE.map((id) => [id, 'warn'])) };

const EVERYWHERE = (): boolean => true;

const isSerious = (severity: Severity): boolean => severity === 'critical' || severity === 'high';

const strength = (cost: Cost): number => COSTS.indexOf(cost);
const stronger = (one: Cost, other: Cost): Cost => (strength(one) < strength(other) ? other : one);
const weaker = (one: Cost, other: Cost): Cost => (strength(one) < strength(other) ? one : other);

/** What a finding costs: what the rule's level says, otherwise what its severity does; and what only deployment can tell no more than the unknown may. */
function costIn(level: Level, bySeverity: Cost, unknown: Cost, state: 'fail' | 'unknown'): Cost {
  if (level === 'off') return 'off';
  const cost = level === 'on' ? bySeverity : level;
  return state === 'fail' ? cost : weaker(cost, unknown);
}

/** What a layer says of a rule, by its name or by all of its service. */
export function levelIn({ rules = {} }: ConfigLayer): (rule: string) => Level | undefined {
  const given = new Map(Object.entries(rules));
  const services = [...given.keys()].filter((name) => name.endsWith('/*'));
  return (rule) => given.get(rule) ?? (services.length === 0 ? undefined : given.get(`${rule.split('/')[0]}/*`));
}

/** Tells whether a construct path lies within any of the globs. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const picomatch = require('picomatch') as typeof import('picomatch');
  return picomatch(globs as string[], { dot: true });
}
