import type { Guard, Guards } from '../../hardening';
import { isAmong, LIFTABLE } from './policy';

/** What a boundary is, in the words of no toolkit. What it denies, and which services it lets through, is in policy.ts. */
export const defaults = {
  /** Actions that it lets through although it would deny them. */
  allows: [] as readonly string[],
};

const lifting = (denied: readonly string[]): Guard<typeof defaults> => ({
  props: ['allows'],
  givenUp: ({ allows }) => allows.some((action) => isAmong(denied, action)),
});

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'iam/boundary-no-escalation': lifting(LIFTABLE['iam/boundary-no-escalation']),
  'iam/boundary-no-tampering': lifting(LIFTABLE['iam/boundary-no-tampering']),
};
