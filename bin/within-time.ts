import { createContext, Script } from 'node:vm';
import { atWork } from '../lib/engine/at-work';
import { BulwarkError } from '../lib/engine/error';

/** How long a run may take when nothing is said, in seconds: far longer than any takes that ends. */
export const TIMEOUT = 600;

/** Does work, or ends it wherever it is when the time is over, a loop or a pattern included. */
export function withinTime<T>(seconds: number, work: () => T): T {
  try {
    return new Script('work()').runInContext(createContext({ work }), { timeout: Math.ceil(seconds * 1000) }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new BulwarkError(
      `the run took longer than ${seconds} s and was ended while ${atWork() ?? 'reading'}; nothing was decided. --timeout allows more`,
    );
  }
}
