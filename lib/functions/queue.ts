/** A message as Amazon SQS hands it to a function. */
export interface Message {
  readonly messageId: string;
  readonly body: string;
  readonly attributes?: { readonly SenderId?: string; readonly SentTimestamp?: string };
}

/** What Amazon SQS hands to a function. */
export interface QueueEvent {
  readonly Records: readonly Message[];
}

/** Messages that are to stay in the queue. */
export interface Unfinished {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Does some work for each message of a queue, and leaves those in it for which that failed. */
export const forEachMessage =
  (work: (message: Message) => Promise<unknown>, tell: (line: string) => void) =>
  async ({ Records }: QueueEvent): Promise<Unfinished> => {
    const outcomes = await Promise.allSettled(Records.map(work));
    const failed = outcomes.flatMap((outcome, at) => {
      if (outcome.status === 'fulfilled') return [];
      tell(`${Records[at]?.messageId}: ${outcome.reason}`);
      return [{ itemIdentifier: Records[at]?.messageId ?? '' }];
    });
    return { batchItemFailures: failed };
  };
