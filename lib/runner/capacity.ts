import type { Machine } from './decide';
import { Later } from './later';

/** A machine that was found. */
export interface Found {
  readonly id: string;
  /** The name of its runner. */
  readonly name: string;
  /** In milliseconds. */
  readonly since: number;
}

/** What machines are run with: each for one runner, by whose name it is known. */
export interface Capacity {
  /** Starts one, once for each name. Throws `Exhausted` where there is none to be had, and `Later` where that is not known. */
  start(name: string, config: string): Promise<string>;
  /** The one of a name that was started before, if it is still there. */
  find(name: string): Promise<Found | undefined>;
  runs(id: string): Promise<boolean>;
  /** Stops it, if it runs. */
  stop(id: string): Promise<void>;
  /** Those that run. */
  all(): Promise<Found[]>;
}

/** There is no machine to be had here for now. */
export class Exhausted extends Error {
  override readonly name = 'Exhausted';
}

/** There is none to be had here until somebody has seen to the image that they are started from. */
export class OutdatedImage extends Exhausted {}

/** There is none anywhere. */
export class NoMachine extends Later {}

/** By name, in the order in which they are used: the next where one has nothing left. */
export type Capacities = Readonly<Record<string, Capacity>>;

/** Starts a machine where there is one to be had, and says which had none. Throws `NoMachine` where there is none. */
export async function startIn(
  capacities: Capacities,
  name: string,
  config: string,
  onExhausted: (capacity: string, error: Exhausted) => void,
): Promise<Machine> {
  const reasons: string[] = [];
  for (const [capacity, own] of Object.entries(capacities))
    try {
      return { capacity, id: await own.start(name, config) };
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      onExhausted(capacity, error);
      reasons.push(`${capacity}: ${error.message}`);
    }
  throw new NoMachine(`there is no machine for ${name}: ${reasons.join('; ')}`);
}

/** The machine of a name that was started before, wherever. */
export async function findIn(
  capacities: Capacities,
  name: string,
): Promise<{ readonly machine: Machine; readonly since: number } | undefined> {
  for (const [capacity, own] of Object.entries(capacities)) {
    const found = await own.find(name);
    if (found) return { machine: { capacity, id: found.id }, since: found.since };
  }
  return undefined;
}

export function ownerOf(capacities: Capacities, { capacity }: Machine): Capacity {
  const own = capacities[capacity];
  if (!own) throw new Error(`there is no capacity '${capacity}'`);
  return own;
}
