import { BulwarkError } from '../../../lib/engine/error';
import type { Waive } from '../../../tree/waivers';
import { withDefaults } from '../../hardening';
import {
  defaults,
  FEATURES,
  type Feature,
  METADATA_HOPS,
  NAME,
  type PasswordPolicy,
  type PublicAccessBlock,
  SCANS,
  type SnapshotSharing,
  STANDARDS,
  UNUSED_DAYS,
} from './defaults';

/** An organisation, whose accounts one of its members administers by delegation. */
export interface Organization {
  /** Its id: `o-a1b2c3d4e5`. */
  readonly id: string;
  /** The id of its root: `r-a1b2`. */
  readonly rootId: string;
  /** The account that manages it, which owns what is made for all of it, and which is not the one that this is deployed to. */
  readonly managementAccount: string;
}

/** What can be said of an account in either toolkit. Each service that is switched off is left to whoever looks after it elsewhere, such as an organisation. */
export interface BaselineProps {
  /** The name of the trail and, with Terraform, of the recorder, and what the names of alarms and analyzers begin with. @default account */
  readonly name?: string;
  /** Whether there is a trail of CloudTrail. @default true */
  readonly trail?: boolean;
  /** Whether the trail records all regions. @default true */
  readonly isMultiRegionTrail?: boolean;
  /** Whether the trail's files can be checked for changes. @default true */
  readonly enableFileValidation?: boolean;
  /** Whether the trail writes to a log group as well. @default true */
  readonly sendToCloudWatchLogs?: boolean;
  /** Whether the trail records who reads and writes objects, in all buckets. @default true */
  readonly objectEvents?: boolean;
  /** Whether there are alarms about what the trail records. @default true, where it writes to a log group */
  readonly alarms?: boolean;
  /** Whether AWS Config records resources. @default true */
  readonly config?: boolean;
  /** The types of resources that AWS Config records, such as `AWS::S3::Bucket`. @default all */
  readonly resourceTypes?: readonly string[];
  /** Whether the account has the service-linked role of AWS Config already: it can be made once. @default false */
  readonly configRoleExists?: boolean;
  /** Whether GuardDuty watches. @default true */
  readonly guardDuty?: boolean;
  /** What GuardDuty watches beyond the logs that it always does. What is not named is watched. */
  readonly guardDutyFeatures?: { readonly [feature in Feature]?: boolean };
  /** Whether Security Hub checks. @default true */
  readonly securityHub?: boolean;
  /** What Security Hub checks, as the ARNs of standards end. @default AWS Foundational Security Best Practices, CIS AWS Foundations Benchmark 5.0.0 */
  readonly standards?: readonly string[];
  /** Whether IAM Access Analyzer tells who else has access. @default true */
  readonly accessAnalyzer?: boolean;
  /** Whether IAM Access Analyzer tells of access that nobody uses. @default true */
  readonly unusedAccess?: boolean;
  /** Days of no use after which access counts as unused, 1 to 365. @default 90 */
  readonly unusedDays?: number;
  /** Whether Amazon Inspector scans. @default true */
  readonly inspector?: boolean;
  /** What Amazon Inspector scans. @default EC2, ECR, LAMBDA */
  readonly scans?: readonly ('EC2' | 'ECR' | 'LAMBDA' | 'LAMBDA_CODE')[];
  /** Whether Amazon Macie is on, which costs by buckets and by what jobs of it read. @default false */
  readonly macie?: boolean;
  /** What passwords of IAM users follow. What is not named is as hardened. */
  readonly passwordPolicy?: Partial<PasswordPolicy>;
  /** What of public access to S3 is let through. What is not named stays blocked. */
  readonly blockPublicAccess?: Partial<PublicAccessBlock>;
  /** Whether EBS encrypts every new volume of the region. @default true */
  readonly encryptDisks?: boolean;
  /** Whether EBS snapshots may be public. @default block-all-sharing */
  readonly snapshotSharing?: SnapshotSharing;
  /** How far a token of the metadata of an instance goes, 1 to 64; 2 for containers on instances. @default 1 */
  readonly metadataHops?: number;
  /**
   * The organisation whose delegated administrator this account is: the trail, the analyzers and what watches are of all
   * its accounts. @default this account alone
   */
  readonly organization?: Organization;
  /** Rules this account may break. */
  readonly waive?: Waive;
}

