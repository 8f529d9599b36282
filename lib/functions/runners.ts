import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Capacities } from '../runner/capacity';
import type { Forge } from '../runner/forge';
import { GitHub } from '../runner/github';
import { redelivering } from '../runner/github-redeliver';
import { GitLab } from '../runner/gitlab';
import { requeueing } from '../runner/gitlab-requeue';
import type { Job } from '../runner/job';
import type { Terms } from '../runner/terms';
import { appOf } from './app-of';
import { type CapacitySettings, capacitiesOf } from './capacities/all';
import { secretTexts } from './secret-texts';
import { send } from './send';
import { parsed, setting } from './settings';
import { tokenOf } from './token-of';

/** What a function serves jobs with, as its environment says: where they come from, and machines. */
export interface Runners {
  readonly terms: Terms;
  readonly forge: Forge;
  readonly capacities: Capacities;
  /** Sees to jobs that nobody has been told of, by `queue` where the forge does not tell again. */
  catchingUp(queue: (job: Job) => Promise<void>): () => Promise<void>;
}

export function runnersOf(): Runners {
  const terms = parsed<Terms>('TERMS');
  const capacities = capacitiesOf(parsed<CapacitySettings[]>('CAPACITIES'), terms);
  const texts = (name: string) => secretTexts(new SecretsManagerClient(), setting(name));
  if (terms.forge === 'gitlab') {
    const tokens = texts('TOKEN_SECRET');
    const gitlab = new GitLab(terms, async (fresh) => tokenOf((await tokens(fresh))[0]), send, Date.now);
    return { terms, capacities, forge: gitlab, catchingUp: (queue) => requeueing(gitlab, terms, queue) };
  }
  const apps = texts('APP_SECRET');
  const github = new GitHub(terms, async () => appOf((await apps())[0]), send, Date.now);
  return { terms, capacities, forge: github, catchingUp: () => redelivering(github, Date.now) };
}
