import type { Config } from './config';
import type { ConfigLayer, Cost, Level } from './layer';
import { type Levels, levelIn, levelsOf, matcher } from './levels';
import type { About, Severity } from './rule';
import type { Waiver } from './waiver';
import { needsReview, type Standing, standingOf } from './waivers';

/** What one layer says that bears on a rule. */
export interface LayerWord {
  readonly layer: string;
  readonly locked: boolean;
  /** Globs that the layer is narrowed to. */
  readonly within?: readonly string[];
  /** Whether the layer holds at the place. */
  readonly holds: boolean;
  readonly level?: Level;
  /** What it says that the severity of the rule costs. */
  readonly severity?: Cost;
  readonly unknown?: Cost;
  readonly leftOpen?: Cost;
}

/** How a waiver of a rule stands at a place on a day. */
export interface WaiverSaid {
  readonly layer: string;
  readonly waiver: Waiver;
  readonly standing: Standing;
  /** Whether it lacks a review that it needs: it counts all the same, and that is a finding of its own. */
  readonly lacksReview: boolean;
}

/** What a configuration makes of a rule at a place, and why. */
export interface Decision {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: string;
  /** What findings cost there: of what fails, of what only deployment can tell, and of what the author left open. */
  readonly costs: { readonly fail: Cost; readonly unknown: Cost; readonly leftOpen: Cost };
  /** The layer that decides what a failure costs; none where no layer names the rule. */
  readonly decidedBy?: string;
  /** Whether that layer decides because it is locked, against what later layers or a milder one say. */
  readonly byLock: boolean;
  /** Who says what the rule's severity costs, where its level leaves it to that: a layer, or nobody. */
  readonly severityBy?: string;
  /** What each layer says, in their order; those that say nothing of it are left out. */
  readonly said: readonly LayerWord[];
  readonly waivers: readonly WaiverSaid[];
  /** Whether acknowledgements inside the app count, and the layer that says no. */
  readonly inCode: { readonly counts: boolean; readonly layer?: string };
  /** Whether findings may be accepted, and the locked layer that says no. */
  readonly accepted: { readonly counts: boolean; readonly layer?: string };
}

/** Answers which layer decides about a rule at a construct path or resource id, and how waivers stand there today. */
export function decisionsOf(
  config: Config,
  about: Readonly<Record<string, Pick<About, 'severity'>>>,
  now: Date,
): (rule: string, at: string) => Decision {
  const levels = levelsOf(config);
  const unlocked = levelsOf({ ...config, layers: config.layers.map((layer) => ({ ...layer, locked: false })) });
  const layers = config.layers.map((layer) => ({
    layer,
    levelOf: levelIn(layer),
    holdsAt: layer.within ? matcher(layer.within) : () => true,
    alone: layer.locked ? levelsOf({ ...config, layers: [layer] }) : undefined,
  }));
  const today = now.toISOString().slice(0, 10);

  return (rule, at) => {
    const severity = about[rule]?.severity ?? 'medium';
    const cost = (by: Levels, state: 'fail' | 'unknown', isLeftOpen = false): Cost =>
      by.costOf(rule, severity, state, at, isLeftOpen);
    const said = layers.flatMap(({ layer, levelOf, holdsAt }): LayerWord[] => {
      const says = pruned({
        level: levelOf(rule),
        severity: layer.severity?.[severity],
        unknown: layer.unknown,
        leftOpen: layer.leftOpen,
      });
      if (Object.keys(says).length === 0) return [];
      const { name, locked = false, within } = layer;
      return [{ layer: name, locked, ...(within && { within }), holds: holdsAt(at), ...says }];
    });
    const fail = cost(levels, 'fail');
    const here = said.filter(({ holds }) => holds);
    const last = here.findLast(({ level }) => level !== undefined);
    const byLock = fail !== cost(unlocked, 'fail');
    const lock = layers.findLast(({ alone }) => alone?.leastCostOf(rule, severity, 'fail', at) === fail);
    const decidedBy = byLock ? lock?.layer.name : last?.layer;
    const severityBy =
      last?.level === 'on' && !byLock ? here.findLast((it) => it.severity !== undefined)?.layer : undefined;
    const locking = layers.filter(({ layer, levelOf }) => layer.locked && levelOf(rule) !== undefined);
    return {
      rule,
      severity,
      at,
      costs: { fail, unknown: cost(levels, 'unknown'), leftOpen: cost(levels, 'unknown', true) },
      ...(decidedBy === undefined ? {} : { decidedBy }),
      byLock,
      ...(severityBy === undefined ? {} : { severityBy }),
      said,
      waivers: config.layers.flatMap(({ name, waivers = [] }) =>
        waivers.flatMap((waiver): WaiverSaid[] => {
          const standing = standingOf(waiver, matcher(waiver.within), rule, { id: at, path: at }, levels, today);
          const lacksReview = needsReview(waiver, levels, about);
          return standing === 'of another rule' ? [] : [{ layer: name, waiver, standing, lacksReview }];
        }),
      ),
      inCode: inCodeOf(config, locking[0]?.layer),
      accepted: acceptedOf(levels.isAcceptable(rule), locking.find(({ layer }) => layer.accepted === undefined)?.layer),
    };
  };
}

function inCodeOf({ inCode, layers }: Config, locking: ConfigLayer | undefined): Decision['inCode'] {
  const layer = locking ?? (inCode === 'refused' ? layers.findLast((it) => it.inCode === 'refused') : undefined);
  return { counts: inCode === 'allowed' && !locking, ...(layer && { layer: layer.name }) };
}

const acceptedOf = (counts: boolean, layer: ConfigLayer | undefined): Decision['accepted'] => ({
  counts,
  ...(layer && !counts ? { layer: layer.name } : {}),
});

/** Without what is not said. */
const pruned = <T extends object>(it: T): { [key in keyof T]?: NonNullable<T[key]> } =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)) as never;
