import type { Forge, JobState, JustInTime, Place, RunnerState, RunState } from './forge';
import { type Answer, answerOf, nextOf, parsed, type Request, type Send } from './http';
import type { Job } from './job';
import { has, type Terms } from './terms';

/** Who is believed to be the fleet: a token, which is read anew where it is to be fresh. */
export type Token = (fresh?: boolean) => Promise<string>;

/** States of jobs that are over for whoever would serve them. https://docs.gitlab.com/api/jobs/ */
const TAKEN = ['running', 'canceling', 'success', 'failed', 'canceled', 'skipped'];

/** States of jobs that a runner has done with. */
const ENDED = ['success', 'failed', 'canceled', 'skipped'];

/** The ref of a pipeline that is for a merge request, of a fork or not, and its number in the project that it is to be merged into. */
const OF_MERGE_REQUEST = /^refs\/merge-requests\/(\d+)\//;

/** The setting of a project by which members may run in it what forks propose. https://docs.gitlab.com/ci/pipelines/merge_request_pipelines/ */
const FORKS_IN_PARENT = 'ci_allow_fork_pipelines_to_run_in_parent_project';

/** How many tags runners are told apart by, beside their own. */
const SHELVES = 100;

/** Seconds. GitLab takes no shorter limit of time for jobs of a runner. https://docs.gitlab.com/ci/runners/configure_runners/ */
const LEAST_TIMEOUT = 600;

/** Seconds that are waited at least where GitLab says no time. */
const MINUTE = 60;

interface SaidOfJob {
  readonly id: number;
  readonly status: string;
  readonly tag_list: readonly string[];
  readonly pipeline: { readonly id: number; readonly ref: string };
}

interface SaidOfRunner {
  readonly id: number;
  readonly description: string | null;
  readonly status: string;
  readonly paused: boolean;
}

interface SaidOfProject {
  readonly id: number;
  readonly path_with_namespace: string;
  readonly visibility: string;
  readonly forked_from_project?: object | null;
  readonly [FORKS_IN_PARENT]?: boolean | null;
}

/**
 * The API of GitLab, as whose token it is: one with the scopes `create_runner`, `manage_runner` and `read_api`, and the role
 * of a maintainer in each project. What GitLab refuses for now, or does not answer, is thrown as `Later` with the time that it
 * says; what it refuses for good, as a `BulwarkError`. https://docs.gitlab.com/api/runners/
 *
 * GitLab lets a runner serve any number of jobs. That it serves one is for its machine to keep to; beside that it is paused
 * here as soon as it is seen to have one, and taken out once its machine is gone.
 */
export class GitLab implements Forge {
  readonly name = 'GitLab';
  readonly forgetsServed = false;

  constructor(
    private readonly terms: Pick<
      Terms,
      ('api' | 'prefix' | 'repositories' | 'labels' | 'publicRepositories') | ('forks' | 'onlyProtected' | 'limits')
    >,
    private readonly token: Token,
    private readonly send: Send,
    private readonly now: () => number,
  ) {}

  async job({ installation, id }: Job): Promise<JobState> {
    const said = await this.found<SaidOfJob>(`/projects/${installation}/jobs/${id}`);
    return said ? stateOf(said.status) : 'taken';
  }

  /**
   * What is known of a job and its project. Nothing is taken from the delivery but numbers, as GitLab may not have signed it.
   * A project that lets members run what forks propose is not served, as its runners may be given any job of it.
   */
  async run({ installation, id }: Job): Promise<RunState> {
    const over = { isOver: true, isOfFork: false, isHeld: false };
    const project = await this.found<SaidOfProject>(`/projects/${installation}`);
    if (!project || !has(this.terms.repositories, project.path_with_namespace)) return over;
    const said = await this.found<SaidOfJob>(`/projects/${installation}/jobs/${id}`);
    if (!said || !this.asksForThese(said)) return over;
    const state = stateOf(said.status);
    const refused = this.refusedBecause(project);
    return {
      isOver: state === 'taken',
      isOfFork: state !== 'taken' && refused === undefined && (await this.isOfFork(installation, said)),
      isHeld: state === 'held',
      ...(refused !== undefined && { refused }),
    };
  }

