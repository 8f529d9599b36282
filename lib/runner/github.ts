import type { Forge, JobState, JustInTime, Place, RunnerState, RunState } from './forge';
import { type App, appToken } from './github-app-token';
import { type Answer, answerOf, nextOf, parsed, type Request, type Send } from './http';
import type { Job } from './job';
import { Later } from './later';
import type { Terms } from './terms';

/** A delivery of the webhook of the app. */
export interface Delivered {
  readonly id: number;
  readonly guid: string;
  readonly status_code: number;
  readonly event: string;
  readonly action: string | null;
  readonly delivered_at: string;
}

/** How the webhook of the app delivers. */
export interface Hook {
  /** Whether there is a secret, which GitHub does not tell. */
  readonly isSigned: boolean;
  readonly isJson: boolean;
  /** Whether GitHub looks at the certificate of where it delivers to. */
  readonly isVerified: boolean;
}

/** The status of what waits for an approval, or whatever else protects an environment. */
const HELD = 'waiting';

interface Token {
  readonly text: string;
  readonly expires: number;
}

/** Milliseconds before its end that a token is no longer used. */
const LEEWAY = 5 * 60 * 1000;

/** Milliseconds that what the app says who it is by is used. It is good for somewhat longer. */
const OWN_LIFE = 5 * 60 * 1000;

/** A minute, which GitHub asks to wait for at least where it says no time. */
const MINUTE = 60;

