import { BulwarkError, messageOf } from '../../engine/error';
import { Later } from '../../runner/later';
import {
  type Entry,
  isBlocking,
  noted,
  type Suppression,
  statusOf,
  suppressed,
  suppressionOf,
  type Ticket,
} from '../../tickets/entry';
import { type Seen, seenIn } from '../../tickets/seen';
import type { Terms } from '../../tickets/terms';
import { digestOf, isSettled, type TicketText, textOf } from '../../tickets/text';
import type { Entries } from '../ticket-table';
import type { Tracker } from './tracker';

/** What is told of, as lines of a log. */
export type TicketLine =
  | {
      readonly done: 'opened' | 'updated' | 'suppressed' | 'unsuppressed';
      readonly key: string;
      readonly ticket?: string;
    }
  | { readonly later: string; readonly key: string };

/** What tickets are kept with. */
export interface Means {
  readonly entries: Entries;
  readonly tracker: Tracker;
  /** Suppresses findings, or no longer. Gives the ids of those that are not there any more. */
  readonly suppress: (entry: Entry, suppression: Suppression) => Promise<readonly string[]>;
  readonly tell: (told: TicketLine) => void;
  /** Tells at once that something stops releases. */
  readonly tellBlocking: () => void;
  readonly now: () => number;
  /** A word that nobody else has. */
  readonly unique: () => string;
}

/** Milliseconds for which an entry is worked on by one run alone: longer than a run lasts, so that none outlives its lease. */
export const LEASE = 150 * 1000;

/** Milliseconds that an entry is remembered that never was open, and one that was. What was open may be told of late. */
const DAY = 24 * 60 * 60 * 1000;
const BRIEFLY = 2 * DAY;
const LONG = 400 * DAY;

/** How often a write is tried that others are faster than. */
const TRIES = 10;

/**
 * Works on a message: an event of Security Hub, or the key of an entry that something is left to do about. What was seen is
 * written down first. What cannot be done about it now, is left to whoever looks for what is unsettled, and told of. Throws
 * where a message is none, or what it says could not be written down.
 */
