import { requested, type Served } from '../../runner/decide';
import { type Job, keyOf } from '../../runner/job';
import { forEachMessage } from '../queue';

/** Starts an execution of a name, where there is none of it and was none for ninety days. */
export type Start = (name: string, served: Served) => Promise<void>;

/** Starts the state machine once for each job, however often it is delivered, and leaves those in the queue that it cannot. */
export const starting = (start: Start, tell: (line: string) => void) =>
  forEachMessage(async ({ body }) => {
    const job = JSON.parse(body) as Job;
    await start(keyOf(job), requested(job));
  }, tell);
