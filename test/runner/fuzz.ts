import { type HttpEvent, receiving } from '../../lib/functions/receive-webhook/receive';
import { LONGEST_RUN } from '../../lib/runner/delivery';
import type { Job } from '../../lib/runner/job';
import { chance } from './chance';
import { headersOf, SECRET, TERMS } from './world';

const BEFORE = 'the secret before it';
const NOW = Date.UTC(2026, 0, 5);
const WINDOW = LONGEST_RUN * 24 * 60 * 60 * 1000;

/** What came of requests to the handler of the webhook. */
export interface Fuzzed {
  readonly right: number;
  readonly wrong: number;
  /** Those that GitHub has sent long ago, and how many of them were taken. */
  readonly late: number;
  readonly replayed: number;
  /** Right ones that were not taken, and wrong ones that were. */
  readonly refused: number;
  readonly accepted: number;
}

/**
 * Sends requests through the handler of the webhook, half of them as GitHub sends them, signed with one of two secrets, some
 * as it sent them long ago, and the others not: changed on their way, signed with something else, or not at all.
 */
export async function fuzz(count: number, seed: number): Promise<Fuzzed> {
  const random = chance(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const queued: Job[] = [];
  const queue = async (job: Job) => void queued.push(job);
  const secrets = async () => [SECRET, BEFORE];
  const handler = receiving({ secrets, queue, tell: () => undefined, now: () => NOW }, TERMS);
  const tally = { right: 0, wrong: 0, late: 0, refused: 0, accepted: 0, replayed: 0 };
  for (let at = 0; at < count; at++) {
    const id = at + 1;
    const roll = random();
    const kind = roll < 0.5 ? 'right' : roll < 0.6 ? 'late' : 'wrong';
    const age = kind === 'late' ? WINDOW * (1 + 10 * random()) : WINDOW * random();
    const body = payload(id, Math.floor(NOW - age), random);
    const signed = { headers: headersOf(body, random() < 0.5 ? SECRET : BEFORE), body: Buffer.from(body) };
    const { headers, body: sent } = kind === 'wrong' ? wrong(signed, random, upTo) : signed;
    const isBase64Encoded = kind === 'wrong' || random() < 0.5;
    const event: HttpEvent = { headers, body: sent.toString(isBase64Encoded ? 'base64' : 'utf8'), isBase64Encoded };
    const before = queued.length;
    const { statusCode } = await handler(event);
    const isTaken = queued.length > before && queued.at(-1)?.id === id && statusCode === 202;
    tally[kind]++;
    if (kind === 'right' && !isTaken) tally.refused++;
    if (kind === 'wrong' && (queued.length > before || statusCode < 400)) tally.accepted++;
    if (kind === 'late' && (queued.length > before || statusCode !== 202)) tally.replayed++;
  }
  return tally;
}

interface Sent {
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const TEXTS = ['build', 'тест', 'ビルド', '🚀', '"quoted"', 'a\u0000b', '\u2028', 'é', ' '];

function payload(id: number, created: number, random: () => number): string {
  const text = () => TEXTS[Math.floor(random() * TEXTS.length)];
  return JSON.stringify({
    action: 'queued',
    workflow_job: {
      ...{ id, run_id: id, run_attempt: 1 + Math.floor(random() * 3), name: `${text()}${text()}${text()}` },
      ...{ labels: random() < 0.5 ? ['self-hosted', 'Linux'] : ['small'], created_at: new Date(created).toISOString() },
      steps: Array.from({ length: Math.floor(random() * 4) }, () => ({ name: text() })),
    },
    repository: { full_name: random() < 0.5 ? 'acme/shop' : 'Acme/Shop', private: true, fork: false, topic: text() },
    installation: { id: 99 },
  });
}

/** The same, in a way that GitHub does not send. */
function wrong({ headers, body }: Sent, random: () => number, upTo: (most: number) => number): Sent {
  const name = 'x-hub-signature-256';
  const signature = headers[name] ?? '';
  const hex = signature.slice('sha256='.length);
  const signed = (given: string | undefined): Sent => {
    const { [name]: _, ...others } = headers;
    return { headers: given === undefined ? others : { ...others, [name]: given }, body };
  };
  const flipped = Buffer.from(body);
  const place = upTo(body.length);
  flipped[place] = (flipped[place] ?? 0) ^ (1 << upTo(8));
  const digit = upTo(hex.length);
  const other = (Number.parseInt(hex[digit] ?? '0', 16) ^ (1 + upTo(15))).toString(16);
  const ways: (() => Sent)[] = [
    () => ({ headers, body: flipped }),
    () => ({ headers, body: body.subarray(0, place) }),
    () => ({ headers, body: Buffer.concat([body, Buffer.from([upTo(256)])]) }),
    () => ({ headers, body: Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1)) }),
    () => signed(undefined),
    () => signed(''),
    () => signed('sha256='),
    () => signed(`sha256=${hex.slice(0, digit)}${other}${hex.slice(digit + 1)}`),
    () => signed(`sha256=${hex.slice(0, digit)}`),
    () => signed(`sha256=${hex}${other}`),
    () => signed(`sha256=${hex},sha256=${hex}`),
    () => signed(`sha1=${hex.slice(0, 40)}`),
    () => signed(hex),
    () => signed(` ${signature}`),
    () => signed(`${signature}\n`),
    () => signed('sha256=undefined'),
    () => signed(`sha256=${'0'.repeat(64)}`),
    () => signed(headersOf(body.toString(), '')[name]),
    () => signed(headersOf(body.toString(), 'another secret')[name]),
    () => signed(headersOf(body.toString(), `${SECRET} `)[name]),
    () => signed(headersOf('', SECRET)[name]),
  ];
  return (ways[Math.floor(random() * ways.length)] as () => Sent)();
}
