import type { Cost, Guards } from '../../hardening';

/** What a watch over a pipeline is, in the words of no toolkit. */
export const defaults = {
  /** Whether events are set aside that nobody could be told of. */
  deadLetters: true,
  /** Whether alarms tell anybody. */
  actionsEnabled: true,
};

/** Days that calls are kept. */
export const ARCHIVED_DAYS = 365;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'events/target-dead-letter-queue': { props: ['deadLetters'], givenUp: ({ deadLetters }) => !deadLetters },
  'cloudwatch/alarm-actions-enabled': { props: ['actionsEnabled'], givenUp: ({ actionsEnabled }) => !actionsEnabled },
};

/** What it costs. */
export const costs: readonly Cost[] = [
  {
    of: 'a queue for events that nobody could be told of, which costs by its requests',
    savedBy: 'deadLetters: false',
    givesUp: 'news that were lost on their way',
  },
];
