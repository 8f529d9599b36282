import { createHmac } from 'node:crypto';
import { type HttpAnswer, receiving } from '../../lib/functions/receive-webhook/receive';
import { starting } from '../../lib/functions/start-jobs/start';
import { type Advanced, advance, type Event, type Means } from '../../lib/runner/advance';
import type { Capacities } from '../../lib/runner/capacity';
import type { Served } from '../../lib/runner/decide';
import { GitHub } from '../../lib/runner/github';
import { redelivering } from '../../lib/runner/github-redeliver';
import { GitLab } from '../../lib/runner/gitlab';
import { requeueing } from '../../lib/runner/gitlab-requeue';
import type { Job } from '../../lib/runner/job';
import { Later } from '../../lib/runner/later';
import { reap, removeOrphans } from '../../lib/runner/reap';
import type { Terms } from '../../lib/runner/terms';
import { chance } from './chance';
import { Clock } from './clock';
import { type Faults, type ForgeServer, NO_FAULTS, type ServedJob } from './forge-server';
import { GitHubServer } from './github-server';
import { GitLabServer, PROJECT, TOKEN } from './gitlab-server';
import { type MachineFaults, Machines } from './machines';
import { transport } from './transport';

export const SECRET = 'a secret of the webhook';

export const TERMS: Terms = {
  api: '',
  prefix: 'ci',
  repositories: ['acme/shop'],
  organization: 'acme',
  group: 7,
  labels: ['self-hosted', 'linux', 'small'],
  publicRepositories: false,
  forks: false,
  limits: { register: 300, idle: 120, life: 3600, look: 60 },
};

/** The headers and the body that GitHub delivers about a job. */
export function deliveryOf(job: ServedJob, action = 'queued') {
  const body = JSON.stringify({
    action,
    workflow_job: {
      ...{ id: job.id, run_id: job.run, run_attempt: 1, status: job.status, labels: job.labels },
      created_at: new Date(job.created).toISOString(),
    },
    repository: { id: 1, full_name: 'acme/shop', private: true, visibility: 'private', fork: false },
    installation: { id: 99 },
  });
  return { headers: headersOf(body), body };
}

export const headersOf = (body: string, secret = SECRET): Record<string, string> => ({
  'content-type': 'application/json',
  'x-github-event': 'workflow_job',
  'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
});

/** What GitLab signs its webhook with. */
export const SIGNING_TOKEN = `whsec_${Buffer.from('a key of thirty-two bytes, or so').toString('base64')}`;

/** The headers and the body that GitLab delivers about a job: https://docs.gitlab.com/user/project/integrations/webhook_events/#job-events */
export function gitLabDeliveryOf(job: ServedJob, now: number, build_status = 'pending') {
  const body = JSON.stringify({
    ...{ object_kind: 'build', ref: 'main', build_id: job.id, build_name: 'test', build_status, pipeline_id: job.run },
    ...{ project_id: PROJECT, project: { id: PROJECT, path_with_namespace: 'acme/shop', visibility_level: 0 } },
  });
  return { headers: gitLabHeadersOf(body, now), body };
}

