import { messageOf } from '../engine/error';
import { type Delivery, ignored, type Judgement, MOST_BYTES, refused } from './delivery';
import { isFromGitLab } from './gitlab-signature';
import type { Job } from './job';
import { has, type Terms } from './terms';

/** What is read of the body. Everything else is left alone, and is read of the API before anything is started. */
interface Payload {
  readonly object_kind?: unknown;
  readonly build_id?: unknown;
  readonly build_status?: unknown;
  readonly pipeline_id?: unknown;
  readonly project_id?: unknown;
  readonly project?: { readonly path_with_namespace?: unknown };
}

/**
 * Judges a delivery of GitLab about a job: its size, then whether GitLab sent it, and only then what it says. A job is for
 * runners once it is `pending`. What it says of tags, and where it comes from, GitLab does not say here: a job is asked for
 * before anything is started for it, so that a delivery that is sent again, or not signed, comes to no more than a look.
 * https://docs.gitlab.com/user/project/integrations/webhook_events/#job-events
 */
export function judgeGitLabDelivery(
  { headers, body }: Delivery,
  secrets: readonly string[],
  terms: Pick<Terms, 'repositories'>,
  now: number,
): Judgement {
  if (body.length > MOST_BYTES) return refused(413, `the body has more than ${MOST_BYTES} bytes`);
  if (!isFromGitLab(body, headers, secrets, now)) return refused(401, 'the signature or token is not of GitLab');
  if (headers['x-gitlab-event'] !== 'Job Hook') return ignored(`the event is ${headers['x-gitlab-event']}`);
  let payload: Payload;
  try {
    payload = JSON.parse(body.toString('utf8')) ?? {};
  } catch (error) {
    return refused(400, `the body is not JSON: ${messageOf(error)}`);
  }
  if (payload.object_kind !== 'build') return ignored(`the body is about ${payload.object_kind}`);
  if (payload.build_status !== 'pending') return ignored(`the job is ${payload.build_status}`);
  const job = jobOf(payload, now);
  if (!job) return refused(400, 'the body is not about a job of a project');
  if (!has(terms.repositories, job.repository)) return ignored(`the project ${job.repository} is not served`);
  return { verdict: 'accepted', job };
}

function jobOf({ build_id, pipeline_id, project_id, project }: Payload, created: number): Job | undefined {
  const numbers = [build_id, pipeline_id, project_id];
  const repository = project?.path_with_namespace;
  if (!numbers.every((one) => Number.isSafeInteger(one) && (one as number) > 0)) return;
  if (typeof repository !== 'string' || !/^[\w.-]+(\/[\w.-]+)+$/.test(repository)) return;
  const [id, run, installation] = numbers as [number, number, number];
  return { id, attempt: 1, run, repository, installation, created };
}
