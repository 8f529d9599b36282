import { BulwarkError } from '../../engine/error';
import { forEachMessage, type Message } from '../queue';

/** What may be asked for, as the construct writes it. */
export interface Terms {
  /** The ARN of the function of each playbook, by the name of the playbook. */
  readonly playbooks: Readonly<Record<string, string>>;
  /** How many runs of a playbook may begin in an hour. */
  readonly runsPerHour: number;
}

/** What starts executions, and tells somebody. */
export interface Means {
  /** Starts an execution. Gives whether it is there: `false` where there is another of its name. */
  readonly start: (name: string, input: string) => Promise<boolean>;
  /** What the execution of a name began with. */
  readonly inputOf: (name: string) => Promise<string>;
  /** Tells people of a request that is refused. */
  readonly refuse: (why: string) => Promise<unknown>;
  readonly log: (line: string) => void;
}

/** What an execution begins with. */
export interface Input {
  readonly playbook: string;
  readonly target: string;
  readonly act: boolean;
  readonly undo: boolean;
  readonly since?: string;
  /** The id of the message. */
  readonly request: string;
  readonly requester: string;
  readonly at: string;
  readonly function: string;
  readonly approval: object;
}

/**
 * Starts the state machine for each request, once however often it is delivered. At most so many runs of a playbook begin in
 * an hour of the clock, of those that act and those that do not: the names of executions are numbered, and Step Functions
 * gives each name once. Requests that are malformed or too many are told of, and dropped.
 */
export const starting = (means: Means, terms: Terms) =>
  forEachMessage(async (message) => {
    try {
      await start(inputOf(message, terms), means, terms);
    } catch (error) {
      if (!(error instanceof BulwarkError)) throw error;
      const sender = message.attributes?.SenderId;
      means.log(JSON.stringify({ message: message.messageId, sender, refused: error.message }));
      await means.refuse(`A request of ${sender} is refused: ${error.message}`);
    }
  }, means.log);

async function start(input: Input, means: Means, { runsPerHour }: Terms): Promise<void> {
  const { playbook, act, at, request } = input;
  const hour = at.slice(0, 13).replace(/\D/g, '');
  const text = JSON.stringify(input);
  for (let number = 0; number < runsPerHour; number++) {
    const name = `${act ? 'act' : 'dry'}-${playbook}-${hour}-${number}`;
    if ((await means.start(name, text)) || JSON.parse(await means.inputOf(name)).request === request) {
      means.log(JSON.stringify({ message: request, run: name }));
      return;
    }
  }
  throw new BulwarkError(
    `${runsPerHour} runs of ${playbook}${act ? '' : ' that change nothing'} have begun within the hour; ask again in the next, or have runsPerHour raised`,
  );
}

/** Texts that a target may have. */
const TARGET = /^[\x21-\x7e]{1,600}$/;

/** What a request comes to. Throws a `BulwarkError` for one that is malformed. */
function inputOf({ messageId, body, attributes }: Message, { playbooks }: Terms): Input {
  const { SenderId: requester = '', SentTimestamp = '' } = attributes ?? {};
  if (!requester || !/^\d+$/.test(SentTimestamp))
    throw new BulwarkError('Amazon SQS does not say who sent it, and when');
  const { playbook, target, act = false, undo = false, since, ...others } = objectOf(body);
  const names = Object.keys(playbooks).join(', ');
  if (typeof playbook !== 'string' || !Object.hasOwn(playbooks, playbook))
    throw new BulwarkError(`there is no playbook ${JSON.stringify(playbook)} here; there are ${names}`);
  if (typeof target !== 'string' || !TARGET.test(target))
    throw new BulwarkError('`target` has to say what it is about, in up to 600 characters without blanks');
  if (typeof act !== 'boolean' || typeof undo !== 'boolean')
    throw new BulwarkError('`act` and `undo` are true or false');
  if (since !== undefined && (typeof since !== 'string' || Number.isNaN(Date.parse(since))))
    throw new BulwarkError('`since` is a time: 2026-11-30T20:00:00Z');
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new BulwarkError(`a request has playbook, target, act, undo and since; it has no '${unknown.slice(0, 50)}'`);
  return {
    ...{ playbook, target, act, undo, ...(since !== undefined && { since: new Date(since).toISOString() }) },
    ...{ request: messageId, requester, at: new Date(Number(SentTimestamp)).toISOString() },
    function: playbooks[playbook] as string,
    approval: {},
  };
}

function objectOf(body: string): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(body);
    if (said && typeof said === 'object' && !Array.isArray(said)) return said as Record<string, unknown>;
  } catch {
    // What is told below.
  }
  throw new BulwarkError('it is no JSON object: {"playbook": "quarantine-role", "target": "shop-api"}');
}
