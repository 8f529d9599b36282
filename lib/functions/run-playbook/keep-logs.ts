import { BulwarkError } from '../../engine/error';
import type { Playbook } from './playbook';

/** All events of a log group within a time, from and to which are in milliseconds. */
export type Events = (logGroup: string, from: number, to: number) => Promise<readonly object[]>;

const MINUTE = 60 * 1000;

/** What one record holds. Its bounds are the same whenever it is read, so that who was stopped begins again. */
const SLICE = 5 * MINUTE;

/** How far back logs are kept: longer would not be read in the time that a function has. */
const LONGEST = 24 * 60 * MINUTE;

/** Keeps the events of a log group until it was asked for, in a record for each five minutes. It changes nothing. */
export const keepLogs = (events: Events): Playbook => ({
  cuts: false,
  async look({ target: logGroup, undo, at, since }, _run, keep) {
    if (!/^[\w./#-]{1,512}$/.test(logGroup)) throw new BulwarkError(`'${logGroup}' is no name of a log group`);
    if (undo) throw new BulwarkError('records are not taken back');
    const to = Date.parse(at);
    const from = since === undefined ? to - 60 * MINUTE : Date.parse(since);
    if (!(from < to && from >= to - LONGEST))
      throw new BulwarkError(`'${since}' is no time within 24 hours before ${at}; write it as 2026-11-30T20:00:00Z`);
    const begins: number[] = [];
    for (let begin = from - (from % SLICE); begin < to; begin += SLICE) begins.push(begin);
    return {
      is: { logGroup, from: new Date(from).toISOString(), to: at },
      steps: begins.map((begin) => ({
        does: `keep events of ${logGroup} from ${new Date(Math.max(begin, from)).toISOString()} on`,
        run: async () => {
          const found = await events(logGroup, Math.max(begin, from), Math.min(begin + SLICE, to));
          await keep(`events-${new Date(begin).toISOString()}`, JSON.stringify(found));
        },
      })),
    };
  },
});
