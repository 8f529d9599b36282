import { type Cost, type Guards, inProfiles } from '../../hardening';

/** What a hardened user pool is, in the words of no toolkit. */
export const defaults = {
  mfa: 'ON' as 'ON' | 'OPTIONAL' | 'OFF',
  /** Whether a text message can be the second factor. */
  texts: false,
  /** Whether it makes a role that sends them. */
  textsRole: false,
  /** Characters that a password has at least. */
  passwordLength: 12,
  /** Whether a password has letters of both cases, digits and symbols. */
  allKinds: true,
  threatProtection: 'ENFORCED' as 'ENFORCED' | 'AUDIT' | 'OFF',
  /** Whether a code that is sent to a phone lets in whoever has forgotten the password. */
  recoveredByPhone: false,
  deletionProtected: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { deletionProtected: false } });

/** The fewest characters that may be asked for. */
const FEWEST_CHARACTERS = 8;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'cognito/user-pool-mfa': { props: ['mfa'], givenUp: ({ mfa }) => mfa === 'OFF' },
  'cognito/user-pool-mfa-required': { props: ['mfa'], givenUp: ({ mfa }) => mfa === 'OPTIONAL' },
  'cognito/user-pool-mfa-no-texts': {
    props: ['mfa', 'mfaSecondFactor', 'smsRole', 'signInAliases', 'autoVerify'],
    givenUp: ({ mfa, texts }) => mfa !== 'OFF' && texts,
  },
  'iam/policy-resources-named': {
    props: ['mfaSecondFactor', 'enableSmsRole', 'signInAliases', 'autoVerify'],
    givenUp: ({ textsRole }) => textsRole,
  },
  'cognito/user-pool-strong-passwords': {
    props: ['passwordPolicy'],
    givenUp: ({ passwordLength, allKinds }) => passwordLength < FEWEST_CHARACTERS || !allKinds,
  },
  'cognito/user-pool-threat-protection': {
    props: ['featurePlan', 'standardThreatProtectionMode', 'advancedSecurityMode'],
    givenUp: ({ threatProtection }) => threatProtection !== 'ENFORCED',
  },
  'cognito/user-pool-recovery-by-email': {
    props: ['accountRecovery'],
    givenUp: ({ recoveredByPhone }) => recoveredByPhone,
  },
  'cognito/user-pool-deletion-protected': {
    props: ['deletionProtection'],
    givenUp: ({ deletionProtected }) => !deletionProtected,
  },
};

/** What it costs beyond a plain user pool. */
export const costs: readonly Cost[] = [
  {
    of: 'the Plus plan, by users who are active in a month',
    savedBy: 'featurePlan',
    givesUp: 'that passwords of known leaks and sign-ins that do not fit the user are stopped',
  },
];
