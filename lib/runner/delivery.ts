import { messageOf } from '../engine/error';
import { isSigned } from './github-signature';
import type { Job } from './job';
import { has, type Terms } from './terms';

/** What came in at the address of the webhook. Names of headers are in lower case. */
export interface Delivery {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/**
 * What becomes of it: a job to serve; something that is not for these runners, which is answered as if it were,
 * so that it is not delivered again; or something that the forge would not send, with the status it is answered with.
 */
export type Judgement =
  | { readonly verdict: 'accepted'; readonly job: Job }
  | { readonly verdict: 'ignored'; readonly because: string }
  | { readonly verdict: 'refused'; readonly status: 400 | 401 | 413 | 415; readonly because: string };

/** The most bytes of a body that are read. One about a job has a few ten thousand. */
export const MOST_BYTES = 1024 * 1024;

/**
 * Days after which GitHub ends a run, whatever its jobs wait for, and so whatever is said of one that it made before is over.
 * https://docs.github.com/en/actions/reference/limits
 */
export const LONGEST_RUN = 35;

const DAY = 24 * 60 * 60 * 1000;

/** What is read of the body. Everything else is left alone. */
interface Payload {
  readonly action?: unknown;
  readonly repository?: { readonly full_name?: unknown; readonly private?: unknown; readonly fork?: unknown };
  readonly installation?: { readonly id?: unknown };
  readonly workflow_job?: {
    readonly id?: unknown;
    readonly run_id?: unknown;
    readonly run_attempt?: unknown;
    readonly labels?: unknown;
    readonly created_at?: unknown;
  };
}

/**
 * Judges a delivery: its size, then its signature, and only then what it says. The header that names the delivery is not
 * signed, and GitHub signs no time of it, so that neither tells a replay. The job does, which is in the body: by its id it is
 * served once, as long as such names are remembered, and by when it was made it is ignored after that. A job may be queued
 * long after it was made, when somebody approves of it.
 */
export function judgeDelivery(
  { headers, body }: Delivery,
  secrets: readonly string[],
  terms: Terms,
  now: number,
): Judgement {
  if (body.length > MOST_BYTES) return refused(413, `the body has more than ${MOST_BYTES} bytes`);
  if (!isSigned(body, headers['x-hub-signature-256'], secrets)) return refused(401, 'the signature is not of GitHub');
  if (headers['x-github-event'] !== 'workflow_job') return ignored(`the event is ${headers['x-github-event']}`);
  if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
    return refused(415, 'the body is not JSON: set the content type of the webhook to application/json');
  let payload: Payload;
  try {
    payload = JSON.parse(body.toString('utf8')) ?? {};
  } catch (error) {
    return refused(400, `the body is not JSON: ${messageOf(error)}`);
  }
  if (payload.action !== 'queued') return ignored(`the job is ${payload.action}`);
  const job = jobOf(payload);
  if (!job) return refused(400, 'the body is not about a job of a repository and an installation');
  if (now - job.created >= LONGEST_RUN * DAY)
    return ignored(`the job is of a run of more than ${LONGEST_RUN} days ago`);
  const unserved = unservedBecause(payload, terms);
  return unserved ? ignored(unserved) : { verdict: 'accepted', job };
}

export const refused = (status: 400 | 401 | 413 | 415, because: string): Judgement => ({
  ...{ verdict: 'refused', status, because },
});

export const ignored = (because: string): Judgement => ({ verdict: 'ignored', because });

function jobOf({ workflow_job: said, repository, installation }: Payload): Job | undefined {
  const { id, run_id: run, run_attempt: attempt, created_at: at } = said ?? {};
  const numbers = [id, run, attempt, installation?.id];
  const created = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  const name = repository?.full_name;
  if (!numbers.every((one) => Number.isSafeInteger(one) && (one as number) > 0) || Number.isNaN(created)) return;
  if (typeof name !== 'string' || !/^[\w.-]+\/[\w.-]+$/.test(name)) return;
  const [known, ofRun, which, by] = numbers as [number, number, number, number];
  return { id: known, attempt: which, run: ofRun, repository: name, installation: by, created };
}

/** Why a job is not for these runners. GitHub tells letters apart neither in names of repositories nor in labels. */
function unservedBecause({ workflow_job, repository }: Payload, terms: Terms): string | undefined {
  const { full_name: name, private: isPrivate, fork } = repository ?? {};
  if (!has(terms.repositories, name)) return `the repository ${name} is not served`;
  if (isPrivate !== true && !terms.publicRepositories) return `the repository ${name} is public`;
  if (fork !== false && !terms.forks) return `the repository ${name} is a fork`;
  const labels: unknown = workflow_job?.labels;
  if (!Array.isArray(labels) || labels.length === 0) return 'the job asks for no label';
  const other = labels.find((label) => !has(terms.labels, label));
  return other === undefined ? undefined : `the job asks for the label ${other}`;
}
