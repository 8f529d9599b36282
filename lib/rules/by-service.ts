import { type About, loadedWhenAsked, type Rule } from '../engine/rule';

/** Brings the rules of one service, by their ids. */
export type OfService = () => Readonly<Record<string, Rule>>;

/**
 * The rules of these ids; those of a service are brought together when one of them is first asked for. A rule names the
 * controls that it claims; all that it comes to is what is known of it.
 */
export function byService(
  about: Readonly<Record<string, About>>,
  services: Readonly<Record<string, OfService>>,
): Readonly<Record<string, Rule>> {
  const loaded = new Map<string, Readonly<Record<string, Rule>>>();
  const complete = new Map<string, Rule>();
  return loadedWhenAsked(new Set(Object.keys(about)), (id) => {
    const known = complete.get(id);
    if (known) return known;
    const service = id.slice(0, id.indexOf('/'));
    const rules = loaded.get(service) ?? (services[service] as OfService)();
    loaded.set(service, rules);
    const rule: Rule = Object.defineProperties({} as Rule, {
      ...Object.getOwnPropertyDescriptors(rules[id] as Rule),
      controls: { value: (about[id] as About).controls, enumerable: true },
    });
    complete.set(id, Object.freeze(rule));
    return rule;
  });
}
