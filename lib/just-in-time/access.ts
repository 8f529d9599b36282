/** Whose requests and decisions count: users of the account by their names, with the path where they have one, and people of IAM Identity Center by their permission sets. */
export interface AccessPeople {
  readonly users: readonly string[];
  readonly permissionSets: readonly string[];
}

/** What functions are told of access for a time, written by the construct. */
export interface AccessTerms {
  readonly partition: string;
  readonly account: string;
  /** The roles that can be asked for, by the ARN of the policy that opens each. */
  readonly roles: Readonly<Record<string, string>>;
  readonly longestMinutes: number;
  /** Minutes that a request waits for a decision. */
  readonly approvalMinutes: number;
  /** Seconds between two looks at a request. */
  readonly lookSeconds: number;
  readonly requesters: AccessPeople;
  readonly approvers: AccessPeople;
}

/** Somebody, as AWS says who signed a request. */
export interface Person {
  /** The name of the user, or of the session. */
  readonly name: string;
  readonly arn: string;
}

/** Times are in ISO 8601. */
export interface AccessRequest {
  readonly id: string;
  readonly role: string;
  readonly minutes: number;
  readonly reason: string;
  readonly by: Person;
  readonly at: string;
}

/** What was decided of a request, once. Where nobody did in time, it has lapsed. */
export interface Decision {
  readonly id: string;
  readonly role: string;
  readonly minutes: number;
  readonly for: Person;
  readonly decision: 'approved' | 'refused' | 'withdrawn' | 'lapsed';
  readonly by?: Person;
  readonly reason?: string;
  readonly at: string;
}

/** The end of what was approved: before its time, because somebody asked, or with it. */
export interface End {
  readonly id: string;
  readonly because: 'asked' | 'over';
  readonly by?: Person;
  readonly at: string;
}

/** Somebody who holds a role, from one time until another. */
export interface Held {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

/** What records are kept in: each is written once. */
export interface Records {
  readonly get: <T>(key: string) => Promise<T | undefined>;
  /** Says whether it is this that was written, rather than something before. */
  readonly put: (key: string, record: object) => Promise<boolean>;
  readonly list: (prefix: string) => Promise<readonly string[]>;
}

export type RecordKind = 'decisions' | 'ends' | 'opened' | 'closed';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const requestKey = (id: string): string => `requests/${id}.json`;

/** Records of a role that are found by the day that it was asked for. */
export const recordKey = (kind: RecordKind, { id, role, at }: Pick<AccessRequest, 'id' | 'role' | 'at'>): string =>
  `${dayPrefix(kind, role, Date.parse(at))}${id}.json`;

const dayPrefix = (kind: RecordKind, role: string, time: number): string => `${kind}/${role}/${dayOf(time)}/`;

/** Until when a request may be decided. */
export const deadlineOf = ({ at }: AccessRequest, { approvalMinutes }: AccessTerms): number =>
  Date.parse(at) + approvalMinutes * MINUTE;

export const endOf = ({ at, minutes }: Decision): number => Date.parse(at) + minutes * MINUTE;

/** Whether two are one person, as far as names tell: AWS tells users apart by their names, case aside. */
export const isSame = (one: Person, other: Person): boolean => one.name.toLowerCase() === other.name.toLowerCase();

/** What somebody holds by a decision, if anything: nobody approves for themself, and nothing is for longer than it may be. */
export function heldBy(
  decision: Decision,
  { longestMinutes, approvers, requesters, ...home }: AccessTerms,
): Held | undefined {
  const { id, for: person, by, minutes, at } = decision;
  if (decision.decision !== 'approved' || !by || isSame(by, person)) return undefined;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestMinutes) return undefined;
  if (!isAmong(by.arn, approvers, home) || !isAmong(person.arn, requesters, home)) return undefined;
  if (!/^[\w+=,.@-]+$/.test(person.name) || !person.arn.endsWith(`/${person.name}`)) return undefined;
  return { id, name: person.name, from: at, until: new Date(endOf(decision)).toISOString() };
}

/** Whether an ARN is of people that are named. */
export const isAmong = (
  arn: string,
  { users, permissionSets }: AccessPeople,
  home: Pick<AccessTerms, 'partition' | 'account'>,
): boolean =>
  users.some((user) => arn === `arn:${home.partition}:iam::${home.account}:user/${user}`) ||
  permissionSets.includes(permissionSetOf(arn, home) ?? '');

/** The permission set of a session of IAM Identity Center, by the name of its role. */
export function permissionSetOf(
  arn: string,
  { partition, account }: Pick<AccessTerms, 'partition' | 'account'>,
): string | undefined {
  const [, set] =
    /^assumed-role\/AWSReservedSSO_([\w+=,.@-]+)_[0-9a-f]{16}\/[\w+=,.@-]+$/.exec(
      arn.startsWith(`arn:${partition}:sts::${account}:`) ? arn.split(':').slice(5).join(':') : '',
    ) ?? [];
  return set;
}

/** Who holds a role now. A request is decided, and its time over, within a day of it. */
export async function heldNow(role: string, records: Records, terms: AccessTerms, now: number): Promise<Held[]> {
  const days = [now - DAY, now];
  const of = async (kind: RecordKind) =>
    (await Promise.all(days.map((day) => records.list(dayPrefix(kind, role, day))))).flat();
  const decided = await of('decisions');
  const ended = new Set((await of('ends')).map(nameIn));
  const live = decided.filter((key) => !ended.has(nameIn(key)));
  const decisions = await Promise.all(live.map((key) => records.get<Decision>(key)));
  return decisions
    .flatMap((decision) => (decision && endOf(decision) > now ? (heldBy(decision, terms) ?? []) : []))
    .sort((one, other) => (one.from + one.id < other.from + other.id ? -1 : 1));
}

const nameIn = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
