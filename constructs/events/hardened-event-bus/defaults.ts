import type { Guards } from '../../hardening';

/** What a hardened event bus is, in the words of no toolkit. */
export const defaults = {
  customerKey: true,
  /** Whether events that it cannot hand on are set aside. */
  deadLetters: true,
};

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'events/bus-customer-key': { props: ['customerKey'], givenUp: ({ customerKey }) => !customerKey },
  'events/bus-dead-letter-queue': { props: ['deadLetters'], givenUp: ({ deadLetters }) => !deadLetters },
};
