import { loadedWhenAsked, type Rule } from '../engine/rule';

/** Brings the rules of one service, by their ids. */
export type OfService = () => Readonly<Record<string, Rule>>;

/** The rules of these ids; those of a service are brought together when one of them is first asked for. */
export function byService(
  ids: readonly string[],
  services: Readonly<Record<string, OfService>>,
): Readonly<Record<string, Rule>> {
  const loaded = new Map<string, Readonly<Record<string, Rule>>>();
  return loadedWhenAsked(ids, (id) => {
    const service = id.slice(0, id.indexOf('/'));
    const known = loaded.get(service) ?? (services[service] as OfService)();
    loaded.set(service, known);
    return known[id] as Rule;
  });
}
