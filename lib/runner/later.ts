/** Something cannot be done now, and is to be tried again: nothing was lost. */
export class Later extends Error {
  override readonly name = 'Later';
  constructor(
    message: string,
    /** Seconds until it may be tried, where that is known. */
    readonly seconds?: number,
  ) {
    super(message);
  }
}

/** Seconds: twice as long each time, from a few to some minutes. */
const LEAST = 5;
const MOST = 5 * 60;
export const pauseAfter = (failures: number): number => Math.min(MOST, LEAST * 2 ** Math.min(failures, 10));
