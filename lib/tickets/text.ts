import { createHash } from 'node:crypto';
import type { Severity } from '../release/severity';
import { dayOf, dueOf, type Entry, measureOf, statusOf, suppressionOf, waiverOf } from './entry';
import type { Status } from './seen';
import type { Terms } from './terms';

/** What a ticket is to say. */
export interface TicketText {
  readonly key: string;
  readonly title: string;
  /** Sentences of our own. */
  readonly lines: readonly string[];
  /** Lines out of the finding, which anybody may have written. */
  readonly quoted: readonly string[];
  readonly severity: Severity;
  readonly isBlocking: boolean;
  readonly status: Status;
  /** YYYY-MM-DD. */
  readonly due?: string;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** The first Monday after the epoch, from which batches are counted. */
const MONDAY = 4 * 24 * 60 * 60 * 1000;

/** Whether a Monday has come since: batches of tickets are made on Mondays, of what is still open by then. */
const isInBatch = (since: number, now: number): boolean =>
  Math.floor((now - MONDAY) / WEEK) > Math.floor((since - MONDAY) / WEEK);

/** What the ticket of an entry is to say now; `undefined` where there is to be none. */
export function textOf(entry: Entry, terms: Terms, now: number): TicketText | undefined {
  const measure = measureOf(entry, terms);
  const status = statusOf(entry);
  const isMade = entry.ticket !== undefined || entry.attempted !== undefined;
  const isDue = measure === 'batch' ? isInBatch(entry.since, now) : measure !== 'none';
  if (!isMade && (status !== 'open' || !isDue)) return undefined;
  const { key, title, severity, rule, resources, account, region, description, remedy } = entry;
  const due = dueOf(entry, terms);
  return {
    ...{ key, title: `[${severity}] ${title}`, severity, status, isBlocking: measure === 'block' },
    ...(due !== undefined && { due }),
    lines: [
      saying(entry, status, terms, now),
      ...(status === 'open' && measure === 'block' ? ['It stops releases until it is resolved or waived.'] : []),
      ...(status === 'open' && due ? [`It is due on ${due}.`] : []),
      'This text is written anew when the finding changes: discuss it in comments. Who closes this neither resolves nor suppresses the finding.',
    ],
    quoted: [
      `Rule: ${rule}`,
      ...resources.map((resource) => `Resource: ${resource}`),
      `Account: ${account}, ${region}`,
      ...(remedy ? [`Remedy: ${remedy}`] : []),
      ...description.split(/\r\n|[\n\r\u2028\u2029]/),
    ],
  };
}

function saying(entry: Entry, status: Status, terms: Terms, now: number): string {
  if (status === 'open') return `Open in Security Hub since ${dayOf(entry.since)}.`;
  if (status === 'resolved') return `Resolved in Security Hub on ${dayOf(entry.changed)}, or no longer there.`;
  const waiver = waiverOf(entry, terms, now);
  return waiver && Object.values(entry.findings).some(({ ours }) => ours)
    ? `Waived until ${waiver.until} by ${waiver.owner}: ${waiver.because}. The finding is suppressed in Security Hub.`
    : `Suppressed in Security Hub on ${dayOf(entry.changed)}, without a waiver.`;
}

/** The same for the same text. */
export const digestOf = (text: TicketText): string =>
  createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 16);

/** Whether nothing is left to do about an entry. */
export function isSettled(entry: Entry, terms: Terms, now: number): boolean {
  if (suppressionOf(entry, terms, now)) return false;
  const text = textOf(entry, terms, now);
  return text === undefined || entry.ticket?.told === digestOf(text);
}
