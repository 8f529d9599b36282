import { BulwarkError, messageOf } from '../engine/error';
import { Later } from './later';

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  /** The value of a header, whatever its letters. */
  header(name: string): string | undefined;
  readonly body: string;
}

/** Sends a request. Rejects where there is no answer. */
export type Send = (request: Request) => Promise<Answer>;

/** Who is asked: its name, and what each of its addresses begins with. */
export interface Asked {
  readonly name: string;
  readonly api: string;
}

/**
 * What is answered, where that is with success or a status that is expected. What is refused for now, or not answered, is
 * thrown as `Later`, with the seconds of `limitedFor` where it says to wait; what is refused for good, as a `BulwarkError`.
 */
export async function answerOf(
  { name, api }: Asked,
  send: Send,
  request: Request,
  expected: readonly number[],
  limitedFor: (answer: Answer) => number | undefined,
): Promise<Answer> {
  const what = `${request.method} ${request.url.slice(api.length).replace(/\?.*/, '')}`;
  let answer: Answer;
  try {
    answer = await send(request);
  } catch (error) {
    throw new Later(`${what}: ${messageOf(error)}`);
  }
  const { status } = answer;
  if ((status >= 200 && status < 300) || expected.includes(status)) return answer;
  const limited = limitedFor(answer);
  if (limited !== undefined) throw new Later(`${what}: ${name} asks to wait`, limited);
  if (status >= 500) throw new Later(`${what}: ${name} answers ${status}`);
  throw new BulwarkError(`${what}: ${name} answers ${status}: ${messageIn(answer.body)}`);
}

/** What an answer says. Throws `Later` for what is no JSON. */
export function parsed<T>({ name }: Asked, body: string): T {
  try {
    return JSON.parse(body) as T;
  } catch {
    throw new Later(`${name} answers with something other than JSON`);
  }
}

/** The next page, which has to be at the same place, as the token goes along. */
export function nextOf({ name, api }: Asked, answer: Answer): string | undefined {
  const link = answer
    .header('link')
    ?.split(',')
    .find((one) => one.endsWith('rel="next"'));
  const next = link?.slice(link.indexOf('<') + 1, link.indexOf('>'));
  if (next && !next.startsWith(`${api}/`)) throw new BulwarkError(`${name} leads on to ${next}`);
  return next;
}

function messageIn(body: string): string {
  try {
    const { message, error } = JSON.parse(body) as { message?: unknown; error?: unknown };
    const said = message ?? error;
    return typeof said === 'object' ? JSON.stringify(said) : String(said);
  } catch {
    return 'it says nothing';
  }
}
