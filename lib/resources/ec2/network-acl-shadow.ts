import { type AddressRange, difference, intersection } from '../../network/addresses';
import type { PortRange, Protocol } from '../../network/ports';
import { addressesOf, meaningsOf } from '../../network/traffic';
import type { AclEntry } from './network-acl';

/** What an entry is about, where all of it is known. */
interface Scope {
  readonly entry: AclEntry;
  readonly number: number;
  readonly protocol: Protocol;
  readonly ports: PortRange | undefined;
  readonly addresses: readonly AddressRange[];
}

function scopeOf(entry: AclEntry): Scope | undefined {
  const number = Number(entry.number.text ?? Number.NaN);
  const addresses = entry.blocks.flatMap((block) => addressesOf(block) ?? []);
  const isKnown = !entry.egress.isUnknown && !entry.action.isUnknown && !Number.isNaN(number);
  if (!isKnown || entry.blocks.length === 0 || entry.blocks.some((block) => !addressesOf(block)?.length))
    return undefined;
  const [meaning, ...others] = meaningsOf(entry);
  return meaning && others.length === 0 ? { entry, number, ...meaning, addresses } : undefined;
}

/** Protocols other than TCP and UDP have types, codes or numbers that are not told apart here. */
const isTold = (protocol: Protocol): boolean => protocol === 'all' || protocol === 'tcp' || protocol === 'udp';

const covers = (before: Scope, scope: Scope, port: number): boolean =>
  before.protocol === 'all' ||
  (before.protocol === scope.protocol && !!before.ports && before.ports.from <= port && port <= before.ports.to);

/**
 * The entries of lower numbers in the same direction that together decide all that an entry is about. Undefined where
 * something is left to it; `open` where only deployment can tell.
 */
export function shadowOf(entry: AclEntry, entries: readonly AclEntry[]): readonly AclEntry[] | 'open' | undefined {
  const others = entries.filter(
    (other) => other !== entry && (other.egress.isUnknown || String(other.egress.value) === String(entry.egress.value)),
  );
  const scope = scopeOf(entry);
  if (!scope) return others.length > 0 ? 'open' : undefined;
  const scopes = others.map(scopeOf);
  const before = scopes
    .filter((other) => other !== undefined)
    .filter((other) => other.number < scope.number && isTold(other.protocol))
    .filter((other) => other.protocol === 'all' || other.protocol === scope.protocol)
    .filter((other) => intersection(other.addresses, scope.addresses).length > 0);
  if (before.length > 0 && isDecided(scope, before)) return before.map((other) => other.entry);
  return scopes.includes(undefined) ? 'open' : undefined;
}

function isDecided(scope: Scope, before: readonly Scope[]): boolean {
  const { ports } = scope;
  const edges = ports
    ? [ports.from, ...before.flatMap((other) => (other.ports ? [other.ports.from, other.ports.to + 1] : []))].filter(
        (port) => ports.from <= port && port <= ports.to,
      )
    : [0];
  return edges.every((port) => {
    const deciding = before.filter((other) => covers(other, scope, port));
    return (
      difference(
        scope.addresses,
        deciding.flatMap(({ addresses }) => addresses),
      ).length === 0
    );
  });
}
