import { defaultSettings } from '../../../lib/engine/settings';
import { type Cost, type Guards, inProfiles } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** What a hardened cluster of databases is, in the words of no toolkit. */
export const defaults = {
  encrypted: true,
  /** Whether any of its instances has a public address. */
  publiclyAccessible: false,
  /** Connections without TLS are turned away. */
  requiresTls: true,
  /** Whether changes of tables and slow statements are logged. */
  logsStatements: true,
  /** Whether any log goes to CloudWatch. */
  logsExported: true,
  /** Whether the audit log does, where the engine has one. */
  auditExported: true,
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
  /** Whether all of its instances take minor upgrades. */
  autoMinorVersionUpgrade: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { deletionProtection: false } });

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'rds/cluster-encrypted': { props: ['storageEncrypted'], givenUp: ({ encrypted }) => !encrypted },
  'rds/instance-not-public': {
    props: ['publiclyAccessible', 'instanceProps', 'writer', 'readers'],
    givenUp: ({ publiclyAccessible }) => publiclyAccessible,
  },
  'rds/cluster-requires-tls': { props: ['parameters'], givenUp: ({ requiresTls }) => !requiresTls },
  'rds/cluster-queries-logged': { props: ['parameters'], givenUp: ({ logsStatements }) => !logsStatements },
  'rds/cluster-logs-exported': { props: ['cloudwatchLogsExports'], givenUp: ({ logsExported }) => !logsExported },
  'rds/cluster-audit-logged': {
    props: ['cloudwatchLogsExports', 'engine'],
    givenUp: ({ auditExported }) => !auditExported,
  },
  'rds/cluster-iam-authentication': {
    props: ['iamAuthentication'],
    givenUp: ({ iamAuthentication }) => !iamAuthentication,
  },
  'secretsmanager/secret-rotated': {
    props: ['manageMasterUserPassword', 'credentials'],
    givenUp: ({ passwordRotated }) => !passwordRotated,
  },
  'rds/cluster-password-secret': { props: ['credentials'], givenUp: ({ passwordHidden }) => !passwordHidden },
  'rds/cluster-deletion-protected': {
    props: ['deletionProtection'],
    givenUp: ({ deletionProtection }) => !deletionProtection,
  },
  'rds/cluster-backed-up': { props: ['backup'], givenUp: ({ backupDays }) => backupDays < 1 },
  'rds/cluster-backups-kept': {
    props: ['backup'],
    givenUp: ({ backupDays, wantedBackupDays }) => backupDays >= 1 && backupDays < wantedBackupDays,
  },
  'rds/cluster-snapshots-tagged': {
    props: ['copyTagsToSnapshot'],
    givenUp: ({ copyTagsToSnapshot }) => !copyTagsToSnapshot,
  },
  'rds/instance-enhanced-monitoring': {
    props: ['monitoringInterval'],
    givenUp: ({ monitoringSeconds }) => monitoringSeconds === 0,
  },
  'rds/instance-minor-upgrades': {
    props: ['autoMinorVersionUpgrade', 'instanceProps', 'writer', 'readers'],
    givenUp: ({ autoMinorVersionUpgrade }) => !autoMinorVersionUpgrade,
  },
};

/** What it costs beyond `DatabaseCluster` of the CDK. */
export const costs: readonly Cost[] = [
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
