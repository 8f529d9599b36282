import { createVerify, generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Delivered } from '../../lib/runner/github';
import { tally } from '../tally';
import type { Clock } from './clock';

/** What goes wrong, each with a likelihood from 0 to 1. */
export interface Faults {
  /** 5xx before anything was done, and after it. */
  readonly failing: number;
  readonly forgetting: number;
  /** 429 with `retry-after`, and 403 of the secondary limit without it. */
  readonly limiting: number;
  readonly limitingUnsaid: number;
}

export const NO_FAULTS: Faults = { failing: 0, forgetting: 0, limiting: 0, limitingUnsaid: 0 };

export interface ServedJob {
  readonly id: number;
  readonly run: number;
  readonly labels: readonly string[];
  readonly isOfFork: boolean;
  /** Seconds that its steps take. */
  readonly takes: number;
  readonly created: number;
  /** `waiting` until somebody approves of it, and `queued` then. */
  status: 'waiting' | 'queued' | 'in_progress' | 'completed';
  conclusion: 'success' | 'failure' | 'cancelled' | null;
  started?: number;
  /** Names of runners that were given the job, of which there is to be one. */
  runners: string[];
}

export interface Registered {
  readonly id: number;
  readonly name: string;
  readonly labels: readonly string[];
  online: boolean;
  job?: ServedJob;
}

const APP = '4711';
let KEYS: KeyPairKeyObjectResult | undefined;
const HOUR = 3600;

/**
 * GitHub, as far as runners are concerned: it speaks the documented API over HTTP, by the time of a clock, with limits and
 * failures. https://docs.github.com/en/rest/actions/self-hosted-runners
 */
export class GitHubServer {
  readonly jobs = new Map<number, ServedJob>();
  readonly runners = new Map<number, Registered>();
  readonly deliveries: Delivered[] = [];
  readonly app: { id: string; privateKey: string };
  readonly counts = { requests: 0, failed: 0, limited: 0, refused: [] as string[] };
  /** How the webhook of the app delivers. https://docs.github.com/en/rest/apps/webhooks */
  readonly webhook: Record<string, string> = {
    url: 'https://hooks.example.com/webhook',
    content_type: 'json',
    insecure_ssl: '0',
  };
  /** What is told when a runner gets a job. */
  onAssigned: (runner: Registered, job: ServedJob) => void = () => undefined;
  onRedelivery: (guid: string) => void = () => undefined;
  url = '';