export function ticketing(means: Means, terms: Terms): (body: string) => Promise<void> {
  const { entries, tracker, suppress, tell, now, unique } = means;
  let isChecked = false;

  return async (body) => {
    const message = messageIn(body);
    if (typeof message === 'string') return settleOrTell(message);
    const keys = new Set<string>();
    for (const seen of message) if (await note(seen)) keys.add(seen.key);
    for (const key of keys) await settleOrTell(key);
  };

  /** Writes down what was seen. Whether something is left to do about it. */
  async function note(seen: Seen): Promise<boolean> {
    let isNewlyBlocking = false;
    const entry = await change(seen.key, (entry) => {
      const next = noted(entry, seen, terms);
      if (!next) return undefined;
      isNewlyBlocking = isBlocking(next, terms) && !(entry && isBlocking(entry, terms));
      return isSettled(next, terms, now()) ? next : { ...next, unsettled: next.unsettled ?? now() };
    });
    if (isNewlyBlocking) means.tellBlocking();
    return entry !== undefined && !isSettled(entry, terms, now());
  }

  async function settleOrTell(key: string): Promise<void> {
    try {
      await settle(key);
    } catch (error) {
      tell({ later: messageOf(error), key });
    }
  }

  /** Does what is left to do about an entry, while nobody else does. */
  async function settle(key: string): Promise<void> {
    const by = unique();
    const leased = await change(key, (entry) => {
      if (!entry || isSettled(entry, terms, now())) return undefined;
      if (entry.lease && entry.lease.until > now()) throw new Later('another run is at it');
      return { ...entry, lease: { by, until: now() + LEASE }, unsettled: entry.unsettled ?? now() };
    });
    if (leased?.lease?.by !== by) return;
    try {
      await settleTicket(by, await settleSuppression(by, leased));
    } finally {
      await under(by, key, ({ lease: _, ...entry }) => entry).catch(() => undefined);
    }
  }

  async function settleSuppression(by: string, entry: Entry): Promise<Entry> {
    const suppression = suppressionOf(entry, terms, now());
    if (!suppression) return entry;
    const at = now();
    const gone = await suppress(entry, suppression);
    const done = await under(by, entry.key, (entry) => suppressed(entry, suppression, gone, at));
    tell({ done: suppression.status === 'NEW' ? 'unsuppressed' : 'suppressed', key: entry.key });
    return done;
  }

  async function settleTicket(by: string, entry: Entry): Promise<void> {
    const { key } = entry;
    const text = textOf(entry, terms, now());
    if (!text || entry.ticket?.told === digestOf(text)) return;
    if (!isChecked) await tracker.check();
    isChecked = true;
    const ticket = entry.ticket ?? (entry.attempted === undefined ? undefined : await found(by, key, entry.attempted));
    if (ticket && (await tracker.update(ticket.id, text))) {
      await under(by, key, (entry) => ({ ...entry, ticket: { ...ticket, told: digestOf(text) } }));
      tell({ done: 'updated', key, ticket: ticket.url });
    } else if (text.status === 'open') await create(by, text);
    else await forgetTicket(by, key);
  }

  /** A ticket that a run has made that could not write it down. */
  async function found(by: string, key: string, since: number): Promise<Ticket | undefined> {
    const made = await tracker.find(key, since);
    if (!made) return undefined;
    const ticket = { ...made, told: '' };
    await under(by, key, ({ attempted: _, ...entry }) => ({ ...entry, ticket }));
    return ticket;
  }

  async function create(by: string, text: TicketText): Promise<void> {
    const { key } = text;
    await under(by, key, ({ ticket: _, ...entry }) => ({ ...entry, attempted: now() }));
    const made = await tracker.create(text).catch(async (error) => {
      const isNotMade = error instanceof BulwarkError || (error instanceof Later && error.seconds !== undefined);
      if (isNotMade) await forgetTicket(by, key);
      throw error;
    });
    await under(by, key, ({ attempted: _, ...entry }) => ({ ...entry, ticket: { ...made, told: digestOf(text) } }));
    tell({ done: 'opened', key, ticket: made.url });
  }

  async function forgetTicket(by: string, key: string): Promise<void> {
    await under(by, key, ({ attempted: _, ticket: __, ...entry }) => entry);
  }

  /** Changes an entry that this run works on. Throws where its lease is over. */
  async function under(by: string, key: string, of: (entry: Entry) => Entry): Promise<Entry> {
    const changed = await change(key, (entry) => {
      if (entry?.lease?.by !== by) throw new Later('another run has taken over');
      return of(entry);
    });
    return changed as Entry;
  }

  /** Changes an entry, whoever else does, and gives what it has become; leaves it as it is for `undefined`. */
  async function change(key: string, of: (entry: Entry | undefined) => Entry | undefined): Promise<Entry | undefined> {
    for (let tried = 0; tried < TRIES; tried++) {
      const { entry, version } = await entries.read(key);
      const next = of(entry);
      if (!next) return entry;
      const { unsettled, ...rest } = next;
      const settled = isSettled(next, terms, now());
      const written = settled ? rest : next;
      if (await entries.write(written, version, keptOf(written, settled))) return written;
    }
    throw new Later('others are faster at writing it');
  }

  function keptOf(entry: Entry, settled: boolean): { readonly isActive: boolean; readonly until: number } {
    const wasOpen = entry.ticket !== undefined || statusOf(entry) !== 'resolved';
    return { isActive: !settled || statusOf(entry) !== 'resolved', until: now() + (wasOpen ? LONG : BRIEFLY) };
  }
}

/** The key of an entry, or what an event of Security Hub tells. */
function messageIn(body: string): string | readonly Seen[] {
  const message: unknown = JSON.parse(body);
  const key = (message as { key?: unknown } | null)?.key;
  return typeof key === 'string' ? key : seenIn(message);
}
