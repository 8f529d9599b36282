import { defaultSettings, type Settings } from '../../../lib/engine/settings';
import { type Guards, inProfiles } from '../../hardening';

/** Credentials by the names that CloudWatch Logs has for data it can mask. */
const CREDENTIALS = ['AwsSecretKey', 'OpenSshPrivateKey', 'PgpPrivateKey', 'PkcsPrivateKey', 'PuttyPrivateKey'];

/** What a hardened log group is, in the words of no toolkit. */
export const defaults = {
  customerKey: true,
  /** Days that events are kept; 0 means for ever. */
  retentionDays: defaultSettings.logRetentionDays,
  /** Days that the settings of its app ask for. */
  logRetentionDays: defaultSettings.logRetentionDays,
  deletionProtectionEnabled: true,
  /** Data that is masked for whoever reads it, by the names that CloudWatch Logs has. */
  masked: CREDENTIALS as readonly string[],
};

const inProfile = inProfiles(defaults, { dev: { deletionProtectionEnabled: false } });

/** What a profile and the settings of an app make of it. */
export const defaultsIn = ({ profile, logRetentionDays }: Settings): typeof defaults => ({
  ...inProfile(profile),
  logRetentionDays,
  retentionDays: RETENTIONS.find((days) => days >= logRetentionDays) ?? 0,
});

/** The numbers of days that CloudWatch Logs can be asked to keep events: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const RETENTIONS = [
  ...[1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731],
  ...[1096, 1827, 2192, 2557, 2922, 3288, 3653],
];

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'logs/log-group-customer-key': { props: ['customerKey'], givenUp: ({ customerKey }) => !customerKey },
  'logs/log-group-retention-set': {
    props: ['retention', 'logGroupClass'],
    givenUp: ({ retentionDays }) => retentionDays === 0,
  },
  'logs/log-group-retained-long': {
    props: ['retention'],
    givenUp: ({ retentionDays, logRetentionDays }) => retentionDays > 0 && retentionDays < logRetentionDays,
  },
  'logs/log-group-deletion-protected': {
    props: ['deletionProtectionEnabled'],
    givenUp: ({ deletionProtectionEnabled }) => !deletionProtectionEnabled,
  },
  'logs/log-group-masks-credentials': {
    props: ['dataProtectionPolicy', 'logGroupClass'],
    givenUp: ({ masked }) => CREDENTIALS.some((name) => !masked.includes(name)),
  },
};
