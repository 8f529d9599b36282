import type { Held } from './access';

/** A statement as IAM writes it. */
export interface WindowStatement {
  readonly Sid?: string;
  readonly [element: string]: unknown;
}

/** What the ids of statements begin with that say who holds a role. */
const OWN = 'Window';

/** AWS lets a managed policy have so many characters: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const MOST = 6144;

/** Lets nobody do anything. */
export const CLOSED: WindowStatement = { Sid: `${OWN}Nobody`, Effect: 'Deny', Action: '*', Resource: '*' };

const denying = (Sid: string, Condition: object): WindowStatement => ({ ...CLOSED, Sid: `${OWN}${Sid}`, Condition });

/** IAM takes times without milliseconds everywhere. */
const seconds = (time: string): string => `${time.slice(0, 19)}Z`;

/**
 * Lets those do something who hold a role, each until their time, by sessions that they took since. Whoever takes the role
 * cannot choose the name of a session, which `aws:userid` ends with:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 * A Deny by `aws:TokenIssueTime` is how sessions are revoked:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 */
export function windowOf(held: readonly Held[]): readonly WindowStatement[] {
  const names = [...new Set(held.map(({ name }) => name))];
  if (names.length === 0) return [CLOSED];
  return [
    denying('Others', { StringNotLike: { 'aws:userid': names.map(sessionsOf) } }),
    ...names.flatMap((name, at) => {
      const own = held.filter((one) => one.name === name);
      const [from = ''] = own.map((one) => one.from).sort();
      const until =
        own
          .map((one) => one.until)
          .sort()
          .at(-1) ?? '';
      const StringLike = { 'aws:userid': sessionsOf(name) };
      return [
        denying(`Until${at}`, { StringLike, DateGreaterThanEquals: { 'aws:CurrentTime': seconds(until) } }),
        denying(`From${at}`, { StringLike, DateLessThan: { 'aws:TokenIssueTime': seconds(from) } }),
      ];
    }),
  ];
}

const sessionsOf = (name: string): string => `*:${name}`;

/** A policy with a window for as many as fit, in the order in which they got the role, in place of the one it has. */
export function opened(
  document: { readonly Statement: readonly WindowStatement[] },
  held: readonly Held[],
): { readonly text: string; readonly included: readonly Held[] } {
  const base = document.Statement.filter(({ Sid = '' }) => !Sid.startsWith(OWN));
  if (base.length === 0)
    throw new Error('the policy says nothing but who holds the role: deploy what it is part of again');
  const textOf = (some: readonly Held[]) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [...base, ...windowOf(some)] });
  const included: Held[] = [];
  for (const one of held) if (textOf([...included, one]).length <= MOST) included.push(one);
  return { text: textOf(included), included };
}
