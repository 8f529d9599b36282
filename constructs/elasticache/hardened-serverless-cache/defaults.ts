import { defaultSettings } from '../../../lib/engine/settings';
import type { Cost, Guards } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** What a hardened serverless cache is, in the words of no toolkit. ElastiCache encrypts it at rest and in transit. */
export const defaults = {
  /** Whether a key of the account encrypts it. */
  customerKey: true,
  /** Whether it takes connections from the internet. */
  isPublic: false,
  /** Whether clients have to say who they are. */
  authenticated: true,
  /** How many daily snapshots are kept; 0 is none. */
  snapshots: defaultSettings.backupRetentionDays,
};

/** The ports of a cache, of which the second one is of readers. */
export const portsOf = (engine: string): readonly [number, number] =>
  engine === 'memcached' ? [11211, 11212] : [6379, 6380];

/** Whether an engine can tell its users apart. */
export const hasUsers = (engine: string): boolean => engine !== 'memcached';

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'elasticache/serverless-cache-customer-key': { props: ['customerKey'], givenUp: ({ customerKey }) => !customerKey },
  'elasticache/serverless-cache-not-public': { props: ['connectionType'], givenUp: ({ isPublic }) => isPublic },
  'elasticache/serverless-cache-authenticated': {
    props: ['userGroupId'],
    givenUp: ({ authenticated }) => !authenticated,
  },
  'elasticache/serverless-cache-backed-up': {
    props: ['snapshotRetentionLimit'],
    givenUp: ({ snapshots }) => snapshots < 1,
  },
};

/** What it costs beyond a plain serverless cache. */
export const costs: readonly Cost[] = [
  sharedKeyCost('customerKey: false', 'that the account decides who reads the cache'),
  { of: 'daily snapshots, by their size', savedBy: 'snapshotRetentionLimit: 1', givesUp: 'what was in it days ago' },
];
