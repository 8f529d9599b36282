import type { IncomingMessage } from 'node:http';
import type { Clock } from './clock';
import { type Faults, ForgeServer, type Registered, type Said, type ServedJob } from './forge-server';

/** The access token of the fleet. */
export const TOKEN = 'glpat-0123456789abcdefghij';

/** The project whose jobs it has, and its number. */
export const PROJECT = 1;
const PATH = 'acme/shop';

/** Milliseconds after which a runner that asks for no job is offline, and that a request for a job takes. */
const OFFLINE = 2 * 60 * 60 * 1000;
const UNDER_WAY = 1000;

interface Made extends Registered {
  token: string;
  readonly served: ServedJob[];
  contacted?: number;
  paused?: number;
}

/**
 * GitLab, as far as runners are concerned: it speaks the documented API over HTTP, by the time of a clock, with limits and
 * failures. A runner stays until it is taken out, and is given jobs while it asks for them and is not paused; one that asks at
 * the moment in which it is paused may be given one yet. https://docs.gitlab.com/api/runners/
 */
export class GitLabServer extends ForgeServer<Made> {
  /** What is known of the project. https://docs.gitlab.com/api/projects/ */
  readonly project: Record<string, unknown> = {
    ...{ id: PROJECT, path_with_namespace: PATH, visibility: 'private' },
    ci_allow_fork_pipelines_to_run_in_parent_project: false,
  };
  /** Access tokens that are good. */
  readonly tokens = new Set([TOKEN]);
  /** How many runners a project may have. */
  most = Number.POSITIVE_INFINITY;

  private readonly byToken = new Map<string, Made>();

  constructor(clock: Pick<Clock, 'now'>, random: () => number, faults: Faults) {
    super(clock, random, faults);
  }

  /** A machine has its token exchanged, and asks for a job. */
  connect(config: string): Registered | undefined {
    const token = this.exchange(Buffer.from(config, 'base64').toString());
    const runner = token === undefined ? undefined : this.byToken.get(token);
    if (!runner) return undefined;
    runner.contacted = this.clock.now();
    runner.online = true;
    this.free.add(runner);
    this.assign();
    return runner;
  }

  disconnect(runner: Registered, conclusion: 'success' | 'failure'): void {
    this.free.delete(runner as Made);
    if (runner.online) (runner as Made).contacted = this.clock.now();
    runner.online = false;
    if (!runner.job) return;
    runner.job.status = 'completed';
    runner.job.conclusion = conclusion;
    delete runner.job;
  }

  protected override mayHave(runner: Made, job: ServedJob): boolean {
    const isPaused = runner.paused !== undefined && this.clock.now() - runner.paused >= UNDER_WAY;
    const isKnown = this.runners.get(runner.id) === runner;
    if (!isKnown || isPaused || !super.mayHave(runner, job)) return false;
    runner.served.push(job);
    return true;
  }

  protected answer(request: IncomingMessage, body: string): Said {
    const roll = this.random();
    const { failing, forgetting, limiting, limitingUnsaid } = this.faults;
    if (roll < limiting) return this.limit(429, { 'retry-after': '37' });
    if (roll < limiting + limitingUnsaid) return this.limit(this.random() < 0.5 ? 429 : 409, {});
    if (roll < limiting + limitingUnsaid + failing) return this.fail();
    const path = new URL(request.url ?? '', this.url);
    const token = String(request.headers['private-token'] ?? '');
    const done = this.route(request.method ?? '', path, token, body);
    return this.random() < forgetting ? this.fail() : done;
  }

  private route(method: string, { pathname, searchParams }: URL, token: string, body: string): Said {
    const path = pathname.replace(/^\/api\/v4/, '');
    if (path === '/runners/reset_authentication_token' && method === 'POST') {
      const given = this.exchange(new URLSearchParams(body).get('token') ?? '');
      return given === undefined ? this.forbid() : { status: 201, body: { token: given, token_expires_at: null } };
    }
    if (!this.tokens.has(token)) return { status: 401, body: { message: '401 Unauthorized' } };
    if (path === '/user/runners' && method === 'POST') return this.make(JSON.parse(body));
    const [, id, jobs] = /^\/runners\/(\d+)(\/jobs)?$/.exec(path) ?? [];
    if (id) return this.about(method, this.runners.get(Number(id)), jobs !== undefined, body);
    const [, project = '', rest = ''] = /^\/projects\/([^/]+)(.*)$/.exec(path) ?? [];
    if (method !== 'GET' || ![PATH, String(PROJECT)].includes(decodeURIComponent(project)))
      return this.refuse(404, `there is no ${method} ${path}`);
    return this.ofProject(rest, searchParams, pathname);
  }