/** What the props come to. Throws a `BulwarkError` for what AWS does not take, or what contradicts itself. */
export function termsOf(what: string, props: BaselineProps) {
  const { guardDutyFeatures = {} } = props;
  refuseMalformed(what, props);
  const terms = withDefaults(defaults, {
    multiRegion: props.isMultiRegionTrail,
    validated: props.enableFileValidation,
    toLogGroup: props.sendToCloudWatchLogs,
    objectsRecorded: props.objectEvents,
    recordsAll: props.resourceTypes && false,
    features: FEATURES.filter((feature) => guardDutyFeatures[feature] !== false),
    passwords: withDefaults(defaults.passwords, props.passwordPolicy ?? {}),
    publicAccess: withDefaults(defaults.publicAccess, props.blockPublicAccess ?? {}),
    disksEncrypted: props.encryptDisks,
    snapshotSharing: props.snapshotSharing,
  });
  const { trail = true } = props;
  if (props.alarms && !(trail && terms.toLogGroup))
    throw new BulwarkError(
      `${what}: \`alarms\` read the log group of the trail, and there is none; leave out ${trail ? '`sendToCloudWatchLogs`' : '`trail`'}`,
    );
  return {
    ...terms,
    name: props.name ?? NAME,
    trail,
    alarms: props.alarms ?? (trail && terms.toLogGroup),
    config: props.config ?? true,
    resourceTypes: props.resourceTypes,
    configRoleExists: props.configRoleExists ?? false,
    guardDuty: props.guardDuty ?? true,
    securityHub: props.securityHub ?? true,
    standards: props.standards ?? STANDARDS,
    accessAnalyzer: props.accessAnalyzer ?? true,
    unusedAccess: props.unusedAccess ?? true,
    unusedDays: props.unusedDays ?? UNUSED_DAYS,
    inspector: props.inspector ?? true,
    scans: props.scans ?? SCANS,
    macie: props.macie ?? false,
    metadataHops: props.metadataHops ?? METADATA_HOPS,
    organization: props.organization,
  };
}

/** As far as CloudTrail, CloudWatch and IAM Access Analyzer all take it. */
const NAMED = /^(?=.{3,100}$)[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*$/;

const STANDARD = /^[a-z0-9-]+\/v\/\d+\.\d+\.\d+$/;

/** The numbers that AWS takes, from the least to the most. */
const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  unusedDays: [1, 365],
  metadataHops: [1, 64],
  'passwordPolicy.minimumLength': [6, 128],
  'passwordPolicy.reusePrevention': [0, 24],
  'passwordPolicy.maxDays': [0, 1095],
};

function refuseMalformed(what: string, props: BaselineProps): void {
  const { name = NAME, guardDutyFeatures = {}, passwordPolicy = {}, standards = [] } = props;
  const refuse = (why: string) => {
    throw new BulwarkError(`${what}: ${why}`);
  };
  for (const [prop, given, known] of [
    ['guardDutyFeatures', Object.keys(guardDutyFeatures), FEATURES],
    ['passwordPolicy', Object.keys(passwordPolicy), Object.keys(defaults.passwords)],
  ] as const) {
    const unknown = given.find((one) => !known.some((other) => other === one));
    if (unknown) refuse(`\`${prop}\` names '${unknown}', which is none of ${known.join(', ')}`);
  }
  if (!NAMED.test(name))
    refuse(
      `\`name\` has 3 to 100 letters and digits, with single dots, dashes and underscores between them, and begins with a letter, which '${name}' does not`,
    );
  const malformed = standards.find((standard) => !STANDARD.test(standard));
  if (malformed) refuse(`\`standards\` are said as their ARNs end, such as '${STANDARDS[0]}', not '${malformed}'`);
  for (const prop of ['resourceTypes', 'scans', 'standards'] as const)
    if (props[prop]?.length === 0) refuse(`\`${prop}\` is empty; leave it out, or switch the service off`);
  for (const [prop, [least, most]] of Object.entries(RANGES)) {
    const [first = '', second] = prop.split('.');
    const value: unknown = second
      ? passwordPolicy[second as keyof PasswordPolicy]
      : props[first as keyof BaselineProps];
    if (value === undefined) continue;
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
      refuse(`\`${prop}\` is a whole number from ${least} to ${most}, not ${value}`);
  }
}

/** Agents that GuardDuty puts where it monitors what runs: https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DetectorAdditionalConfiguration.html */
export const agentsOf = (feature: Feature): readonly string[] =>
  feature === 'RUNTIME_MONITORING'
    ? ['EKS_ADDON_MANAGEMENT', 'ECS_FARGATE_AGENT_MANAGEMENT', 'EC2_AGENT_MANAGEMENT']
    : [];

/** What analyzers look at: the account, or all of its organisation. */
export const zoneOf = (organization: Organization | undefined): 'ACCOUNT' | 'ORGANIZATION' =>
  organization ? 'ORGANIZATION' : 'ACCOUNT';

/** The features of GuardDuty, and whether each is on, as it says so. */
export const statusesOf = (on: readonly Feature[]) =>
  FEATURES.map((name) => ({ name, status: on.includes(name) ? 'ENABLED' : 'DISABLED', agents: agentsOf(name) }));