  private readonly queue: ServedJob[] = [];
  private readonly named = new Map<string, Registered>();
  private readonly free = new Set<Registered>();
  private readonly tokens = new Map<string, number>();
  private readonly publicKey: string;
  private server: Server | undefined;
  private serial = 1000;
  private window = { since: 0, used: 0 };

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly random: () => number,
    private readonly faults: Faults,
    private readonly hourly = 15_000,
  ) {
    KEYS ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.publicKey = KEYS.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    this.app = { id: APP, privateKey: KEYS.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString() };
  }

  async start(): Promise<void> {
    this.server = createServer((request, response) => this.serve(request, response));
    this.server.keepAliveTimeout = 60_000;
    await new Promise<void>((listens) => this.server?.listen(0, '127.0.0.1', listens));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  queueJob(job: Pick<ServedJob, 'labels' | 'isOfFork' | 'takes'>, status: 'waiting' | 'queued' = 'queued'): ServedJob {
    const id = this.serial++;
    const made: ServedJob = {
      ...job,
      id,
      run: id + 1_000_000,
      created: this.clock.now(),
      status,
      conclusion: null,
      runners: [],
    };
    this.jobs.set(id, made);
    if (status === 'queued') this.enqueue(made);
    return made;
  }

  /** A job that waited for an approval has it. */
  approve(job: ServedJob): void {
    job.status = 'queued';
    this.enqueue(job);
  }

  private enqueue(job: ServedJob): void {
    this.queue.push(job);
    this.assign();
  }

  cancel(job: ServedJob): void {
    if (job.status !== 'queued') return;
    job.status = 'completed';
    job.conclusion = 'cancelled';
    this.queue.splice(this.queue.indexOf(job), 1);
  }

  /** A machine connects with a configuration. `undefined` where the runner was taken out before. */
  connect(config: string): Registered | undefined {
    const runner = this.runners.get(Number(Buffer.from(config, 'base64').toString()));
    if (!runner || runner.online) return undefined;
    runner.online = true;
    this.free.add(runner);
    this.assign();
    return runner;
  }

  /** The job of a runner is over, or its machine is gone. One that serves a job goes with it. */
  disconnect(runner: Registered, conclusion: 'success' | 'failure'): void {
    if (this.runners.get(runner.id) !== runner) return;
    this.free.delete(runner);
    if (runner.job) {
      runner.job.status = 'completed';
      runner.job.conclusion = conclusion;
      this.forget(runner);
    } else runner.online = false;
  }

  /** Any job that asks for labels of a free runner goes to it, the oldest mostly, as GitHub promises no order. */
  private assign(): void {
    for (const runner of [...this.free]) {
      if (this.queue.length === 0) return;
      const first = this.random() < 0.8 ? 0 : Math.floor(this.random() * this.queue.length);
      const job = this.queue[first] as ServedJob;
      if (!job.labels.every((label) => runner.labels.includes(label))) continue;
      this.queue.splice(first, 1);
      this.free.delete(runner);
      runner.job = job;
      job.status = 'in_progress';
      job.started = this.clock.now();
      job.runners.push(runner.name);
      this.onAssigned(runner, job);
    }
  }

  private forget(runner: Registered): void {
    this.free.delete(runner);
    this.runners.delete(runner.id);
    this.named.delete(runner.name);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.counts.requests++;
    const { status, headers = {}, body } = this.answer(request, Buffer.concat(chunks).toString());
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  }

  private answer(request: IncomingMessage, body: string): Said {
    const now = this.clock.now() / 1000;
    if (now - this.window.since >= HOUR) this.window = { since: now, used: 0 };
    const path = new URL(request.url ?? '', this.url);
    if (request.headers['x-github-api-version'] !== '2022-11-28' || !request.headers['user-agent'])
      return this.refuse(400, 'the version of the API or the user agent is missing');
    const roll = this.random();
    const { failing, forgetting, limiting, limitingUnsaid } = this.faults;
    if (roll < limiting) return this.limit(429, { 'retry-after': '37' });
    if (roll < limiting + limitingUnsaid) return this.limit(403, {}, 'You have exceeded a secondary rate limit.');
    if (roll < limiting + limitingUnsaid + failing) return this.fail();
    if (++this.window.used > this.hourly)
      return this.limit(403, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(this.window.since + HOUR)),
      });
    const done = this.route(request.method ?? '', path, request.headers.authorization ?? '', body);
    return this.random() < forgetting ? this.fail() : done;
  }

  private route(method: string, { pathname, searchParams }: URL, authorization: string, body: string): Said {
    const of = /^\/app\/installations\/(\d+)\/access_tokens$/.exec(pathname);
    if (of || pathname.startsWith('/app/') || pathname.endsWith('/installation')) {
      if (!this.isApp(authorization)) return this.refuse(401, 'A JSON web token could not be decoded');
      if (of) {
        const token = `ghs_${this.serial++}`;
        this.tokens.set(token, this.clock.now() + HOUR * 1000);
        return { status: 201, body: { token, expires_at: new Date(this.clock.now() + HOUR * 1000).toISOString() } };
      }
      if (pathname === '/orgs/acme/installation') return { status: 200, body: { id: 99 } };
      if (pathname === '/app/hook/config') return this.configure(method, body);
      return this.hook(method, pathname, searchParams);
    }
    const token = authorization.replace('Bearer ', '');
    if (!((this.tokens.get(token) ?? 0) > this.clock.now())) return this.refuse(401, 'Bad credentials');
    const [, kind, id] = /^\/repos\/acme\/shop\/actions\/(jobs|runs)\/(\d+)$/.exec(pathname) ?? [];
    if (kind === 'jobs') {
      const job = this.jobs.get(Number(id));
      return job ? { status: 200, body: { id: job.id, status: job.status } } : { status: 404, body: {} };
    }
    if (kind === 'runs') {
      const job = this.jobs.get(Number(id) - 1_000_000);
      const base = { id: 1 };
      const head_repository = job?.isOfFork ? { id: 2 } : base;
      const status = job?.conclusion === 'cancelled' ? 'completed' : job?.status === 'waiting' ? 'waiting' : 'queued';
      return { status: 200, body: { status, repository: base, head_repository } };
    }
    const runners = /^\/orgs\/acme\/actions\/runners(?:\/(\d+|generate-jitconfig))?$/.exec(pathname);
    if (!runners) return this.refuse(404, `there is no ${pathname}`);
    if (runners[1] === 'generate-jitconfig' && method === 'POST') return this.generate(JSON.parse(body));
    if (!runners[1] && method === 'GET') {
      const name = searchParams.get('name');
      const found = [...this.runners.values()].filter((one) => name === null || one.name === name);
      const page = Number(searchParams.get('page') ?? 1);
      const headers = this.leading(found.length > page * 100, `${pathname}?per_page=100&page=${page + 1}`);
      const body = { total_count: found.length, runners: found.slice((page - 1) * 100, page * 100).map(shown) };
      return { status: 200, headers, body };
    }
    const runner = this.runners.get(Number(runners[1]));
    if (!runner) return { status: 404, body: { message: 'Not Found' } };
    if (method === 'GET') return { status: 200, body: shown(runner) };
    if (method !== 'DELETE') return this.refuse(404, `there is no ${method} ${pathname}`);
    if (runner.job) return { status: 422, body: { message: `Runner ${runner.name} is running a job` } };
    this.forget(runner);
    return { status: 204 };
  }

  private generate(asked: { name: string; runner_group_id: number; labels: string[] }): Said {
    const { name, runner_group_id, labels } = asked;
    if (!Number.isInteger(runner_group_id) || !(labels.length > 0) || !/^[\w-]{1,64}$/.test(name))
      return this.refuse(422, 'Invalid input');
    if (this.named.has(name))
      return { status: 409, body: { message: `A runner with the name ${name} already exists.` } };
    const job = name.replace(/-\d+$/, '-');
    const idle = [...this.named.values()].filter((one) => one.name.startsWith(job) && !one.job);
    if (idle.length > 0) this.counts.refused.push(`${name} is made beside ${idle.map((one) => one.name)}`);
    const runner: Registered = { id: this.serial++, name, labels, online: false };
    this.runners.set(runner.id, runner);
    this.named.set(name, runner);
    const encoded_jit_config = Buffer.from(String(runner.id)).toString('base64');
    return { status: 201, body: { runner: shown(runner), encoded_jit_config } };
  }

  private configure(method: string, body: string): Said {
    if (method === 'PATCH') Object.assign(this.webhook, JSON.parse(body));
    else if (method !== 'GET') return this.refuse(404, `there is no ${method} of the webhook`);
    const { secret, ...others } = this.webhook;
    return { status: 200, body: { ...others, ...(secret && { secret: '********' }) } };
  }

  private hook(method: string, pathname: string, searchParams: URLSearchParams): Said {
    const [, id] = /^\/app\/hook\/deliveries\/(\d+)\/attempts$/.exec(pathname) ?? [];
    if (id && method === 'POST') {
      const delivery = this.deliveries.find((one) => one.id === Number(id));
      if (!delivery) return this.refuse(404, 'there is no such delivery');
      this.onRedelivery(delivery.guid);
      return { status: 202, body: {} };
    }
    if (pathname !== '/app/hook/deliveries') return this.refuse(404, `there is no ${pathname}`);
    const size = Number(searchParams.get('per_page'));
    const from = Number(searchParams.get('cursor') ?? 0);
    const to = this.deliveries.length - from;
    const body = this.deliveries.slice(Math.max(0, to - size), to).reverse();
    return {
      status: 200,
      headers: this.leading(to > size, `${pathname}?per_page=${size}&cursor=${from + size}`),
      body,
    };
  }

  private leading(isMore: boolean, next: string): Record<string, string> {
    return isMore ? { link: `<${this.url}${next}>; rel="next"` } : {};
  }

  /** Whether a token is of the app, signed with its key, and neither too old nor good for more than ten minutes. */
  private isApp(authorization: string): boolean {
    const [header = '', claims = '', signature = ''] = authorization.replace('Bearer ', '').split('.');
    const verified = createVerify('sha256')
      .update(`${header}.${claims}`)
      .verify(this.publicKey, signature, 'base64url');
    const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString() || '{}');
    const { iat, exp, iss } = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}');
    const now = this.clock.now() / 1000;
    return verified && alg === 'RS256' && iss === APP && iat <= now && exp > now && exp <= now + 600;
  }

  private fail(): Said {
    tally('faults injected');
    this.counts.failed++;
    return { status: this.random() < 0.5 ? 500 : 502 };
  }

  private limit(status: number, headers: Record<string, string>, message = 'API rate limit exceeded'): Said {
    tally('faults injected');
    this.counts.limited++;
    return { status, headers, body: { message } };
  }

  /** What GitHub would never be asked by these runners: a test looks that it was not. */
  private refuse(status: number, message: string): Said {
    this.counts.refused.push(message);
    return { status, body: { message } };
  }
}

interface Said {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

const shown = ({ id, name, online, job }: Registered) => ({
  id,
  name,
  status: online ? 'online' : 'offline',
  busy: job !== undefined,
});
