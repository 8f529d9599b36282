import type { Delivered, GitHub } from './github';

/** Milliseconds that are looked back at first, and beyond what has been looked at. */
const FIRST = 2 * 60 * 60 * 1000;
const AGAIN = 20 * 60 * 1000;

/** Has GitHub deliver again what nobody has taken, each time that it is called. */
export function redelivering(github: Pick<GitHub, 'deliveries' | 'redeliver'>, now: () => number): () => Promise<void> {
  let read = 0;
  return async () => {
    const began = now();
    const { found, areAll } = await github.deliveries(Math.max(began - FIRST, read - AGAIN));
    for (const id of undelivered(found)) await github.redeliver(id);
    if (areAll) read = began;
  };
}

/** How often one delivery is asked for again. */
const MOST_ATTEMPTS = 4;

/**
 * Deliveries of jobs that nobody has taken, which GitHub does not repeat by itself: the last attempt of each.
 * https://docs.github.com/en/webhooks/using-webhooks/handling-failed-webhook-deliveries
 */
export function undelivered(deliveries: readonly Delivered[]): number[] {
  const attempts = new Map<string, Delivered[]>();
  for (const one of deliveries)
    if (one.event === 'workflow_job' && one.action === 'queued')
      attempts.set(one.guid, [...(attempts.get(one.guid) ?? []), one]);
  return [...attempts.values()]
    .filter(
      (all) => all.length < MOST_ATTEMPTS && all.every(({ status_code }) => status_code < 200 || status_code > 299),
    )
    .map((all) => Math.max(...all.map(({ id }) => id)));
}