  /**
   * Makes a runner of the project alone, for jobs with its tags. GitLab takes several of one name, so whoever was stopped
   * after this has to be looked for first. https://docs.gitlab.com/api/users/#create-a-runner-linked-to-a-user
   */
  async makeRunner(job: Job, name: string): Promise<JustInTime | undefined> {
    if ((await this.runnerNamed(job, name)) !== undefined) return undefined;
    const { labels, onlyProtected, limits } = this.terms;
    const answer = await this.asked('POST', '/user/runners', [], {
      ...{ runner_type: 'project_type', project_id: job.installation, locked: true, description: name },
      ...{ tag_list: [...labels, this.shelfOf(name)], run_untagged: false },
      access_level: onlyProtected ? 'ref_protected' : 'not_protected',
      maximum_timeout: Math.max(LEAST_TIMEOUT, limits.life),
    });
    const { id, token } = this.parsed<{ id: number; token: string }>(answer.body);
    return { id, config: Buffer.from(token).toString('base64') };
  }

  async runner(_: Place, id: number): Promise<RunnerState> {
    const said = await this.found<SaidOfRunner>(`/runners/${id}`);
    if (!said) return 'absent';
    if (said.status === 'never_contacted') return 'offline';
    const state = await this.jobsOf(id);
    if (state === 'busy' && !said.paused) await this.pause(id);
    return state;
  }

  async runnerNamed({ installation }: Place, name: string): Promise<number | undefined> {
    const found = await this.runnersOf(installation, `&tag_list=${encodeURIComponent(this.shelfOf(name))}`);
    return found.find(({ description }) => description === name)?.id;
  }

  /**
   * Takes a runner out that serves no job. One that has asked for jobs is paused, and taken out at another look only: it may be
   * given one at this moment.
   */
  async removeRunner(of: Place, id: number): Promise<boolean | undefined> {
    const said = await this.found<SaidOfRunner>(`/runners/${id}`);
    if (!said) return true;
    if (said.status !== 'never_contacted' && !said.paused) {
      await this.pause(id);
      return undefined;
    }
    if (said.status !== 'never_contacted' && (await this.jobsOf(id)) === 'busy') return false;
    await this.dropRunner(of, id);
    return true;
  }

  async dropRunner(_: Place, id: number): Promise<void> {
    await this.asked('DELETE', `/runners/${id}`, [404]);
  }

  async placeOf(repository: string): Promise<Place> {
    const { body } = await this.asked('GET', `/projects/${encodeURIComponent(repository)}`);
    return { repository, installation: this.parsed<SaidOfProject>(body).id };
  }

  /** Those that have not asked for a job yet, or not for two hours. https://docs.gitlab.com/ci/runners/runners_scope/ */
  async offlineRunners({ installation }: Place): Promise<{ readonly id: number; readonly name: string }[]> {
    const found = await this.runnersOf(installation);
    return found
      .filter(({ status }) => status !== 'online')
      .map(({ id, description }) => ({ id, name: description ?? '' }));
  }

  /** Jobs of a repository that wait for these runners. */
  async pendingJobs({ repository, installation }: Place): Promise<Job[]> {
    const found = await this.pages<SaidOfJob>(`/projects/${installation}/jobs?scope[]=pending&per_page=100`);
    const job = { attempt: 1, repository, installation, created: this.now() };
    return found
      .filter((said) => this.asksForThese(said))
      .map(({ id, pipeline }) => ({ ...job, id, run: pipeline.id }));
  }

  /** The tag that a runner has beside those of jobs, by which it is found among a hundredth of all. */
  private shelfOf(name: string): string {
    const [, id = '0'] = /-(\d+)-\d+-\d+$/.exec(name) ?? [];
    return `${this.terms.prefix}-shelf-${Number(id) % SHELVES}`;
  }

  private asksForThese({ tag_list: tags }: SaidOfJob): boolean {
    return tags.length > 0 && tags.every((tag) => this.terms.labels.includes(tag));
  }

  private refusedBecause(project: SaidOfProject): string | undefined {
    const { publicRepositories, forks } = this.terms;
    const { path_with_namespace: path, visibility, forked_from_project: origin } = project;
    if (visibility !== 'private' && !publicRepositories) return `the project ${path} is ${visibility}`;
    if (forks) return undefined;
    if (origin) return `the project ${path} is a fork`;
    if (project[FORKS_IN_PARENT] === false) return undefined;
    return `members of ${path} may run in it what forks propose: set ${FORKS_IN_PARENT} of it to false`;
  }

