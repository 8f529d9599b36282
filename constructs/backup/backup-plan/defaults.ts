import { BulwarkError } from '../../../lib/engine/error';
import { defaultSettings, type Settings } from '../../../lib/engine/settings';
import { type Cost, type Guards, inProfiles } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** Days that recovery points are kept, where the settings ask for fewer: as long as AWS keeps what it backs up by itself at most. */
const DAYS = 35;

/** What a backup plan is, in the words of no toolkit. */
export const defaults = {
  /** Whether the vault that it makes holds recovery points for as long as the settings ask, whoever wants them gone. */
  locked: true,
  /** Whether the policy of that vault lets nobody delete recovery points. */
  deletionDenied: true,
  /** The fewest days for which one of its rules keeps recovery points. */
  keptDays: DAYS,
  /** Days that the settings of its app ask for. */
  backupRetentionDays: defaultSettings.backupRetentionDays,
};

const inProfile = inProfiles(defaults, { dev: { locked: false, deletionDenied: false } });

/** What a profile and the settings of an app make of it. */
export const defaultsIn = ({ profile, backupRetentionDays }: Settings): typeof defaults => ({
  ...inProfile(profile),
  backupRetentionDays,
  keptDays: profile === 'dev' ? backupRetentionDays : Math.max(DAYS, backupRetentionDays),
});

/** Days in which a lock can still be changed, after which nobody takes it off: the fewest that AWS Backup takes. */
const CHANGEABLE_DAYS = 3;

/** What a lock is asked for, in days. */
export interface Lock {
  readonly minRetention: number;
  /** After so many days nobody can change it. */
  readonly changeableFor?: number;
}

/** The lock of a vault. Jobs fail whose recovery points would be kept for less. */
export const lockOf = ({ profile }: Settings, { keptDays, backupRetentionDays }: typeof defaults): Lock => ({
  minRetention: Math.max(1, Math.min(keptDays, backupRetentionDays)),
  ...(profile === 'regulated' && { changeableFor: CHANGEABLE_DAYS }),
});

/** When recovery points are made where nothing is said, and when they are restored for a test. */
export const SCHEDULES = { backup: 'cron(0 5 * * ? *)', restoreTest: 'cron(0 9 ? * SUN *)' };

/**
 * What a topic is told where nothing else is asked: how jobs ended, which says whether they failed. AWS Backup tells of failed
 * jobs alone only where they copy: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultNotifications.html
 */
export const EVENTS = [
  ...['BACKUP_JOB_COMPLETED', 'COPY_JOB_FAILED', 'RESTORE_JOB_COMPLETED'],
  ...['S3_BACKUP_OBJECT_FAILED', 'S3_RESTORE_OBJECT_FAILED'],
] as const;

/** Refuses a topic that a vault of somebody else's would have to tell. */
export function refuseTelling(what: string): never {
  throw new BulwarkError(
    `${what}: \`notificationTopic\` is told of the vault that it makes, and \`backupVault\` is another; have that vault tell the topic, or leave one of the two out`,
  );
}

/** What the CDK grants AWS Backup for a selection: AWS alone says what backing up takes of each service. */
export const BACKUP_POLICY = 'service-role/AWSBackupServiceRolePolicyForBackup';

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  // No lock is longer than what rules ask for.
  'backup/vault-locked': { props: ['lockVault', 'backupPlanRules'], givenUp: ({ locked }) => !locked },
  'backup/vault-deletion-denied': {
    props: ['blockRecoveryPointDeletion'],
    givenUp: ({ deletionDenied }) => !deletionDenied,
  },
  'backup/plan-retention': {
    props: ['backupPlanRules'],
    givenUp: ({ keptDays, backupRetentionDays }) => keptDays < backupRetentionDays,
  },
};

/** What it costs beyond a plan without rules. */
export const costs: readonly Cost[] = [
  sharedKeyCost(
    'encryptionKey',
    'a key for the stack alone; it is shared with whatever else is encrypted with the given one',
  ),
  {
    of: 'recovery points of 35 days, by their size',
    savedBy: 'backupPlanRules',
    givesUp: 'what was good more than as many days ago as its rules say',
  },
];
