import { type Capacity, Exhausted, type Found } from '../../lib/runner/capacity';
import { Later } from '../../lib/runner/later';
import type { Clock } from './clock';
import type { ForgeServer, Registered, ServedJob } from './forge-server';

interface Machine {
  readonly id: string;
  readonly name: string;
  readonly since: number;
  runner?: Registered;
  ended?: number;
}

export interface MachineFaults {
  /** Likelihoods from 0 to 1: that a machine never connects, and that AWS puts a call off. */
  readonly silent: number;
  readonly throttling: number;
}

/** Machines of one kind that boot, connect, serve a job and end, by the time of a clock. */
export class Machines implements Capacity {
  readonly made: Machine[] = [];
  private readonly alive = new Map<string, Machine>();
  private readonly byName = new Map<string, Machine>();
  private readonly byRunner = new Map<Registered, Machine>();

  constructor(
    private readonly kind: string,
    private readonly most: number,
    private readonly clock: Clock,
    private readonly forge: ForgeServer,
    private readonly random: () => number,
    private readonly faults: MachineFaults,
  ) {}

  async start(name: string, config: string): Promise<string> {
    this.throttle();
    const known = this.byName.get(name);
    if (known) return known.id;
    if (this.alive.size >= this.most) throw new Exhausted(`${this.kind} has ${this.most} machines`);
    const machine: Machine = { id: `${this.kind}-${this.made.length}`, name, since: this.clock.now() };
    this.made.push(machine);
    this.alive.set(machine.id, machine);
    this.byName.set(name, machine);
    if (this.random() >= this.faults.silent)
      this.clock.in(15 + this.random() * 45, () => {
        if (machine.ended !== undefined) return;
        machine.runner = this.forge.connect(config);
        if (machine.runner) this.byRunner.set(machine.runner, machine);
        else this.end(machine);
      });
    return machine.id;
  }

  /** Works off the steps of a job, and ends. The hook of the runner lets none of a fork begin. */
  serve(runner: Registered, job: ServedJob): void {
    this.clock.in(job.isOfFork ? 1 : job.takes, () => {
      const machine = this.byRunner.get(runner);
      if (!machine || machine.ended !== undefined) return;
      this.forge.disconnect(runner, job.isOfFork ? 'failure' : 'success');
      this.clock.in(3, () => this.end(machine));
    });
  }

  async find(name: string): Promise<Found | undefined> {
    const machine = this.byName.get(name);
    return machine?.ended === undefined ? machine : undefined;
  }

  async runs(id: string): Promise<boolean> {
    this.throttle();
    return this.alive.has(id);
  }

  async stop(id: string): Promise<void> {
    this.throttle();
    const machine = this.alive.get(id);
    if (machine) this.end(machine);
  }

  async all(): Promise<Found[]> {
    return [...this.alive.values()];
  }

  private throttle(): void {
    if (this.random() < this.faults.throttling) throw new Later('too many requests');
  }

  private end(machine: Machine): void {
    machine.ended = this.clock.now();
    this.alive.delete(machine.id);
    if (machine.runner) this.forge.disconnect(machine.runner, 'failure');
  }
}
