import { type Cost, type Guards, inProfiles } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** What a rotated secret is, in the words of no toolkit. */
export const defaults = {
  /** The most days between two rotations. */
  rotationDays: 30,
  /** Whether its value stays out of the template. */
  hidden: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, {});

/** The most days between two rotations that may be asked for. */
const MOST_DAYS = 90;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'secretsmanager/rotation-within-90-days': {
    props: ['automaticallyAfter'],
    givenUp: ({ rotationDays }) => rotationDays > MOST_DAYS,
  },
  'secretsmanager/secret-value-hidden': { props: ['secretStringValue'], givenUp: ({ hidden }) => !hidden },
};

/** What it costs beyond `Secret` of the CDK. */
export const costs: readonly Cost[] = [
  sharedKeyCost('encryptionKey', 'a key for the stack alone; it is shared with whatever else uses the given one'),
  {
    of: 'four short runs of a function of Lambda, and calls to Secrets Manager, for each rotation',
    savedBy: 'automaticallyAfter',
    givesUp: 'how soon a password that has leaked is worth nothing',
  },
  {
    of: 'an endpoint for Secrets Manager in the network of a `database`, by the hour in each of its zones',
    savedBy: 'endpoint',
    givesUp: 'that nothing but rotation goes through it; with a `cluster`, that the new user logs in before it counts',
  },
];
