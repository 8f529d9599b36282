import { type Entry, isBlocking } from '../../tickets/entry';
import type { Terms } from '../../tickets/terms';
import { isSettled } from '../../tickets/text';

/** What entries are looked at with. */
export interface Means {
  readonly active: () => AsyncIterable<Entry>;
  /** Asks for an entry to be settled, in some seconds. */
  readonly ask: (asked: readonly { readonly key: string; readonly seconds: number }[]) => Promise<void>;
  readonly now: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** What a look at all entries comes to. */
export interface Counted {
  /** Entries that stop releases. */
  readonly Blocking: number;
  /** Entries that something has been left to do about for more than an hour. */
  readonly Unsettled: number;
}

/** Milliseconds in which an entry is about to be settled by whoever has seen it. */
const FRESH = 2 * 60 * 1000;

const HOUR = 60 * 60 * 1000;

/** Seconds over which what is asked for is spread. */
const SPREAD = 60;

/** The most messages that one call sends (API reference of `SendMessageBatch`). */
export const AT_ONCE = 10;

/** Looks at all entries, counts them, and asks for those to be settled that something is left to do about. */
export const sweeping =
  ({ active, ask, now, random }: Means, terms: Terms) =>
  async (): Promise<Counted> => {
    const counted = { Blocking: 0, Unsettled: 0 };
    let asked: { key: string; seconds: number }[] = [];
    const flush = async (): Promise<void> => {
      if (asked.length > 0) await ask(asked);
      asked = [];
    };
    for await (const entry of active()) {
      const { key, unsettled, lease } = entry;
      if (isBlocking(entry, terms)) counted.Blocking++;
      if (unsettled !== undefined && now() - unsettled > HOUR) counted.Unsettled++;
      const isFresh = (unsettled !== undefined && now() - unsettled < FRESH) || (lease && lease.until > now());
      const isLeft = entry.attempted !== undefined || !isSettled(entry, terms, now());
      if (isFresh || !isLeft) continue;
      asked.push({ key, seconds: Math.floor(random() * SPREAD) });
      if (asked.length === AT_ONCE) await flush();
    }
    await flush();
    return counted;
  };
