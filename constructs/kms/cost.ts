import type { Cost } from '../hardening';

/** What it costs to encrypt with the key that a stack shares. */
export const sharedKeyCost = (savedBy: string, givesUp: string): Cost => ({
  of: 'a KMS key, one for the stack, by the month and by calls to it',
  savedBy,
  givesUp,
});