  private ofProject(rest: string, searchParams: URLSearchParams, pathname: string): Said {
    if (rest === '') return { status: 200, body: this.project };
    const [, kind, number] = /^\/(jobs|merge_requests)\/(\d+)$/.exec(rest) ?? [];
    const job = this.jobs.get(Number(number));
    if (number && !job) return { status: 404, body: { message: '404 Not found' } };
    if (job && kind === 'jobs') return { status: 200, body: said(job) };
    if (job)
      return { status: 200, body: { source_project_id: job.isOfFork ? 2 : PROJECT, target_project_id: PROJECT } };
    const page = Number(searchParams.get('page') ?? 1);
    const paged = (all: readonly unknown[]): Said => {
      const next = new URLSearchParams(searchParams);
      next.set('page', String(page + 1));
      return {
        status: 200,
        headers: this.leading(all.length > page * 100, `${pathname}?${next}`),
        body: all.slice((page - 1) * 100, page * 100),
      };
    };
    if (rest === '/jobs' && searchParams.get('scope[]') === 'pending')
      return paged([...this.jobs.values()].filter(({ status }) => status === 'queued').map(said));
    if (rest !== '/runners') return this.refuse(404, `there is no ${rest} of a project`);
    const tag = searchParams.get('tag_list');
    const found = [...this.runners.values()].filter(({ labels }) => tag === null || labels.includes(tag));
    return paged(found.map((one) => this.shown(one)));
  }

  private about(method: string, runner: Made | undefined, jobs: boolean, body: string): Said {
    if (!runner) return { status: 404, body: { message: '404 Not found' } };
    if (jobs) return { status: 200, body: runner.served.map(said) };
    if (method === 'PUT') {
      if (JSON.parse(body).paused) runner.paused ??= this.clock.now();
      return { status: 200, body: this.shown(runner) };
    }
    if (method !== 'DELETE') return { status: 200, body: this.shown(runner) };
    if (runner.job) this.counts.refused.push(`${runner.name} is taken out while it serves ${runner.job.id}`);
    this.free.delete(runner);
    this.runners.delete(runner.id);
    this.byToken.delete(runner.token);
    return { status: 204 };
  }

  private make(asked: Record<string, unknown>): Said {
    const { description, tag_list, project_id, run_untagged, locked, runner_type, maximum_timeout } = asked;
    const name = String(description);
    const isRight =
      runner_type === 'project_type' && project_id === PROJECT && run_untagged === false && locked === true;
    if (!isRight || !(Number(maximum_timeout) >= 600)) return this.refuse(400, `${name} is no runner of one project`);
    if (this.runners.size >= this.most)
      return {
        status: 400,
        body: { message: { 'runner_projects.base': ['Maximum number of ci registered project runners exceeded'] } },
      };
    const all = [...this.runners.values()];
    if (all.some((one) => one.name === name)) this.counts.refused.push(`${name} is made twice`);
    const job = name.replace(/-\d+$/, '-');
    const idle = all.filter((one) => one.name.startsWith(job) && one.served.length === 0 && !one.paused);
    if (idle.length > 0) this.counts.refused.push(`${name} is made beside ${idle.map((one) => one.name)}`);
    const runner: Made = {
      ...{ id: this.serial++, name, labels: tag_list as string[], online: false, served: [] },
      token: this.newToken(),
    };
    this.runners.set(runner.id, runner);
    this.byToken.set(runner.token, runner);
    return { status: 201, body: { id: runner.id, token: runner.token, token_expires_at: null } };
  }

  /** A token for another, which is good for nothing from then on. */
  private exchange(token: string): string | undefined {
    const runner = this.byToken.get(token);
    if (!runner) return undefined;
    this.byToken.delete(token);
    runner.token = this.newToken();
    this.byToken.set(runner.token, runner);
    return runner.token;
  }

  private newToken(): string {
    return `glrt-t3_${(this.serial++).toString(36).padStart(20, '0')}.01.${this.serial}`;
  }

  private forbid(): Said {
    return { status: 403, body: { message: '403 Forbidden' } };
  }

  private shown({ id, name, contacted, paused, online }: Made) {
    const isOnline = online || (contacted !== undefined && this.clock.now() - contacted < OFFLINE);
    return {
      ...{ id, description: name, paused: paused !== undefined, runner_type: 'project_type' },
      status: contacted === undefined ? 'never_contacted' : isOnline ? 'online' : 'offline',
    };
  }
}

const STATUS = { waiting: 'manual', queued: 'pending', in_progress: 'running' } as const;
const CONCLUSION = { success: 'success', failure: 'failed', cancelled: 'canceled' } as const;

/** A job as GitLab tells of it: https://docs.gitlab.com/api/jobs/ */
const said = ({ id, run, status, conclusion, labels, isOfFork }: ServedJob) => ({
  ...{ id, tag_list: labels },
  status: status === 'completed' ? CONCLUSION[conclusion ?? 'failure'] : STATUS[status],
  pipeline: { id: run, project_id: PROJECT, ref: isOfFork ? `refs/merge-requests/${id}/head` : 'main' },
});
