import { forEachMessage } from '../queue';

/** What ends the wait of an execution. */
export interface Means {
  readonly succeed: (token: string, output: string) => Promise<unknown>;
  readonly fail: (token: string, cause: string) => Promise<unknown>;
  readonly log: (line: string) => void;
}

/** What Step Functions says of a token that nothing waits for, or that is none. */
const OVER = ['InvalidToken', 'TaskDoesNotExist', 'TaskTimedOut'];

/**
 * Hands an approval on to the execution that waits for it, with who sent it as Amazon SQS tells, whatever the message says of
 * that. Whether it counts is for the run to say: it knows who asked. What no execution waits for is logged, and dropped.
 */
export const approving = ({ succeed, fail, log }: Means) =>
  forEachMessage(async ({ messageId, body, attributes }) => {
    const by = attributes?.SenderId;
    const [, word, token] = /^(approve|decline) (\S+)\s*$/.exec(body) ?? [];
    const note = (outcome: string): void => log(JSON.stringify({ message: messageId, sender: by, outcome }));
    if (!word || !token || !by) return note('it is no approval: approve <token>, or decline <token>');
    try {
      await (word === 'approve' ? succeed(token, JSON.stringify({ by })) : fail(token, `${by} has declined it`));
      note(`${word}d`);
    } catch (error) {
      const { name = '' } = error as { name?: string };
      if (!OVER.includes(name)) throw error;
      note(`nothing waits for it: ${name}`);
    }
  }, log);
