import { BulwarkError } from '../../engine/error';
import { limitedFor } from '../../runner/github';
import type { Answer, Request, Send } from '../../runner/http';
import { Later } from '../../runner/later';
import type { Ticket } from '../../tickets/entry';
import type { TicketText } from '../../tickets/text';

/** A ticket as its tracker gives it back. */
export type Made = Pick<Ticket, 'id' | 'url'>;

/**
 * Where tickets are kept. What is refused for now, or not answered, is thrown as `Later`, with its seconds where nothing was
 * done; what is refused for good, as a `BulwarkError`.
 */
export interface Tracker {
  /** Looks whether tickets can be kept there at all, so that only those see them who may. */
  readonly check: () => Promise<void>;
  /** The ticket of a key that was made since a time in milliseconds, if there is one. */
  readonly find: (key: string, since: number) => Promise<Made | undefined>;
  readonly create: (text: TicketText) => Promise<Made>;
  /** Makes a ticket say a text, and opens or closes it. `false` where there is no such ticket any more, or none that can be changed. */
  readonly update: (id: string, text: TicketText) => Promise<boolean>;
}

/** What a ticket is found by. */
export const markerOf = (key: string): string => `bulwark-${key}`;

/** What says of a ticket what it is. */
export const labelsOf = ({ severity, isBlocking }: TicketText): string[] => [
  'security-finding',
  `severity-${severity}`,
  ...(isBlocking ? [BLOCKING] : []),
];

export const BLOCKING = 'blocking';

/**
 * The text in Markdown. What comes from the finding is indented by four spaces: code, in which neither mentions, links and
 * images nor commands at the beginning of a line count.
 */
export const markdownOf = ({ lines, quoted, key }: TicketText): string =>
  [...lines, quoted.map((line) => `    ${line}`).join('\n'), `\`${markerOf(key)}\``].join('\n\n');

/** The text without any form. */
export const plainOf = ({ lines, quoted, key }: TicketText): string =>
  [...lines, quoted.join('\n'), markerOf(key)].join('\n\n');

/** What a tracker is asked, under a path that begins where its API does. */
export type Ask = (
  method: Request['method'],
  path: string,
  options?: { readonly body?: object; readonly expected?: readonly number[] },
) => Promise<Answer>;

/** What says who asks, out of the text of the secret. Throws where it holds no such thing, with no word of what it is. */
export type Authorize = (secret: string) => Readonly<Record<string, string>>;

/**
 * Asks one tracker and nobody else, and not before the time that it says where it asks to wait. The secret is read anew once
 * it is not known there.
 */
export function asking(
  { name, url }: { readonly name: string; readonly url: string },
  authorize: Authorize,
  secret: (fresh?: boolean) => Promise<readonly string[]>,
  { send, now }: { readonly send: Send; readonly now: () => number },
): Ask {
  let isStale = false;
  let waitsUntil = 0;
  // What is only read is asked for once more, where that may help at once.
  return async (method, path, options) => {
    try {
      return await ask(method, path, options);
    } catch (error) {
      if (method !== 'GET' || !(error instanceof Later) || error.seconds !== undefined) throw error;
      return ask(method, path, options);
    }
  };

  async function ask(...[method, path, { body, expected = [] } = {}]: Parameters<Ask>): Promise<Answer> {
    const what = `${method} ${path.replace(/\?.*/, '')}`;
    if (now() < waitsUntil) throw new Later(`${what}: ${name} asks to wait`, Math.ceil((waitsUntil - now()) / 1000));
    const [text = ''] = await secret(isStale);
    isStale = false;
    const headers = {
      ...{ accept: 'application/json', 'user-agent': 'cdk-bulwark', ...authorize(text) },
      ...(body && { 'content-type': 'application/json' }),
    };
    let answer: Answer;
    try {
      answer = await send({ method, url: `${url}${path}`, headers, ...(body && { body: JSON.stringify(body) }) });
    } catch (error) {
      throw new Later(`${what}: ${name} does not answer: ${error instanceof Error ? error.message : error}`);
    }
    const { status } = answer;
    if ((status >= 200 && status < 300) || expected.includes(status)) return answer;
    if (status === 401) isStale = true;
    const limited = limitedFor(answer, now());
    if (limited !== undefined) {
      waitsUntil = now() + limited * 1000;
      throw new Later(`${what}: ${name} asks to wait`, limited);
    }
    if (status === 409) throw new Later(`${what}: ${name} is at it already`, 1);
    if (status >= 500) throw new Later(`${what}: ${name} answers ${status}`);
    throw new BulwarkError(`${what}: ${name} answers ${status}: ${answer.body.slice(0, 300)}`);
  }
}

/**
 * Whether a ticket that is said not to be there is gone: the place is there, and it is not found in it. Throws `Later` where
 * it is, after all.
 */
export async function isGone({ check, find }: Pick<Tracker, 'check' | 'find'>, key: string): Promise<boolean> {
  await check();
  const found = await find(key, 0);
  if (found) throw new Later(`the ticket ${found.id} is there, and is said not to be`);
  return true;
}

/** What an answer says, which is JSON. */
export function said<T>({ body }: Answer): T {
  try {
    return JSON.parse(body) as T;
  } catch {
    throw new Later('the answer is something other than JSON');
  }
}

/** Words of a secret that is JSON. Throws where one is missing, with no word of what it is. */
export function wordsIn<Name extends string>(secret: string, ...names: readonly Name[]): Record<Name, string> {
  try {
    const found = JSON.parse(secret) as Record<Name, unknown>;
    if (names.every((name) => typeof found[name] === 'string' && /^[\x20-\x7e]+$/.test(found[name])))
      return found as Record<Name, string>;
  } catch {
    // What is told below.
  }
  const form = names.map((name) => `"${name}": "…"`).join(', ');
  throw new BulwarkError(`the secret of the tracker is not {${form}}: put it there`);
}

/** Who asks, by a name and a password. */
export const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
