import { tally } from '../tally';

/** When a call fails: before it has done anything, or after. */
export type Fault = 'before' | 'after' | undefined;

/** Something that is called, of which calls can be failed by their numbers. */
export class Failing {
  calls = 0;
  injected = 0;

  constructor(private readonly fault: (call: number, what: string) => Fault = () => undefined) {}

  protected async call<T>(work: () => T, what = 'a call'): Promise<T> {
    const fault = this.fault(this.calls++, what);
    await Promise.resolve();
    if (fault === 'before') return this.fail(`${what} is throttled`);
    const done = work();
    return fault === 'after' ? this.fail(`${what} is cut off`) : done;
  }

  private fail(words: string): never {
    this.injected++;
    tally('faults injected');
    throw new Error(words);
  }
}
