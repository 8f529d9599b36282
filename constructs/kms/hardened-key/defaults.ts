import { type Guards, inProfiles } from '../../hardening';

/** What a hardened key is, in the words of no toolkit. */
export const defaults = {
  /** No others can be rotated. */
  symmetric: true,
  rotated: true,
  /** Days until the material is replaced. AWS KMS allows 90 to 2560. */
  rotationDays: 365,
  /** Days that a deleted key can be brought back. AWS KMS allows 7 to 30. */
  pendingDays: 30,
  retained: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { retained: false } });

/** The fewest days of pending deletion that may be asked for. */
const FEWEST_PENDING_DAYS = 14;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'kms/key-rotated': { props: ['enableKeyRotation'], givenUp: ({ rotated, symmetric }) => symmetric && !rotated },
  'kms/key-rotated-yearly': {
    props: ['rotationPeriod'],
    givenUp: ({ rotationDays }) => rotationDays > defaults.rotationDays,
  },
  'kms/key-deletion-delayed': {
    props: ['pendingWindow'],
    givenUp: ({ pendingDays }) => pendingDays < FEWEST_PENDING_DAYS,
  },
  'kms/key-retained': { props: ['removalPolicy'], givenUp: ({ retained }) => !retained },
};
