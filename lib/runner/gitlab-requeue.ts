import type { GitLab } from './gitlab';
import { type Job, keyOf } from './job';
import type { Terms } from './terms';

/**
 * Queues jobs that wait, each time that it is called, as GitLab does not deliver again by itself what nobody has taken. Each is
 * queued once by one program; one that is served already is not served again.
 */
export function requeueing(
  gitlab: Pick<GitLab, 'placeOf' | 'pendingJobs'>,
  { repositories }: Pick<Terms, 'repositories'>,
  queue: (job: Job) => Promise<void>,
): () => Promise<void> {
  let known: ReadonlySet<string> = new Set();
  return async () => {
    const waiting = new Set<string>();
    for (const repository of repositories)
      for (const job of await gitlab.pendingJobs(await gitlab.placeOf(repository))) {
        if (!known.has(keyOf(job))) await queue(job);
        waiting.add(keyOf(job));
      }
    known = waiting;
  };
}
