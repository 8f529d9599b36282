import type { Fact } from '../../engine/fact';
import { all, type Verdict } from '../../engine/verdict';

/** Whether requests are limited: -1 is how a limit is taken away, and 0 lets none through. */
export const isLimit = (limit: Fact<number>): Verdict => all(limit.isSet(), limit.isNot(-1));
