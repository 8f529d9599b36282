import type { Rule } from '../engine/rule';

/** Brings the rules of one service, by their ids. */
export type OfService = () => Readonly<Record<string, Rule>>;

/** The rules of these ids; those of a service are brought together when one of them is first asked for. */
export function loadedWhenNeeded(
  ids: readonly string[],
  services: Readonly<Record<string, OfService>>,
): Readonly<Record<string, Rule>> {
  const loaded = new Map<string, Readonly<Record<string, Rule>>>();
  const rules: Record<string, Rule> = {};
  for (const id of ids) {
    const service = id.slice(0, id.indexOf('/'));
    Object.defineProperty(rules, id, {
      enumerable: true,
      get() {
        let ofService = loaded.get(service);
        if (!ofService) {
          ofService = (services[service] as OfService)();
          loaded.set(service, ofService);
        }
        return ofService[id];
      },
    });
  }
  return rules;
}