/**
 * The API of GitHub, as an app and its installations. What GitHub refuses for now, or does not answer, is thrown as `Later`
 * with the time that it says; what it refuses for good, as a `BulwarkError`.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export class GitHub implements Forge {
  readonly name = 'GitHub';
  readonly forgetsServed = true;
  private readonly tokens = new Map<number, Token>();
  private own: Token | undefined;

  constructor(
    private readonly terms: Pick<Terms, 'api' | 'organization' | 'group' | 'labels'>,
    private readonly app: () => Promise<App>,
    private readonly send: Send,
    private readonly now: () => number,
  ) {}

  async job({ repository, id, installation }: Job): Promise<JobState> {
    const { status, body } = await this.asked(installation, 'GET', `/repos/${repository}/actions/jobs/${id}`, [404]);
    if (status === 404) return 'taken';
    const said = this.parsed<{ status: string }>(body).status;
    if (said === HELD) return 'held';
    return ['in_progress', 'completed'].includes(said) ? 'taken' : 'waiting';
  }

  /** What is known of the run of a job. */
  async run({ repository, run, installation }: Job): Promise<RunState> {
    const { status, body } = await this.asked(installation, 'GET', `/repos/${repository}/actions/runs/${run}`, [404]);
    if (status === 404) return { isOver: true, isOfFork: true, isHeld: false };
    const said = this.parsed<{ status: string } & Record<`${string}repository`, { id: number } | null>>(body);
    const { head_repository: head, repository: base } = said;
    return {
      isOver: said.status === 'completed',
      isOfFork: head?.id === undefined || head.id !== base?.id,
      isHeld: said.status === HELD,
    };
  }

  /**
   * Makes a runner that serves one job at most, and no token that registers others. `undefined` where one of that name is
   * there. https://docs.github.com/en/rest/actions/self-hosted-runners
   */
  async makeRunner({ repository, installation }: Job, name: string): Promise<JustInTime | undefined> {
    const { group: runner_group_id, labels } = this.terms;
    const { status, body } = await this.asked(
      ...[installation, 'POST' as const, `${this.runnersOf(repository)}/generate-jitconfig`, [409]],
      { name, runner_group_id, labels, work_folder: '_work' },
    );
    if (status === 409) return undefined;
    const { runner, encoded_jit_config: config } = this.parsed<{ runner: { id: number }; encoded_jit_config: string }>(
      body,
    );
    return { id: runner.id, config };
  }

  async runner({ repository, installation }: Place, id: number): Promise<RunnerState> {
    const { status, body } = await this.asked(installation, 'GET', `${this.runnersOf(repository)}/${id}`, [404]);
    return status === 404 ? 'absent' : stateOf(this.parsed<ListedRunner>(body));
  }

  /** The id of the runner of a name, if there is one. */
  async runnerNamed({ repository, installation }: Place, name: string): Promise<number | undefined> {
    const at = `${this.runnersOf(repository)}?name=${encodeURIComponent(name)}&per_page=100`;
    const { body } = await this.asked(installation, 'GET', at);
    const { runners } = this.parsed<{ runners: { id: number; name: string }[] }>(body);
    return runners.find((one) => one.name === name)?.id;
  }

  /** The installation of the app for the organization, or for a repository. */
  async installation(repository: string): Promise<number> {
    const { organization } = this.terms;
    const at = organization ? `/orgs/${organization}/installation` : `/repos/${repository}/installation`;
    const { body } = await this.answered('GET', `${this.terms.api}${at}`, await this.ownToken());
    return this.parsed<{ id: number }>(body).id;
  }

  /** Runners that are not connected and serve no job: of the organization, or of a repository. */
  async offlineRunners(of: Place): Promise<{ readonly id: number; readonly name: string }[]> {
    const found: { id: number; name: string }[] = [];
    let next: string | undefined = `${this.runnersOf(of.repository)}?per_page=100`;
    while (next) {
      const answer: Answer = await this.asked(of.installation, 'GET', next);
      const { runners } = this.parsed<{ runners: (ListedRunner & { id: number; name: string })[] }>(answer.body);
      found.push(...runners.filter((one) => stateOf(one) === 'offline').map(({ id, name }) => ({ id, name })));
      next = nextOf(this.self, answer)?.slice(this.terms.api.length);
    }
    return found;
  }

  /** Takes a runner out, so that it gets no job. `false` where it serves one. */
  async removeRunner({ repository, installation }: Place, id: number): Promise<boolean> {
    const at = `${this.runnersOf(repository)}/${id}`;
    return (await this.asked(installation, 'DELETE', at, [404, 422])).status !== 422;
  }

  async dropRunner(of: Place, id: number): Promise<void> {
    await this.removeRunner(of, id);
  }

  async placeOf(repository: string): Promise<Place> {
    return { repository, installation: await this.installation(repository) };
  }

  /**
   * Deliveries of the webhook of the app since a time in milliseconds, and somewhat earlier ones, from the last on: as far
   * as GitHub tells of them now, and whether those are all.
   */
  async deliveries(since: number): Promise<{ readonly found: readonly Delivered[]; readonly areAll: boolean }> {
    const found: Delivered[] = [];
    let next: string | undefined = `${this.terms.api}/app/hook/deliveries?per_page=100`;
    try {
      while (next) {
        const answer: Answer = await this.pageAt(next);
        const page = this.parsed<Delivered[]>(answer.body);
        found.push(...page);
        const isOlder = page.some(({ delivered_at }) => Date.parse(delivered_at) < since);
        next = isOlder ? undefined : nextOf(this.self, answer);
      }
    } catch (error) {
      if (!(error instanceof Later)) throw error;
      return { found, areAll: false };
    }
    return { found, areAll: true };
  }

  async redeliver(id: number): Promise<void> {
    await this.answered('POST', `${this.terms.api}/app/hook/deliveries/${id}/attempts`, await this.ownToken());
  }

  /** https://docs.github.com/en/rest/apps/webhooks */
  async hook(): Promise<Hook> {
    const { body } = await this.answered('GET', `${this.terms.api}/app/hook/config`, await this.ownToken());
    const said = this.parsed<{ secret?: string; content_type?: string; insecure_ssl?: string | number }>(body);
    return {
      isSigned: Boolean(said.secret),
      isJson: said.content_type === 'json',
      isVerified: String(said.insecure_ssl) === '0',
    };
  }

  /** Has GitHub sign what the webhook of the app delivers with a secret from now on. Everything else of it stays. */
  async signWith(secret: string): Promise<void> {
    await this.answered('PATCH', `${this.terms.api}/app/hook/config`, await this.ownToken(), [], { secret });
  }

  /** A page of what the app is told, asked for a few times where GitHub fails, and once where it asks to wait. */
  private async pageAt(url: string, tries = 3): Promise<Answer> {
    try {
      return await this.answered('GET', url, await this.ownToken());
    } catch (error) {
      if (!(error instanceof Later) || error.seconds !== undefined || tries <= 1) throw error;
      return this.pageAt(url, tries - 1);
    }
  }

  private runnersOf(repository: string): string {
    const { organization } = this.terms;
    return organization ? `/orgs/${organization}/actions/runners` : `/repos/${repository}/actions/runners`;
  }

  private async ownToken(): Promise<string> {
    if (!this.own || this.now() >= this.own.expires)
      this.own = { text: appToken(await this.app(), this.now()), expires: this.now() + OWN_LIFE };
    return this.own.text;
  }

  private async asked(
    installation: number,
    method: Request['method'],
    path: string,
    expected: readonly number[] = [],
    body?: object,
  ): Promise<Answer> {
    const answer = await this.answered(
      ...[method, `${this.terms.api}${path}`, await this.tokenOf(installation), [...expected, 401], body],
    );
    if (answer.status !== 401) return answer;
    // A token may be taken back before its time.
    this.tokens.delete(installation);
    throw new Later(`GitHub does not know the token of installation ${installation}`);
  }

  private async tokenOf(installation: number): Promise<string> {
    const known = this.tokens.get(installation);
    if (known && this.now() < known.expires - LEEWAY) return known.text;
    const at = `${this.terms.api}/app/installations/${installation}/access_tokens`;
    const { body } = await this.answered('POST', at, await this.ownToken());
    const { token: text, expires_at } = this.parsed<{ token: string; expires_at: string }>(body);
    this.tokens.set(installation, { text, expires: Date.parse(expires_at) });
    return text;
  }

  private async answered(
    method: Request['method'],
    url: string,
    token: string,
    expected: readonly number[] = [],
    body?: object,
  ): Promise<Answer> {
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'cdk-bulwark',
      'x-github-api-version': '2022-11-28',
      ...(body && { 'content-type': 'application/json' }),
    };
    const request: Request = { method, url, headers, ...(body && { body: JSON.stringify(body) }) };
    return answerOf(this.self, this.send, request, expected, (answer) => limitedFor(answer, this.now()));
  }

  private parsed<T>(body: string): T {
    return parsed<T>(this.self, body);
  }

  private get self() {
    return { name: this.name, api: this.terms.api };
  }
}

interface ListedRunner {
  readonly status: string;
  readonly busy: boolean;
}

/** Busy comes first: a runner that GitHub does not hear of for a moment may serve a job. */
const stateOf = ({ status, busy }: ListedRunner): RunnerState =>
  busy ? 'busy' : status === 'online' ? 'idle' : 'offline';

/** How many seconds to wait where GitHub limits how much it is asked, and `undefined` where it does not. Others do so in the same words. */
export function limitedFor(answer: Answer, now: number): number | undefined {
  const { status, body } = answer;
  if (status !== 403 && status !== 429) return undefined;
  const after = Number(answer.header('retry-after') ?? Number.NaN);
  if (after >= 0) return after;
  const reset = Number(answer.header('x-ratelimit-reset') ?? Number.NaN);
  if (answer.header('x-ratelimit-remaining') === '0' && !Number.isNaN(reset))
    return Math.max(1, Math.ceil(reset - now / 1000));
  return status === 429 || /secondary rate limit/i.test(body) ? MINUTE : undefined;
}
