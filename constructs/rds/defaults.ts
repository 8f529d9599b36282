import { defaultSettings } from '../../lib/engine/settings';
import type { Cost, Guards } from '../hardening';
import { sharedKeyCost } from '../kms/cost';

/** What databases and clusters of them have in common, in the words of no toolkit. */
export const databaseDefaults = {
  encrypted: true,
  /** Whether it, or any of its instances, has a public address. */
  publiclyAccessible: false,
  /** Connections without TLS are turned away. */
  requiresTls: true,
  /** Whether changes of tables and slow statements are logged. */
  logsStatements: true,
  /** Whether logs of its engine go to CloudWatch. */
  logsExported: true,
  iamAuthentication: true,
  /** Whether the password of the master user is replaced now and then. */
  passwordRotated: true,
  /** Whether that password stays out of the template. */
  passwordHidden: true,
  deletionProtection: true,
  /** Days that automatic backups are kept; 0 is no backups. */
  backupDays: defaultSettings.backupRetentionDays,
  /** Days that the settings of the app ask for. */
  wantedBackupDays: defaultSettings.backupRetentionDays,
  copyTagsToSnapshot: true,
  /** Seconds between samples of the operating system; 0 is none. */
  monitoringSeconds: 60,
  /** Whether it takes minor upgrades, with all of its instances. */
  autoMinorVersionUpgrade: true,
};

/** What gives a default up, and the rule that notices: of the kind itself, or of the instances of a cluster. */
export const databaseGuards = (
  kind: 'instance' | 'cluster',
  { backups, ofInstances }: { readonly backups: string; readonly ofInstances: readonly string[] },
): Guards<typeof databaseDefaults> => ({
  [`rds/${kind}-encrypted`]: { props: ['storageEncrypted'], givenUp: ({ encrypted }) => !encrypted },
  'rds/instance-not-public': {
    props: ['publiclyAccessible', ...ofInstances],
    givenUp: ({ publiclyAccessible }) => publiclyAccessible,
  },
  [`rds/${kind}-requires-tls`]: { props: ['parameters'], givenUp: ({ requiresTls }) => !requiresTls },
  [`rds/${kind}-queries-logged`]: { props: ['parameters'], givenUp: ({ logsStatements }) => !logsStatements },
  [`rds/${kind}-logs-exported`]: { props: ['cloudwatchLogsExports'], givenUp: ({ logsExported }) => !logsExported },
  [`rds/${kind}-iam-authentication`]: {
    props: ['iamAuthentication'],
    givenUp: ({ iamAuthentication }) => !iamAuthentication,
  },
  'secretsmanager/secret-rotated': {
    props: ['manageMasterUserPassword', 'credentials'],
    givenUp: ({ passwordRotated }) => !passwordRotated,
  },
  [`rds/${kind}-password-secret`]: { props: ['credentials'], givenUp: ({ passwordHidden }) => !passwordHidden },
  [`rds/${kind}-deletion-protected`]: {
    props: ['deletionProtection'],
    givenUp: ({ deletionProtection }) => !deletionProtection,
  },
  [`rds/${kind}-backed-up`]: { props: [backups], givenUp: ({ backupDays }) => backupDays < 1 },
  [`rds/${kind}-backups-kept`]: {
    props: [backups],
    givenUp: ({ backupDays, wantedBackupDays }) => backupDays >= 1 && backupDays < wantedBackupDays,
  },
  [`rds/${kind}-snapshots-tagged`]: {
    props: ['copyTagsToSnapshot'],
    givenUp: ({ copyTagsToSnapshot }) => !copyTagsToSnapshot,
  },
  'rds/instance-enhanced-monitoring': {
    props: ['monitoringInterval'],
    givenUp: ({ monitoringSeconds }) => monitoringSeconds === 0,
  },
  'rds/instance-minor-upgrades': {
    props: ['autoMinorVersionUpgrade', ...ofInstances],
    givenUp: ({ autoMinorVersionUpgrade }) => !autoMinorVersionUpgrade,
  },
});

/** What they cost beyond those of the CDK. */
export const databaseCosts: readonly Cost[] = [
  sharedKeyCost(
    'storageEncryptionKey',
    'a key for the stack alone; it is shared with whatever else is encrypted with the given one',
  ),
  {
    of: 'logs in CloudWatch, by volume',
    savedBy: 'cloudwatchLogsExports',
    givesUp: 'logs that outlive the disk of the database',
  },
  {
    of: 'metrics of the operating system in CloudWatch Logs, by volume',
    savedBy: 'monitoringInterval',
    givesUp: 'to see what runs beside the database on its machine',
  },
];
