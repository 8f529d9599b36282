import { defaultSettings, type Settings } from '../../../lib/engine/settings';
import { type Guards, inProfiles } from '../../hardening';

/** Whose key encrypts items: the account's, the one that AWS keeps in it, or one of DynamoDB that nobody else sees. */
export type Encryption = 'CUSTOMER_MANAGED' | 'AWS_MANAGED' | 'AWS_OWNED';

/** Days back that a table can be restored to, where nothing else is asked. DynamoDB keeps as many as it can. */
const MOST_RECOVERY_DAYS = 35;

/** What a hardened table is, in the words of no toolkit. */
export const defaults = {
  encryption: 'CUSTOMER_MANAGED' as Encryption,
  pointInTimeRecovery: true,
  recoveryDays: MOST_RECOVERY_DAYS,
  /** Days that the settings of its app ask for. */
  backupRetentionDays: defaultSettings.backupRetentionDays,
  deletionProtection: true,
};

const inProfile = inProfiles(defaults, { dev: { pointInTimeRecovery: false, deletionProtection: false } });

/** What a profile and the settings of an app make of it. */
export const defaultsIn = ({ profile, backupRetentionDays }: Settings): typeof defaults => ({
  ...inProfile(profile),
  backupRetentionDays,
});

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'dynamodb/table-encrypted-with-kms': {
    props: ['encryption'],
    givenUp: ({ encryption }) => encryption === 'AWS_OWNED',
  },
  'dynamodb/table-customer-key': {
    props: ['encryption'],
    givenUp: ({ encryption }) => encryption !== 'CUSTOMER_MANAGED',
  },
  'dynamodb/table-point-in-time-recovery': {
    props: ['pointInTimeRecovery', 'pointInTimeRecoverySpecification'],
    givenUp: ({ pointInTimeRecovery }) => !pointInTimeRecovery,
  },
  'dynamodb/table-recovery-long': {
    props: ['pointInTimeRecoverySpecification'],
    givenUp: ({ pointInTimeRecovery, recoveryDays, backupRetentionDays }) =>
      pointInTimeRecovery && recoveryDays < backupRetentionDays,
  },
  'dynamodb/table-deletion-protected': {
    props: ['deletionProtection'],
    givenUp: ({ deletionProtection }) => !deletionProtection,
  },
};
