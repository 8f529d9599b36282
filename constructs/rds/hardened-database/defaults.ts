import { defaultSettings } from '../../../lib/engine/settings';
import { type Cost, type Guards, inProfiles } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** What a hardened database is, in the words of no toolkit. */
export const defaults = {
  encrypted: true,
  publiclyAccessible: false,
  /** Connections without TLS are turned away. */
  requiresTls: true,
  /** Whether changes of tables and slow statements are logged. */
  logsStatements: true,
  /** Whether all logs of its engine go to CloudWatch. */
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
  autoMinorVersionUpgrade: true,
  multiAz: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { deletionProtection: false, multiAz: false } });

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'rds/instance-encrypted': { props: ['storageEncrypted'], givenUp: ({ encrypted }) => !encrypted },
  'rds/instance-not-public': {
    props: ['publiclyAccessible'],
    givenUp: ({ publiclyAccessible }) => publiclyAccessible,
  },
  'rds/instance-requires-tls': { props: ['parameters'], givenUp: ({ requiresTls }) => !requiresTls },
  'rds/instance-queries-logged': { props: ['parameters'], givenUp: ({ logsStatements }) => !logsStatements },
  'rds/instance-logs-exported': { props: ['cloudwatchLogsExports'], givenUp: ({ logsExported }) => !logsExported },
  'rds/instance-iam-authentication': {
    props: ['iamAuthentication'],
    givenUp: ({ iamAuthentication }) => !iamAuthentication,
  },
  'secretsmanager/secret-rotated': {
    props: ['manageMasterUserPassword', 'credentials'],
    givenUp: ({ passwordRotated }) => !passwordRotated,
  },
  'rds/instance-password-secret': { props: ['credentials'], givenUp: ({ passwordHidden }) => !passwordHidden },
  'rds/instance-deletion-protected': {
    props: ['deletionProtection'],
    givenUp: ({ deletionProtection }) => !deletionProtection,
  },
  'rds/instance-backed-up': { props: ['backupRetention'], givenUp: ({ backupDays }) => backupDays < 1 },
  'rds/instance-backups-kept': {
    props: ['backupRetention'],
    givenUp: ({ backupDays, wantedBackupDays }) => backupDays >= 1 && backupDays < wantedBackupDays,
  },
  'rds/instance-snapshots-tagged': {
    props: ['copyTagsToSnapshot'],
    givenUp: ({ copyTagsToSnapshot }) => !copyTagsToSnapshot,
  },
  'rds/instance-enhanced-monitoring': {
    props: ['monitoringInterval'],
    givenUp: ({ monitoringSeconds }) => monitoringSeconds === 0,
  },
  'rds/instance-minor-upgrades': {
    props: ['autoMinorVersionUpgrade'],
    givenUp: ({ autoMinorVersionUpgrade }) => !autoMinorVersionUpgrade,
  },
  'rds/instance-multi-az': { props: ['multiAz', 'availabilityZone'], givenUp: ({ multiAz }) => !multiAz },
};

/** What it costs beyond `DatabaseInstance` of the CDK. */
export const costs: readonly Cost[] = [
  sharedKeyCost(
    'storageEncryptionKey',
    'a key for the stack alone; it is shared with whatever else is encrypted with the given one',
  ),
  {
    of: 'a second machine and its storage, in another zone',
    savedBy: 'multiAz',
    givesUp: 'a database that stays when its zone goes',
  },
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
