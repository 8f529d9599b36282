import { requested, type Served } from '../../runner/decide';
import { type Job, keyOf } from '../../runner/job';

/** What Amazon SQS hands to a function. */
export interface QueueEvent {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

/** Messages that are to stay in the queue. */
export interface Unfinished {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Starts an execution of a name, where there is none of it and was none for ninety days. */
export type Start = (name: string, served: Served) => Promise<void>;

/** Starts the state machine once for each job, however often it is delivered, and leaves those in the queue that it cannot. */
export const starting =
  (start: Start, tell: (line: string) => void) =>
  async ({ Records }: QueueEvent): Promise<Unfinished> => {
    const outcomes = await Promise.allSettled(
      Records.map(async ({ body }) => {
        const job = JSON.parse(body) as Job;
        await start(keyOf(job), requested(job));
      }),
    );
    const failed = outcomes.flatMap((outcome, at) => {
      if (outcome.status === 'fulfilled') return [];
      tell(`${Records[at]?.messageId}: ${outcome.reason}`);
      return [{ itemIdentifier: Records[at]?.messageId ?? '' }];
    });
    return { batchItemFailures: failed };
  };
