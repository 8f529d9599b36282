import { defaultSettings } from '../../../lib/engine/settings';
import { type Cost, type Guards, inProfiles } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** What a hardened cache is, in the words of no toolkit. */
export const defaults = {
  encrypted: true,
  transitEncrypted: true,
  /** Whether clients have to say who they are. */
  authenticated: true,
  /** Whether a token that they share stays out of the template. */
  tokenHidden: true,
  failsOver: true,
  multiAz: true,
  /** Days that snapshots are kept; 0 is no snapshots. */
  snapshotDays: defaultSettings.backupRetentionDays,
  autoMinorVersionUpgrade: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { multiAz: false } });

/** Nodes, where nothing is said: one, and one that takes its place when it fails. */
export const NODES = 2;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'elasticache/group-encrypted': { props: ['atRestEncryptionEnabled'], givenUp: ({ encrypted }) => !encrypted },
  'elasticache/group-customer-key': { props: ['atRestEncryptionEnabled'], givenUp: ({ encrypted }) => !encrypted },
  'elasticache/group-tls': {
    props: ['transitEncryptionEnabled'],
    givenUp: ({ transitEncrypted }) => !transitEncrypted,
  },
  'elasticache/group-authenticated': {
    props: ['userGroupIds', 'authToken'],
    givenUp: ({ authenticated }) => !authenticated,
  },
  'elasticache/group-token-secret': { props: ['authToken'], givenUp: ({ tokenHidden }) => !tokenHidden },
  'elasticache/group-fails-over': { props: ['automaticFailoverEnabled'], givenUp: ({ failsOver }) => !failsOver },
  'elasticache/group-multi-az': { props: ['multiAzEnabled'], givenUp: ({ multiAz }) => !multiAz },
  'elasticache/group-backed-up': {
    props: ['snapshotRetentionLimit'],
    givenUp: ({ snapshotDays }) => snapshotDays < 1,
  },
  'elasticache/cache-minor-upgrades': {
    props: ['autoMinorVersionUpgrade'],
    givenUp: ({ autoMinorVersionUpgrade }) => !autoMinorVersionUpgrade,
  },
};

/** What it costs beyond a replication group of one node. */
export const costs: readonly Cost[] = [
  sharedKeyCost(
    'kmsKeyId',
    'a key for the stack alone; it is shared with whatever else is encrypted with the given one',
  ),
  {
    of: 'a second node, in another zone',
    savedBy: 'automaticFailoverEnabled',
    givesUp: 'a cache that stays when its node or zone goes',
  },
];
