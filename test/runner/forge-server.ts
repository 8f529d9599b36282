import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
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

/** What is answered to a request. */
export interface Said {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** Where jobs come from, as far as runners are concerned: it has jobs, and gives each to a runner that has its labels. */
export abstract class ForgeServer<Runner extends Registered = Registered> {
  readonly jobs = new Map<number, ServedJob>();
  readonly runners = new Map<number, Runner>();
  readonly counts = { requests: 0, failed: 0, limited: 0, refused: [] as string[] };
  /** What is told when a runner gets a job. */
  onAssigned: (runner: Registered, job: ServedJob) => void = () => undefined;
  url = '';

  protected readonly free = new Set<Runner>();
  protected serial = 1000;
  private readonly queue: ServedJob[] = [];
  private server: Server | undefined;

  constructor(
    protected readonly clock: Pick<Clock, 'now'>,
    protected readonly random: () => number,
    protected readonly faults: Faults,
  ) {}

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
  abstract connect(config: string): Registered | undefined;

  /** The job of a runner is over, or its machine is gone. */
  abstract disconnect(runner: Registered, conclusion: 'success' | 'failure'): void;

  protected abstract answer(request: IncomingMessage, body: string): Said;

  /** Whether a runner may be given a job now. */
  protected mayHave(runner: Runner, job: ServedJob): boolean {
    return job.labels.every((label) => runner.labels.includes(label));
  }

  /** Any job that asks for labels of a free runner goes to it, the oldest mostly, as GitHub promises no order. */
  protected assign(): void {
    for (const runner of [...this.free]) {
      if (this.queue.length === 0) return;
      const first = this.random() < 0.8 ? 0 : Math.floor(this.random() * this.queue.length);
      const job = this.queue[first] as ServedJob;
      if (!this.mayHave(runner, job)) continue;
      this.queue.splice(first, 1);
      this.free.delete(runner);
      runner.job = job;
      job.status = 'in_progress';
      job.started = this.clock.now();
      job.runners.push(runner.name);
      this.onAssigned(runner, job);
    }
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.counts.requests++;
    const { status, headers = {}, body } = this.answer(request, Buffer.concat(chunks).toString());
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  }

  protected leading(isMore: boolean, next: string): Record<string, string> {
    return isMore ? { link: `<${this.url}${next}>; rel="next"` } : {};
  }

  protected fail(): Said {
    tally('faults injected');
    this.counts.failed++;
    return { status: this.random() < 0.5 ? 500 : 502 };
  }

  protected limit(status: number, headers: Record<string, string>, message = 'API rate limit exceeded'): Said {
    tally('faults injected');
    this.counts.limited++;
    return { status, headers, body: { message } };
  }

  /** What would never be asked by these runners: a test looks that it was not. */
  protected refuse(status: number, message: string): Said {
    this.counts.refused.push(message);
    return { status, body: { message } };
  }
}
