import {
  type AccessRequest,
  type AccessTerms,
  type Decision,
  deadlineOf,
  type End,
  endOf,
  heldBy,
  type Records,
  recordKey,
  requestKey,
} from '../../just-in-time/access';

/** What knows of requests. */
export interface Means {
  readonly records: Records;
  readonly now: () => number;
}

/** How a request stands, and after how many seconds it is worth another look. */
export interface Standing {
  readonly state: 'asked' | 'refused' | 'held' | 'over';
  readonly wait: number;
}

/**
 * Looks at a request: whether somebody decided it, and whether what was approved is over, because somebody wished so or by
 * its time, both of which it writes down where nobody has. Rejects for a request that is not there.
 */
export const watching =
  ({ records, now }: Means, terms: AccessTerms) =>
  async ({ id }: { readonly id: string }): Promise<Standing> => {
    const request = await records.get<AccessRequest>(requestKey(id));
    if (!request) throw new Error(`there is no request ${id}`);
    const decision = await decisionOf(request, records, terms, now());
    if (!decision) return { state: 'asked', wait: waitUntil(deadlineOf(request, terms), now(), terms) };
    if (!heldBy(decision, terms)) return { state: 'refused', wait: 0 };
    const ends = recordKey('ends', request);
    if (await records.get<End>(ends)) return { state: 'over', wait: 0 };
    if (now() < endOf(decision)) return { state: 'held', wait: waitUntil(endOf(decision), now(), terms) };
    await records.put(ends, { id, because: 'over', at: new Date(now()).toISOString() } satisfies End);
    return { state: 'over', wait: 0 };
  };

/** What was decided. A request that has waited for too long lapses, unless somebody is quicker. */
async function decisionOf(
  request: AccessRequest,
  { get, put }: Records,
  terms: AccessTerms,
  now: number,
): Promise<Decision | undefined> {
  const key = recordKey('decisions', request);
  const known = await get<Decision>(key);
  if (known || now <= deadlineOf(request, terms)) return known;
  const { id, role, minutes, by } = request;
  const lapsed: Decision = { id, role, minutes, for: by, decision: 'lapsed', at: new Date(now).toISOString() };
  return (await put(key, lapsed)) ? lapsed : await get<Decision>(key);
}

const waitUntil = (then: number, now: number, { lookSeconds }: AccessTerms): number =>
  Math.max(1, Math.min(lookSeconds, Math.ceil((then - now) / 1000)));
