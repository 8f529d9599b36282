import { type Measure, SEVERITIES, type Severity } from '../release/severity';
import type { Seen, Status } from './seen';
import type { FindingWaiver, Terms } from './terms';

/** A finding behind an entry, by what Security Hub told of it last. */
export interface Known {
  readonly productArn: string;
  readonly at: number;
  /** When whoever found it said something new, which tells events of one second apart. */
  readonly updated: number;
  readonly status: Status;
  readonly severity: Severity;
  /** Whether it is suppressed because of a waiver of ours. */
  readonly ours?: true;
}

/** A ticket, and a digest of what it was last made to say. */
export interface Ticket {
  /** What its tracker calls it by. */
  readonly id: string;
  /** Where people see it. */
  readonly url: string;
  readonly told: string;
}

/** What is known of one rule on the same resources: its findings, and the ticket about them. Times are in milliseconds. */
export interface Entry {
  readonly key: string;
  readonly rule: string;
  /** As the finding had it when it was opened. */
  readonly title: string;
  readonly description: string;
  readonly remedy?: string;
  readonly resources: readonly string[];
  readonly account: string;
  readonly region: string;
  /** The worst of what is open, else of what was. */
  readonly severity: Severity;
  /** Since when it has been open, the last time. */
  readonly since: number;
  /** When it last became open, suppressed or resolved. */
  readonly changed: number;
  /** By their ids. */
  readonly findings: Readonly<Record<string, Known>>;
  readonly ticket?: Ticket;
  /** Since when a ticket may have been made that nobody has written down. */
  readonly attempted?: number;
  /** Who works on it, and until when nobody else does. */
  readonly lease?: { readonly by: string; readonly until: number };
  /** Since when something has been left to do about it. */
  readonly unsettled?: number;
}

/** The most findings that are remembered of one entry. */
const REMEMBERED = 50;

const DAY = 24 * 60 * 60 * 1000;

export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * An entry with what was seen; `undefined` where that changes nothing, as it is older than what is known, or of no account.
 * What is resolved before it was ever seen is noted too: that it was open may be told later.
 */
export function noted(entry: Entry | undefined, seen: Seen, terms: Terms): Entry | undefined {
  const known = entry?.findings[seen.id];
  if (known && (known.at > seen.at || (known.at === seen.at && known.updated > seen.updated))) return undefined;
  const isOfAccount = terms.policy[seen.severity] !== 'none';
  if (!known && seen.status === 'open' && !isOfAccount) return undefined;
  const ours = known?.ours && seen.status === 'suppressed';
  const found: Known = {
    ...{ productArn: seen.productArn, at: seen.at, updated: seen.updated, status: seen.status },
    // A control that passes, or cannot be evaluated, is told of as informational, and was not less severe for that.
    severity: known && !isOfAccount ? known.severity : seen.severity,
    ...(ours && { ours: true }),
  };
  const findings = latest({ ...entry?.findings, [seen.id]: found });
  const status = statusOf({ findings });
  const open = Object.values(findings).filter((one) => one.status === 'open');
  const severity = SEVERITIES.find((one) => open.some((finding) => finding.severity === one));
  if (!entry || (status === 'open' && statusOf(entry) === 'resolved')) {
    const { key, rule, title, description, remedy, resources, account, region } = seen;
    return {
      ...entry,
      ...{ key, rule, title, description, resources, account, region, ...(remedy !== undefined && { remedy }) },
      ...{ severity: severity ?? found.severity, since: seen.at, changed: seen.at, findings },
    };
  }
  const changed = status === statusOf(entry) ? entry.changed : seen.at;
  return { ...entry, severity: severity ?? entry.severity, changed, findings };
}

/** The findings that are remembered: the open ones first, and then the latest. */
const latest = (findings: Entry['findings']): Entry['findings'] =>
  Object.fromEntries(
    Object.entries(findings)
      .sort(([, a], [, b]) => Number(b.status === 'open') - Number(a.status === 'open') || b.at - a.at)
      .slice(0, REMEMBERED),
  );

/** What has become of all findings of an entry: it is open as long as one is. */
export function statusOf({ findings }: Pick<Entry, 'findings'>): Status {
  const found = Object.values(findings).map(({ status }) => status);
  return found.includes('open') ? 'open' : found.includes('suppressed') ? 'suppressed' : 'resolved';
}

/** The worst of what is open decides. */
export const measureOf = ({ severity }: Pick<Entry, 'severity'>, { policy }: Pick<Terms, 'policy'>): Measure =>
  policy[severity];

/** Whether it stops a release. */
export const isBlocking = (entry: Entry, terms: Terms): boolean =>
  statusOf(entry) === 'open' && measureOf(entry, terms) === 'block';

/** The day until which what does not block is to be dealt with. */
export function dueOf(entry: Entry, terms: Terms): string | undefined {
  const measure = measureOf(entry, terms);
  return measure === 'ticket' || measure === 'batch' ? dayOf(entry.since + terms.dueDays[measure] * DAY) : undefined;
}

/** The waiver of an entry, on a day. */
export const waiverOf = (
  { rule, resources }: Pick<Entry, 'rule' | 'resources'>,
  { waivers }: Pick<Terms, 'waivers'>,
  now: number,
): FindingWaiver | undefined =>
  waivers.find(
    ({ rule: waived, resource, until }) =>
      until >= dayOf(now) && waived === rule && (resource === undefined || resources.every((one) => one === resource)),
  );

/** What is to be done at Security Hub. */
export interface Suppression {
  readonly status: 'SUPPRESSED' | 'NEW';
  /** Ids of findings. */
  readonly ids: readonly string[];
  /** Why they are suppressed. */
  readonly waiver?: FindingWaiver;
}

/** What is to be suppressed as a waiver says, or no longer, as there is none; `undefined` where all is in step. */
export function suppressionOf(entry: Entry, terms: Terms, now: number): Suppression | undefined {
  const waiver = waiverOf(entry, terms, now);
  const found = Object.entries(entry.findings);
  const ids = waiver
    ? found.filter(([, { status }]) => status === 'open').map(([id]) => id)
    : found.filter(([, { status, ours }]) => ours && status === 'suppressed').map(([id]) => id);
  if (ids.length === 0) return undefined;
  return waiver ? { status: 'SUPPRESSED', ids, waiver } : { status: 'NEW', ids };
}

/** An entry once that is done. Findings that are not there any more are forgotten. */
export function suppressed(entry: Entry, { status, ids }: Suppression, gone: readonly string[], at: number): Entry {
  const found = Object.entries(entry.findings).flatMap(([id, { ours, ...one }]): [string, Known][] => {
    if (gone.includes(id)) return [];
    if (!ids.includes(id)) return [[id, { ...one, ...(ours && { ours }) }]];
    const time = Math.max(at, one.at);
    return [
      [
        id,
        status === 'NEW'
          ? { ...one, at: time, status: 'open' }
          : { ...one, at: time, status: 'suppressed', ours: true },
      ],
    ];
  });
  const findings = Object.fromEntries(found);
  const changed = statusOf({ findings }) === statusOf(entry) ? entry.changed : at;
  return { ...entry, findings, changed };
}
