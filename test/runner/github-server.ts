import { createVerify, generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Delivered } from '../../lib/runner/github';
import type { Clock } from './clock';
import { type Faults, ForgeServer, type Registered, type Said } from './forge-server';

const APP = '4711';
let KEYS: KeyPairKeyObjectResult | undefined;
const HOUR = 3600;

/**
 * GitHub, as far as runners are concerned: it speaks the documented API over HTTP, by the time of a clock, with limits and
 * failures. https://docs.github.com/en/rest/actions/self-hosted-runners
 */
export class GitHubServer extends ForgeServer {
  readonly deliveries: Delivered[] = [];
  readonly app: { id: string; privateKey: string };
  /** How the webhook of the app delivers. https://docs.github.com/en/rest/apps/webhooks */
  readonly webhook: Record<string, string> = {
    url: 'https://hooks.example.com/webhook',
    content_type: 'json',
    insecure_ssl: '0',
  };
  onRedelivery: (guid: string) => void = () => undefined;

  private readonly named = new Map<string, Registered>();
  private readonly tokens = new Map<string, number>();
  private readonly publicKey: string;
  private window = { since: 0, used: 0 };

  constructor(
    clock: Pick<Clock, 'now'>,
    random: () => number,
    faults: Faults,
    private readonly hourly = 15_000,
  ) {
    super(clock, random, faults);
    KEYS ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.publicKey = KEYS.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    this.app = { id: APP, privateKey: KEYS.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString() };
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

  private forget(runner: Registered): void {
    this.free.delete(runner);
    this.runners.delete(runner.id);
    this.named.delete(runner.name);
  }

  protected answer(request: IncomingMessage, body: string): Said {
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
}

const shown = ({ id, name, online, job }: Registered) => ({
  id,
  name,
  status: online ? 'online' : 'offline',
  busy: job !== undefined,
});
