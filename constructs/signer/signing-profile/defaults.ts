import { type Guards, inProfiles } from '../../hardening';

/** What signatures are for: bundles of Lambda, or images in a registry. */
export const LAMBDA = 'AWSLambda-SHA384-ECDSA';
export const IMAGES = 'Notation-OCI-SHA384-ECDSA';

/** What a signing profile is, in the words of no toolkit. */
export const defaults = {
  /** Days that a signature is valid. AWS Signer makes it 135 months. */
  validityDays: 365,
  retained: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { retained: false } });

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'signer/profile-signatures-expire': {
    props: ['signatureValidity'],
    givenUp: ({ validityDays }) => validityDays > defaults.validityDays + 1,
  },
  'signer/profile-retained': { props: ['removalPolicy'], givenUp: ({ retained }) => !retained },
};
