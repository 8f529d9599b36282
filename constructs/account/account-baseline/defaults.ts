import { provides as alarms } from '../../cloudwatch/security-alarms/defaults';
import type { Cost, Guard, Guards, Provides } from '../../hardening';

/** What passwords of IAM users follow. */
export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly requireLowercase: boolean;
  readonly requireUppercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
  /** How many earlier passwords cannot be used again, 0 to 24. */
  readonly reusePrevention: number;
  /** Whether users change their own. */
  readonly changeable: boolean;
  /** Days until a password has to be changed, 1 to 1095; 0 for never. */
  readonly maxDays: number;
}

/** What of public access to S3 is kept from all buckets of an account. */
export interface PublicAccessBlock {
  readonly blockPublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly ignorePublicAcls: boolean;
  readonly restrictPublicBuckets: boolean;
}

/** Who may be given EBS snapshots: nobody new and nobody old, nobody new, or anybody. */
export type SnapshotSharing = 'block-all-sharing' | 'block-new-sharing' | 'unblocked';

/**
 * What GuardDuty watches beyond the logs that it always does:
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DetectorFeatureConfiguration.html
 */
export const FEATURES = [
  'S3_DATA_EVENTS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'RUNTIME_MONITORING',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What a baseline of an account is, in the words of no toolkit. */
export const defaults = {
  /** Whether the trail records all regions. */
  multiRegion: true,
  /** Whether the trail's files can be checked for changes. */
  validated: true,
  /** Whether the trail writes to a log group as well. */
  toLogGroup: true,
  /** Whether the trail records who reads and writes objects, in all buckets. */
  objectsRecorded: true,
  /** Whether AWS Config records resources of all types. */
  recordsAll: true,
  features: FEATURES as readonly Feature[],
  passwords: {
    minimumLength: 14,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: true,
    reusePrevention: 24,
    changeable: true,
    maxDays: 0,
  } as PasswordPolicy,
  publicAccess: {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  } as PublicAccessBlock,
  /** Whether EBS encrypts every new volume. */
  disksEncrypted: true,
  snapshotSharing: 'block-all-sharing' as SnapshotSharing,
};

/** Days of no use after which access counts as unused, where nothing else is said. */
export const UNUSED_DAYS = 90;

/** How far a token of the metadata of an instance goes, where nothing else is said: not into its containers. */
export const METADATA_HOPS = 1;

/** What Amazon Inspector scans, where nothing else is said. */
export const SCANS = ['EC2', 'ECR', 'LAMBDA'] as const;

/** What Security Hub checks, where nothing else is said: https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html */
export const STANDARDS = [
  'aws-foundational-security-best-practices/v/1.0.0',
  'cis-aws-foundations-benchmark/v/5.0.0',
] as const;

/** The name of the trail, where nothing else is said. */
export const NAME = 'account';

type Terms = typeof defaults;

const objectEvents: Guard<Terms> = { props: ['objectEvents'], givenUp: ({ objectsRecorded }) => !objectsRecorded };

const watched = (feature: Feature): Guard<Terms> => ({
  props: ['guardDutyFeatures'],
  givenUp: ({ features }) => !features.includes(feature),
});

const password = (givenUp: (passwords: PasswordPolicy) => boolean): Guard<Terms> => ({
  props: ['passwordPolicy'],
  givenUp: ({ passwords }) => givenUp(passwords),
});

/** What gives a default up, and the rule that notices. */
export const guards: Guards<Terms> = {
  'cloudtrail/trail-multi-region': { props: ['isMultiRegionTrail'], givenUp: ({ multiRegion }) => !multiRegion },
  'cloudtrail/trail-validated': { props: ['enableFileValidation'], givenUp: ({ validated }) => !validated },
  'cloudtrail/trail-to-cloudwatch': { props: ['sendToCloudWatchLogs'], givenUp: ({ toLogGroup }) => !toLogGroup },
  'cloudtrail/bucket-reads-recorded': objectEvents,
  'cloudtrail/bucket-writes-recorded': objectEvents,
  'config/recorder-all-resources': { props: ['resourceTypes'], givenUp: ({ recordsAll }) => !recordsAll },
  'guardduty/detector-s3': watched('S3_DATA_EVENTS'),
  'guardduty/detector-eks-audit': watched('EKS_AUDIT_LOGS'),
  'guardduty/detector-malware': watched('EBS_MALWARE_PROTECTION'),
  'guardduty/detector-rds': watched('RDS_LOGIN_EVENTS'),
  'guardduty/detector-lambda': watched('LAMBDA_NETWORK_LOGS'),
  'iam/password-policy-length': password(({ minimumLength }) => minimumLength < 14),
  'iam/password-policy-no-reuse': password(({ reusePrevention }) => reusePrevention < 24),
  'iam/password-policy-changeable': password(({ changeable }) => !changeable),
  's3/account-blocks-public-access': {
    props: ['blockPublicAccess'],
    givenUp: ({ publicAccess }) => !Object.values(publicAccess).every(Boolean),
  },
  'ec2/account-disks-encrypted-by-default': {
    props: ['encryptDisks'],
    givenUp: ({ disksEncrypted }) => !disksEncrypted,
  },
  'ec2/account-snapshots-not-public': {
    props: ['snapshotSharing'],
    givenUp: ({ snapshotSharing }) => snapshotSharing !== 'block-all-sharing',
  },
};

/** What it costs. */
export const costs: readonly Cost[] = [
  {
    of: 'AWS Config, by the changes that it records: most of the bill, where much changes',
    savedBy: 'config: false, or resourceTypes',
    givesUp: 'what resources were when, and the findings of Security Hub that come from it',
  },
  {
    of: 'GuardDuty, by the logs, disks and processors that it watches, after a trial of its own',
    savedBy: 'guardDuty: false, or guardDutyFeatures',
    givesUp: 'that somebody tells of stolen credentials and of malware',
  },
  {
    of: 'Security Hub, by checks',
    savedBy: 'securityHub: false, or fewer standards',
    givesUp: 'checks of what is not declared in code',
  },
  {
    of: 'Amazon Inspector, by instances, images and functions',
    savedBy: 'inspector: false, or scans',
    givesUp: 'that somebody tells of known vulnerabilities in what runs',
  },
  {
    of: 'the analysis of unused access, by roles and users; that of external access is free',
    savedBy: 'unusedAccess: false',
    givesUp: 'to know which permissions nobody needs',
  },
  {
    of: 'events of objects in all buckets, by their number',
    savedBy: 'objectEvents: false',
    givesUp: 'to know who read or changed an object',
  },
  {
    of: 'the log group of the trail, by volume, and fourteen alarms',
    savedBy: 'sendToCloudWatchLogs: false',
    givesUp: 'alarms about sign-ins, policies and trails that change',
  },
  {
    of: 'a KMS key, one for the stack, and the bucket of the records; the first copy of management events is free',
    savedBy: 'trail: false and config: false',
    givesUp: 'the records',
  },
];

/** What it brings that no rule tests: the analyzer, the scans of Inspector, what GuardDuty watches at run time, and alarms. */
export const provides: Provides = {
  'security-hub': [
    ...(alarms['security-hub'] ?? []),
    ...[
      'GuardDuty.7',
      'GuardDuty.11',
      'GuardDuty.12',
      'GuardDuty.13',
      'IAM.28',
      'Inspector.1',
      'Inspector.2',
      'Inspector.4',
    ],
  ],
  'cis-aws-5.0.0': ['1.19', '4.16', ...(alarms['cis-aws-5.0.0'] ?? [])],
  'cis-aws-3.0.0': ['1.20', '4.16', ...(alarms['cis-aws-3.0.0'] ?? [])],
};
