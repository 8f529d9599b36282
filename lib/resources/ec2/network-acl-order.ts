import type { Fact } from '../../engine/fact';
import type { Verdict } from '../../engine/verdict';
import { type AddressRange, difference, isOpenToInternet } from '../../network/addresses';
import type { About } from '../../network/ports';
import { addressesOf, concerns } from '../../network/traffic';
import type { AclEntry } from './network-acl';

/**
 * Passes when the judged entries do not let the internet in to what is asked about, given what entries of lower
 * numbers have denied before.
 */
export function notAdmitted(entries: Fact<readonly AclEntry[]>, about: About, what: string): Verdict {
  let denied: AddressRange[] = [];
  let admitted: AddressRange[] = [];
  let open: Verdict | undefined;
  for (const entry of inOrder((entries.known ?? []).filter((one) => String(one.egress.value) !== 'true'))) {
    const concerned = concerns(entry, about);
    if (concerned === false) continue;
    const action = entry.action.text;
    const known = entry.blocks.flatMap((block) => addressesOf(block) ?? []);
    if (concerned && action === 'deny') denied = [...denied, ...known];
    if (action === 'deny') continue;
    const alone = difference(known, denied);
    if (!entry.own) {
      admitted = [...admitted, ...alone];
      continue;
    }
    const place = entry.blocks[0] ?? entry.self;
    if (
      concerned === undefined ||
      action !== 'allow' ||
      entry.blocks.some((block) => addressesOf(block) === undefined)
    ) {
      if (concerned !== undefined || isOpenToInternet(alone) || known.length === 0) open ??= place.unknown();
      continue;
    }
    const before = isOpenToInternet(admitted);
    admitted = [...admitted, ...alone];
    if (isOpenToInternet(alone) || (!before && isOpenToInternet(admitted)))
      return place.fail(`${what} open to ${entry.blocks.map((block) => block.text).join(' and ')}`);
  }
  return open ?? entries.pass();
}

const inOrder = (entries: readonly AclEntry[]): AclEntry[] =>
  [...entries].sort((a, b) => Number(a.number.text ?? Number.NaN) - Number(b.number.text ?? Number.NaN) || 0);
