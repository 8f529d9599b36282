import { BulwarkError } from '../../../lib/engine/error';
import { deprecatedRuntimes } from '../../../lib/resources/lambda/runtimes';
import { rules } from '../../../lib/rules';
import type { Waive } from '../../../tree/waivers';
import { type Cost, type Guards, isWaived } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** What a hardened function is, in the words of no toolkit. */
export const defaults = {
  runtimeSupported: true,
  traced: true,
  /** Whether the key that encrypts its environment is one of the account. */
  customerKey: true,
  /** Whether secrets stay out of its environment. */
  secretFree: true,
  /** Whether events that it cannot process are set aside. */
  deadLetters: true,
  concurrencyReserved: true,
  /** Whether Lambda stops it where it calls itself without end. */
  recursionStopped: true,
  /** Whether a security group that it makes lets it out to the whole internet. */
  opensOutbound: false,
};

/** How often it may run at once, where nothing else is asked. The account has a thousand for all of its functions. */
export const CONCURRENCY = 10;

export const isSupported = (runtime: string | undefined): boolean =>
  runtime === undefined || deprecatedRuntimes[runtime] === undefined;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'lambda/function-runtime-supported': {
    props: ['runtime'],
    givenUp: ({ runtimeSupported }) => !runtimeSupported,
  },
  'lambda/function-traced': { props: ['tracing'], givenUp: ({ traced }) => !traced },
  'lambda/function-environment-customer-key': {
    props: ['customerKey'],
    givenUp: ({ customerKey }) => !customerKey,
  },
  'lambda/function-environment-no-secrets': { props: ['environment'], givenUp: ({ secretFree }) => !secretFree },
  'lambda/function-dead-letter-queue': {
    props: ['deadLetterQueueEnabled'],
    givenUp: ({ deadLetters }) => !deadLetters,
  },
  'lambda/function-concurrency-reserved': {
    props: ['reservesConcurrency'],
    givenUp: ({ concurrencyReserved }) => !concurrencyReserved,
  },
  'lambda/function-recursion-stopped': {
    props: ['recursiveLoop'],
    givenUp: ({ recursionStopped }) => !recursionStopped,
  },
  'ec2/group-no-world-egress-all-ports': {
    props: ['allowAllOutbound'],
    givenUp: ({ opensOutbound }) => opensOutbound,
  },
};

/** What it costs beyond a plain function. */
export const costs: readonly Cost[] = [
  sharedKeyCost('customerKey: false', 'that the account decides who reads its environment'),
  {
    of: 'traces in X-Ray, by their number',
    savedBy: 'tracing',
    givesUp: 'what a request did across services, which is what one looks at after an incident',
  },
  {
    of: 'a queue for events that it cannot process, which costs by its requests',
    savedBy: 'deadLetterQueueEnabled: false',
    givesUp: 'events that it could not process, which are lost',
  },
  {
    of: 'logs that are kept as long as the settings ask, and the scan of them for credentials, by volume',
    savedBy: 'logGroup',
    givesUp: 'logs that an inquiry looks at months later',
  },
];

const OPEN_URL = 'lambda/function-url-authenticated';

/** Refuses a URL that anyone may call, unless the rule is waived. */
export function refuseOpenUrl(what: string, waive: Waive | undefined): void {
  if (isWaived(OPEN_URL, waive)) return;
  throw new BulwarkError(
    `${what}: a URL without authentication gives up ${OPEN_URL}. ${rules[OPEN_URL]?.why} Leave the type out, or waive the rule: waive: { '${OPEN_URL}': { because, owner, until } }`,
  );
}
