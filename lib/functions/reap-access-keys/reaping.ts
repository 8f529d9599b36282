import { messageOf } from '../../engine/error';

/** When access keys are taken out of use, written by the construct. */
export interface Terms {
  /** Days after which a key is disabled, however much it is used. */
  readonly oldestDays: number;
  /** Days after which one is disabled that was not used. */
  readonly unusedDays: number;
  /** Days before that in which it is told of. */
  readonly warnDays: number;
  /** Users whose keys are told of and left. */
  readonly except: readonly string[];
  /** Whether keys are only told of. */
  readonly reportOnly: boolean;
}

/** An access key of a user. Times are in milliseconds. */
export interface Key {
  readonly user: string;
  readonly id: string;
  readonly active: boolean;
  readonly created: number;
}

/** What knows of keys, and disables them. */
export interface Means {
  readonly users: () => AsyncIterable<string>;
  readonly keysOf: (user: string) => Promise<readonly Key[]>;
  /** When a key was used last, where it was. */
  readonly lastUsed: (id: string) => Promise<number | undefined>;
  readonly disable: (key: Key) => Promise<unknown>;
  readonly tell: (report: Report) => Promise<unknown>;
  readonly now: () => number;
}

export type Reason = 'old' | 'unused';

/** A key, without its end, which is enough to find it and too little to try it. */
interface ReportedKey {
  readonly user: string;
  readonly key: string;
  readonly because: Reason;
}

/** What came of one look at all keys. */
export interface Report {
  readonly disabled: readonly ReportedKey[];
  /** Those that will be, within the days that are told of before. */
  readonly soon: readonly ReportedKey[];
  /** Those that should be and are left: of users that are excepted, or where nothing is disabled. */
  readonly left: readonly ReportedKey[];
  /** Users of whom something could not be found or done, and why. */
  readonly failed: readonly { readonly user: string; readonly because: string }[];
}

const DAY = 24 * 60 * 60 * 1000;

/** Users that are looked at at once. IAM limits how much it is asked. */
const AT_ONCE = 5;

/**
 * Disables access keys that are older than they may be, or that nobody has used for some time; none is deleted, so that one
 * that was needed is enabled again by one call. Whoever is stopped anywhere begins again: a key that is disabled is left
 * alone. What fails of one user keeps nobody else. Throws, after it has told, where something failed.
 */
export const reaping = (means: Means, terms: Terms) => async (): Promise<Report> => {
  const report = {
    disabled: [] as ReportedKey[],
    soon: [] as ReportedKey[],
    left: [] as ReportedKey[],
    failed: [] as Report['failed'][number][],
  };
  const users = means.users()[Symbol.asyncIterator]();
  const work = async (): Promise<void> => {
    for (let next = await users.next(); !next.done; next = await users.next())
      try {
        await reap(next.value, report, means, terms);
      } catch (error) {
        report.failed.push({ user: next.value, because: messageOf(error) });
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (Object.values(report).some((list) => list.length > 0)) await means.tell(report);
  if (report.failed.length > 0)
    throw new Error(`keys of ${report.failed.length} users could not be looked at: ${report.failed[0]?.because}`);
  return report;
};

async function reap(
  user: string,
  report: { readonly disabled: ReportedKey[]; readonly soon: ReportedKey[]; readonly left: ReportedKey[] },
  { keysOf, lastUsed, disable, now }: Means,
  terms: Terms,
): Promise<void> {
  for (const key of await keysOf(user)) {
    if (!key.active) continue;
    const used = await lastUsed(key.id);
    const reasonIn = (days: number): Reason | undefined => reasonOf(key, used, now() + days * DAY, terms);
    const reason = reasonIn(0);
    const told = (because: Reason): ReportedKey => ({ user, key: `${key.id.slice(0, -4)}****`, because });
    if (reason === undefined) {
      const coming = reasonIn(terms.warnDays);
      if (coming) report.soon.push(told(coming));
    } else if (terms.reportOnly || terms.except.includes(user)) report.left.push(told(reason));
    else {
      await disable(key);
      report.disabled.push(told(reason));
    }
  }
}

/** Why a key is to be disabled at some time, if it is. One that was never used counts from when it was made. */
function reasonOf({ created }: Key, used: number | undefined, at: number, terms: Terms): Reason | undefined {
  if (at - created >= terms.oldestDays * DAY) return 'old';
  return at - Math.max(created, used ?? 0) >= terms.unusedDays * DAY ? 'unused' : undefined;
}
