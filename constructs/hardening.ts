import { implications } from '../lib/engine/causes';
import { BulwarkError, messageOf } from '../lib/engine/error';
import { withoutIn } from '../lib/engine/profiles';
import type { Profile } from '../lib/engine/settings';
import { waiverOf } from '../lib/engine/waiver';
import { ruleBook, rules } from '../lib/rules';
import type { Waive } from '../tree/waivers';

/** What gives up a hardened default: the props that can do it, called the same in every toolkit, and whether what they come to does. */
export interface Guard<Terms> {
  readonly props: readonly string[];
  readonly givenUp: (terms: Terms) => boolean;
}

/** What a default costs beyond the toolkit's own construct, the prop that saves it, and what that gives up. */
export interface Cost {
  readonly of: string;
  readonly savedBy: string;
  readonly givesUp: string;
}

/** The controls that a construct meets by what it brings and no rule tests, by framework. */
export type Provides = Readonly<Record<string, readonly string[]>>;

/** What gives up hardened defaults, each by the rule that notices. */
export type Guards<Terms> = Readonly<Record<string, Guard<Terms>>>;

/** Hardened defaults as profiles have them. */
export const inProfiles =
  <D extends object>(defaults: D, others: { readonly [profile in Profile]?: Partial<D> }) =>
  (profile: Profile): D => ({ ...defaults, ...others[profile] });

/** Lays props over hardened defaults. A prop that is present but undefined keeps the default. */
export function withDefaults<D extends object, P extends object>(defaults: D, props: P): D & P {
  const given = Object.entries(props).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) } as D & P;
}

/**
 * Refuses props that give up hardened defaults, unless each rule that guards one is waived, or one that implies it.
 * `terms` is what the props come to; what a profile does without is no default of it. Throws one `BulwarkError` for all of them, and for a waiver that lacks its reason, owner or end.
 */
export function refuseWeakening<Terms>(
  what: string,
  props: { readonly waive?: Waive },
  guards: Guards<Terms>,
  terms: Terms,
  profile: Profile = 'baseline',
): void {
  for (const [rule, waiver] of Object.entries(props.waive ?? {})) refuseIncomplete(what, rule, waiver);
  const asked = Object.keys(guards).filter((rule) => !withoutIn(profile).includes(rule));
  const given = asked.filter((rule) => guards[rule]?.givenUp(terms));
  if (given.length === 0) return;
  const refused = leading(given).filter((rule) => !isWaived(rule, props.waive));
  if (refused.length === 0) return;
  const reasons = refused.map((rule) => explain(rule, guards[rule]?.props ?? [], props));
  throw new BulwarkError(`${what}: ${reasons.join('\n')}`);
}

/** Rules without those that another one of them implies. */
export function leading(ids: readonly string[]): string[] {
  const impliedBy = implications(ruleBook.about);
  const implied = new Set(ids.flatMap((id) => [...impliedBy(id)]));
  return ids.filter((id) => !implied.has(id));
}

function refuseIncomplete(what: string, rule: string, terms: Waive[string]): void {
  try {
    waiverOf(rule, { ...terms, within: ['**'] });
  } catch (error) {
    throw new BulwarkError(`${what}: ${messageOf(error)}`);
  }
}

/** Whether a rule is waived on a day. */
export function isWaived(rule: string, waive: Waive | undefined, now = new Date()): boolean {
  const terms = waive?.[rule] ?? waive?.[`${rule.split('/')[0]}/*`];
  return terms !== undefined && terms.until >= now.toISOString().slice(0, 10);
}

function explain(rule: string, guarded: readonly string[], props: { readonly waive?: Waive }): string {
  const given = guarded.filter((prop) => props[prop as keyof typeof props] !== undefined);
  const missing = guarded.map((prop) => `\`${prop}\``).join(' or ');
  const ranOut = props.waive?.[rule] ? ` Its waiver ran out on ${props.waive[rule].until}.` : '';
  return [
    `${given.map((prop) => `\`${prop}\``).join(' with ') || `leaving out ${missing}`} gives up ${rule}. ${rules[rule]?.why}${ranOut}`,
    `${given.length > 0 ? 'Leave the prop out' : 'Give the prop'}, or waive the rule: waive: { '${rule}': { because, owner, until } }`,
  ].join(' ');
}
