import { messageOf } from '../engine/error';
import type { Capacities } from './capacity';
import type { Forge } from './forge';
import type { Limits, Terms } from './terms';

/** Seconds beyond its life that a machine is left to the state machine of its job to stop. */
const GRACE = 5 * 60;

/** Machines that had outlived their time, by the names of their runners. */
export interface Reaped {
  readonly stopped: readonly string[];
  /** Those that could not be stopped, and why. */
  readonly left: readonly { readonly name: string; readonly because: string }[];
}

/**
 * Stops every machine that has outlived its time, whoever has forgotten it. One whose own job nobody serves any more may
 * serve another, and is left until then.
 */
export async function reap(capacities: Capacities, { life }: Limits, now: number): Promise<Reaped> {
  const stopped: string[] = [];
  const left: { name: string; because: string }[] = [];
  for (const capacity of Object.values(capacities))
    for (const { id, name, since } of await capacity.all()) {
      if ((now - since) / 1000 < life + GRACE) continue;
      try {
        await capacity.stop(id);
        stopped.push(name);
      } catch (error) {
        left.push({ name, because: messageOf(error) });
      }
    }
  return { stopped, left };
}

/**
 * Takes runners out that are not connected, and whose jobs nobody serves any more: `isServed` is whether the state machine
 * of a job runs. Gives their names. What is not taken out GitHub removes after a day.
 */
export async function removeOrphans(
  forge: Pick<Forge, 'placeOf' | 'offlineRunners' | 'removeRunner'>,
  isServed: (key: string) => Promise<boolean>,
  terms: Terms,
): Promise<string[]> {
  const removed: string[] = [];
  for (const repository of terms.organization ? terms.repositories.slice(0, 1) : terms.repositories) {
    const place = await forge.placeOf(repository);
    for (const { id, name } of await forge.offlineRunners(place)) {
      const key = keyIn(name, terms);
      if (key && !(await isServed(key)) && (await forge.removeRunner(place, id))) removed.push(name);
    }
  }
  return removed;
}

/** What names the job of a runner by its name. Runners of others have other names. */
const keyIn = (name: string, { prefix }: Terms): string | undefined =>
  name.startsWith(`${prefix}-`) ? /^(\d+-\d+)-\d+$/.exec(name.slice(prefix.length + 1))?.[1] : undefined;
