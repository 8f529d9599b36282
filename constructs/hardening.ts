import type { IConstruct } from 'constructs';
import { BulwarkError } from '../lib/engine/error';
import { type WaiverTerms, waiverOf } from '../lib/engine/waiver';
import { rules } from '../lib/rules';

/** Rules a construct may break, each for a reason, on someone's word, until a day. */
export type Waive = Readonly<Record<string, Omit<WaiverTerms, 'within'>>>;

/** The metadata under which the gate finds the waivers of a construct. */
export const WAIVER = 'cdk-bulwark:waiver';

/** Lays props over hardened defaults. A prop that is present but undefined keeps the default. */
export function withDefaults<D extends object, P extends object>(defaults: D, props: P): D & P {
  const given = Object.entries(props).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) } as D & P;
}

/**
 * Refuses props that give up a hardened default, unless the rule that guards it is waived.
 * `weakens` says for each guarded prop whether a value gives its default up.
 */
export function refuseWeakening<P extends object>(
  what: string,
  props: P & { readonly waive?: Waive },
  guards: Readonly<Record<string, string>>,
  weakens: { readonly [K in keyof P]?: (value: NonNullable<P[K]>) => boolean },
): void {
  const given = Object.entries(props) as [keyof P & string, NonNullable<P[keyof P & string]>][];
  const refused = given.flatMap(([prop, value]) => {
    const guard = guards[prop];
    const gaveUp = value !== undefined && guard !== undefined && weakens[prop]?.(value);
    return gaveUp && !isWaived(guard, props.waive) ? [explain(prop, guard)] : [];
  });
  if (refused.length > 0) throw new BulwarkError(`${what}: ${refused.join('; ')}`);
}

function isWaived(rule: string, waive: Waive | undefined): boolean {
  const terms = waive?.[rule];
  return (
    terms !== undefined && waiverOf(rule, { ...terms, within: ['**'] }).until >= new Date().toISOString().slice(0, 10)
  );
}

const explain = (prop: string, guard: string): string =>
  `\`${prop}\` gives up ${guard}. ${rules[guard]?.why ?? ''} Leave the prop out, or waive the rule: waive: { '${guard}': { because, owner, until } }`;

/** Leaves the waivers of a construct where the gate finds them; they count where the configuration allows waivers in code. */
export function recordWaivers(construct: IConstruct, waive: Waive | undefined): void {
  for (const [rule, terms] of Object.entries(waive ?? {})) construct.node.addMetadata(WAIVER, { rule, ...terms });
}
