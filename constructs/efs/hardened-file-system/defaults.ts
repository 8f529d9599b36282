import { type Cost, type Guards, inProfiles } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** What a hardened file system is, in the words of no toolkit. */
export const defaults = {
  encrypted: true,
  /** Whether clients without TLS are refused. */
  enforceSSL: true,
  /** Whether clients may go without saying who they are. */
  allowAnonymousAccess: false,
  backedUp: true,
  retained: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { retained: false } });

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'efs/file-system-encrypted': { props: ['encrypted'], givenUp: ({ encrypted }) => !encrypted },
  'efs/file-system-customer-key': { props: ['encrypted'], givenUp: ({ encrypted }) => !encrypted },
  'efs/file-system-tls-only': { props: ['enforceSSL'], givenUp: ({ enforceSSL }) => !enforceSSL },
  'efs/file-system-anonymous-refused': {
    props: ['allowAnonymousAccess'],
    givenUp: ({ allowAnonymousAccess }) => allowAnonymousAccess,
  },
  'efs/file-system-backed-up': { props: ['enableAutomaticBackups'], givenUp: ({ backedUp }) => !backedUp },
  'efs/file-system-retained': { props: ['removalPolicy'], givenUp: ({ retained }) => !retained },
};

/** What an access point is unless it is told otherwise: one user, in a directory of its own. */
export const accessPointDefaults = (id: string) => ({
  user: 1000,
  path: `/${id}`,
  permissions: '750',
});

/** What gives up that an access point leads to a directory of its own. */
export const accessPointGuards: Guards<{ readonly path: string }> = {
  'efs/access-point-root-directory': { props: ['path'], givenUp: ({ path }) => path === '/' },
};

/** When files that nobody asks for move to storage that costs less, and back. */
export const TIERING = { out: 'AFTER_30_DAYS', back: 'AFTER_1_ACCESS' } as const;

/** What it costs beyond a plain file system. */
export const costs: readonly Cost[] = [
  sharedKeyCost('kmsKey', 'a key for the stack alone; it is shared with whatever else is encrypted with the given one'),
  {
    of: 'daily backups, by the size of what has changed',
    savedBy: 'enableAutomaticBackups: false',
    givesUp: 'files that were deleted or encrypted by an attacker',
  },
];