export function gitLabHeadersOf(body: string, now: number, secret = SIGNING_TOKEN): Record<string, string> {
  const signed = {
    'webhook-id': 'f5e5f430-f57b-4e6e-9fac-d9128cd7232f',
    'webhook-timestamp': `${Math.floor(now / 1000)}`,
  };
  const mac = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'));
  const right = mac.update(`${signed['webhook-id']}.${signed['webhook-timestamp']}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'x-gitlab-event': 'Job Hook',
    ...signed,
    'webhook-signature': `v1,${right}`,
  };
}

export interface WorldOptions {
  readonly seed: number;
  /** Where jobs come from. @default github */
  readonly forge?: 'github' | 'gitlab';
  /** What goes wrong there. */
  readonly github?: Faults;
  readonly hourly?: number;
  readonly machines?: MachineFaults;
  /** How many machines there are of each kind, in the order of use. */
  readonly rooms?: Readonly<Record<string, number>>;
  /** Likelihoods that the queue takes no message, hands one on twice, and that an execution is not started. */
  readonly queue?: { readonly refusing: number; readonly doubling: number; readonly throttling: number };
  /** Likelihood that a step of the state machine is stopped midway, at one of the calls that it makes. */
  readonly crashing?: number;
  readonly terms?: Partial<Terms>;
}

/** What stops a program without a word. */
export class Crash extends Error {}

const HOUR = 3600;

/**
 * GitHub or GitLab, a queue, a state machine for each job, and machines, as AWS and GitHub document them, around the code of the
 * functions. All of it goes by one emulated clock.
 */
export class World {
  readonly clock = new Clock(Date.UTC(2026, 0, 5));
  readonly forge: ForgeServer;
  readonly machines: Record<string, Machines>;
  readonly events: Event[] = [];
  readonly executions = new Map<string, { served: Served; over: boolean; steps: number; ended?: number }>();
  readonly answers: HttpAnswer[] = [];
  /** When a delivery about a job was first accepted. */
  readonly heard = new Map<number, number>();
  readonly reaped = { overdue: 0, orphans: 0 };
  terms: Terms;
  /** What goes wrong at a call, which a test may put here. */
  interrupt: (call: string, moment: 'before' | 'after') => void = () => undefined;
  private means!: Means;
  private api!: GitHub | GitLab;
  private readonly random: () => number;
  private readonly deliver: ReturnType<typeof receiving>;
  private readonly startJobs: ReturnType<typeof starting>;
  private readonly network = transport();
  private serial = 1;

  constructor(private readonly options: WorldOptions) {
    const { seed, rooms = { codebuild: 1000 }, machines = { silent: 0, throttling: 0 } } = options;
    this.random = chance(seed);
    const faults = options.github ?? NO_FAULTS;
    this.forge =
      options.forge === 'gitlab'
        ? new GitLabServer(this.clock, chance(seed + 1), faults)
        : new GitHubServer(this.clock, chance(seed + 1), faults, options.hourly);
    this.machines = Object.fromEntries(
      Object.entries(rooms).map(([kind, most], at) => [
        kind,
        new Machines(kind, most, this.clock, this.forge, chance(seed + 2 + at), machines),
      ]),
    );
    this.terms = { ...TERMS, ...(options.forge === 'gitlab' && { forge: 'gitlab' }), ...options.terms };
    const { refusing = 0, doubling = 0, throttling = 0 } = options.queue ?? {};
    this.deliver = receiving(
      {
        secrets: async () => [options.forge === 'gitlab' ? SIGNING_TOKEN : SECRET],
        queue: async (job) => {
          if (this.random() < refusing) throw new Error('the queue does not answer');
          this.enqueue(job);
          if (this.random() < doubling) this.enqueue(job);
        },
        tell: () => undefined,
        now: this.clock.now,
      },
      this.terms,
    );
    this.startJobs = starting(
      async (name, served) => {
        if (this.random() < throttling) throw new Error('too many executions are started');
        // The name of an execution is free again ninety days after it has ended.
        const known = this.executions.get(name);
        if (known && this.clock.now() - (known.ended ?? this.clock.now()) < 90 * 24 * HOUR * 1000) return;
        this.executions.set(name, { served, over: false, steps: 0 });
        this.clock.in(1, () => this.step(name));
      },
      () => undefined,
    );
    this.forge.onAssigned = (runner, job) => {
      for (const machines of Object.values(this.machines)) machines.serve(runner, job);
    };
  }

  /** What jobs come from, where that is GitHub. */
  get github(): GitHubServer {
    if (!(this.forge instanceof GitHubServer)) throw new Error('jobs come from elsewhere');
    return this.forge;
  }

  /** What jobs come from, where that is GitLab. */
  get gitlab(): GitLabServer {
    if (!(this.forge instanceof GitLabServer)) throw new Error('jobs come from elsewhere');
    return this.forge;
  }

  async open(): Promise<void> {
    await this.forge.start();
    const isGitLab = this.terms.forge === 'gitlab';
    this.terms = { ...this.terms, api: isGitLab ? `${this.forge.url}/api/v4` : this.forge.url };
    this.api = isGitLab
      ? new GitLab(this.terms, async () => TOKEN, this.network.send, this.clock.now)
      : new GitHub(this.terms, async () => this.github.app, this.network.send, this.clock.now);
    this.means = {
      forge: this.watched('forge', this.api),
      capacities: Object.fromEntries(
        Object.entries(this.machines).map(([kind, own]) => [kind, this.watched(kind, own)]),
      ),
      now: this.clock.now,
      full: { until: 0 },
      tell: (event) => this.events.push(event),
    };
  }

  close(): void {
    this.network.close();
    this.forge.stop();
  }

  /** Queues a job at GitHub, and delivers that, as often as is said. */
  queueJob(job: Pick<ServedJob, 'labels' | 'isOfFork' | 'takes'>, deliveries = 1): ServedJob {
    const made = this.forge.queueJob(job);
    const guid = `guid-${made.id}`;
    for (let at = 0; at < deliveries; at++) this.clock.in(at * this.random() * 600, () => this.delivered(made, guid));
    return made;
  }

  /** Has the reaper come by every five minutes, for an hour and as long as jobs wait or run, or runners are registered. */
  reap(): void {
    const isServed = async (key: string) => this.executions.get(key)?.over === false;
    const began = this.clock.now();
    const isNeeded = () =>
      this.clock.now() - began < HOUR * 1000 ||
      this.forge.runners.size > 0 ||
      [...this.executions.values()].some(({ over }) => !over) ||
      [...this.forge.jobs.values()].some(
        ({ status, isOfFork }) => status === 'in_progress' || (status === 'queued' && !isOfFork),
      );
    const catchUp =
      this.api instanceof GitLab
        ? requeueing(this.api, this.terms, async (job) => {
            if (!this.heard.has(job.id)) this.heard.set(job.id, this.clock.now());
            this.enqueue(job);
          })
        : redelivering(this.api, this.clock.now);
    const round = async () => {
      const { stopped } = await reap(this.machines as Capacities, this.terms.limits, this.clock.now());
      this.reaped.overdue += stopped.length;
      try {
        await catchUp();
        this.reaped.orphans += (await removeOrphans(this.api, isServed, this.terms)).length;
      } catch (error) {
        // GitHub is asked again the next time.
        if (!(error instanceof Later)) throw error;
      }
      if (isNeeded() && this.clock.now() - began < 48 * HOUR * 1000) this.clock.in(300, round);
    };
    this.clock.in(300, round);
    if (this.forge instanceof GitHubServer)
      this.forge.onRedelivery = (guid) => {
        const job = this.forge.jobs.get(Number(guid.replace('guid-', '')));
        if (job) this.clock.in(2, () => this.delivered(job, guid));
      };
  }

  /** Delivers that a job is queued, or what else GitLab says of it. */
  async delivered(job: ServedJob, guid = `guid-${job.id}`, status?: string): Promise<void> {
    const { headers, body } =
      this.terms.forge === 'gitlab' ? gitLabDeliveryOf(job, this.clock.now(), status) : deliveryOf(job);
    let status_code = 500;
    try {
      const answer = await this.deliver({ headers, body });
      this.answers.push(answer);
      status_code = answer.statusCode;
      if (!this.heard.has(job.id)) this.heard.set(job.id, this.clock.now());
    } catch {
      // API Gateway answers for a function that fails.
    }
    const delivered_at = new Date(this.clock.now()).toISOString();
    if (this.forge instanceof GitHubServer)
      this.forge.deliveries.push({
        ...{ id: this.serial++, guid, status_code, delivered_at },
        event: 'workflow_job',
        action: 'queued',
      });
  }

  private enqueue(job: Job): void {
    this.clock.in(this.random() * 5, () => this.handOn(JSON.stringify(job)));
  }

  /** Hands a message on until it is taken. */
  private async handOn(body: string): Promise<void> {
    const { batchItemFailures } = await this.startJobs({ Records: [{ messageId: 'm', body }] });
    if (batchItemFailures.length > 0) this.clock.in(30, () => this.handOn(body));
  }

  /** A step of the state machine of a job, which tries again what failed, with what it was called with. */
  private async step(name: string, failures = 0): Promise<void> {
    const execution = this.executions.get(name)!;
    let advanced: Advanced;
    execution.steps++;
    try {
      advanced = await advance(JSON.parse(JSON.stringify(execution.served)), this.means, this.terms);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      this.clock.in(Math.min(300, 10 * 2 ** failures), () => this.step(name, failures + 1));
      return;
    }
    execution.served = advanced.served;
    execution.over = advanced.over;
    if (advanced.over) execution.ended = this.clock.now();
    if (!advanced.over) this.clock.in(advanced.wait, () => this.step(name));
  }

  /** Lets a program be stopped before and after each call that it makes. */
  private watched<T extends object>(what: string, own: T): T {
    const { crashing = 0 } = this.options;
    return new Proxy(own, {
      get: (target, name) => {
        const member = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...given: unknown[]) => {
          const call = `${what}.${String(name)}`;
          this.interrupt(call, 'before');
          if (this.random() < crashing / 2) throw new Crash(call);
          const answer = await member.apply(target, given);
          if (this.random() < crashing / 2) throw new Crash(call);
          this.interrupt(call, 'after');
          return answer;
        };
      },
    });
  }
}