  /** Whether a job runs what another project proposes: the merge request says from where. */
  private async isOfFork(project: number, { pipeline }: SaidOfJob): Promise<boolean> {
    const [, number] = OF_MERGE_REQUEST.exec(pipeline.ref) ?? [];
    if (number === undefined) return false;
    const said = await this.found<Record<`${'source' | 'target'}_project_id`, number | null>>(
      `/projects/${project}/merge_requests/${number}`,
    );
    return typeof said?.source_project_id !== 'number' || said.source_project_id !== said.target_project_id;
  }

  /** Whether a runner has a job, has had one, or none yet. */
  private async jobsOf(id: number): Promise<'busy' | 'absent' | 'idle'> {
    const found = await this.pages<SaidOfJob>(`/runners/${id}/jobs?per_page=100`);
    if (found.length === 0) return 'idle';
    return found.every(({ status }) => ENDED.includes(status)) ? 'absent' : 'busy';
  }

  private async pause(id: number): Promise<void> {
    await this.asked('PUT', `/runners/${id}`, [404], { paused: true });
  }

  private runnersOf(project: number, which = ''): Promise<SaidOfRunner[]> {
    return this.pages<SaidOfRunner>(`/projects/${project}/runners?type=project_type&per_page=100${which}`);
  }

  private async pages<T>(path: string): Promise<T[]> {
    const found: T[] = [];
    let next: string | undefined = path;
    while (next) {
      const answer: Answer = await this.asked('GET', next);
      found.push(...this.parsed<T[]>(answer.body));
      next = nextOf(this.self, answer)?.slice(this.terms.api.length);
    }
    return found;
  }

  private async found<T>(path: string): Promise<T | undefined> {
    const { status, body } = await this.asked('GET', path, [404]);
    return status === 404 ? undefined : this.parsed<T>(body);
  }

  /** Asks, and once more with a fresh token where GitLab does not know the one that was read before. */
  private async asked(
    method: Request['method'],
    path: string,
    expected: readonly number[] = [],
    body?: object,
  ): Promise<Answer> {
    const first = await this.token();
    const answer = await this.answered(first, method, path, [...expected, 401], body);
    if (answer.status !== 401) return answer;
    const fresh = await this.token(true);
    return this.answered(fresh, method, path, expected, body);
  }

  private answered(
    token: string,
    method: Request['method'],
    path: string,
    expected: readonly number[],
    body?: object,
  ): Promise<Answer> {
    const headers = {
      ...{ accept: 'application/json', 'private-token': token, 'user-agent': 'cdk-bulwark' },
      ...(body && { 'content-type': 'application/json' }),
    };
    const request = { method, url: `${this.terms.api}${path}`, headers, ...(body && { body: JSON.stringify(body) }) };
    return answerOf(this.self, this.send, request, expected, (answer) => limitedFor(answer, this.now()));
  }

  private parsed<T>(body: string): T {
    return parsed<T>(this.self, body);
  }

  private get self() {
    return { name: this.name, api: this.terms.api };
  }
}

const stateOf = (status: string): JobState =>
  TAKEN.includes(status) ? 'taken' : status === 'pending' ? 'waiting' : 'held';

/**
 * How many seconds to wait where GitLab limits how much it is asked or how many runners there are, or somebody else changes the
 * same, and `undefined` where none of that is so. https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
 */
function limitedFor(answer: Answer, now: number): number | undefined {
  const { status, body } = answer;
  if (status === 409) return 1;
  // A project has so many runners at most. https://docs.gitlab.com/administration/instance_limits/
  if (status === 400 && /exceeded/i.test(body)) return MINUTE;
  if (status !== 429) return undefined;
  const after = Number(answer.header('retry-after') ?? Number.NaN);
  if (after >= 0) return after;
  const reset = Number(answer.header('ratelimit-reset') ?? Number.NaN);
  return Number.isNaN(reset) ? MINUTE : Math.max(1, Math.ceil(reset - now / 1000));
}
