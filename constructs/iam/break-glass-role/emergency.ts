import { BulwarkError } from '../../../lib/engine/error';
import { BLINDING } from '../../../lib/iam/tampering';
import { byDesign } from '../../../tree/waivers';
import { type Alarm, counted } from '../../cloudwatch/alarms';
import { namespaceOf, PREFIX } from '../../cloudwatch/security-alarms/defaults';
import type { People } from '../mfa-role/people';
import {
  ABOVE_ACCOUNT,
  type BoundaryStatement,
  IAM_CHANGES,
  oversize,
  POLICY_CHANGES,
  ROLE_CHANGES,
  STAND_INS,
} from '../permissions-boundary/policy';

/** What of an account nobody may touch in an emergency either, by ARNs. */
export interface Untouchable {
  /** Buckets that keep evidence. */
  readonly evidence: readonly string[];
  /** The log group that tells of the role, the alarm, and the topic that is told. */
  readonly logGroup: string;
  readonly alarm: string;
  readonly topic: string;
}

/** What takes somebody from being told, and what changes what is written down. */
const UNTELLING = {
  logGroup: ['logs:Delete*', 'logs:PutMetricFilter', 'logs:PutRetentionPolicy', 'logs:DisassociateKmsKey'],
  alarm: ['cloudwatch:DeleteAlarms', 'cloudwatch:DisableAlarmActions', 'cloudwatch:Put*', 'cloudwatch:SetAlarmState'],
  topic: ['sns:AddPermission', 'sns:Delete*', 'sns:RemovePermission', 'sns:Set*', 'sns:Unsubscribe'],
} as const;

/** Everything but reading. */
const WRITING = ['s3:Abort*', 's3:Bypass*', 's3:Delete*', 's3:Object*', 's3:Put*', 's3:Replicate*', 's3:Restore*'];

/**
 * What bounds the role: everything is let through but what it could hide by. It cannot touch evidence, trails, recorders
 * and detectors, nor what tells of it; and it makes no user and no role without the same bounds, which could.
 */
export function bounds(self: string, partition: string, { evidence, ...watch }: Untouchable): BoundaryStatement[] {
  const deny = (Sid: string, Action: readonly string[], rest: Partial<BoundaryStatement>): BoundaryStatement => ({
    ...{ Sid, Effect: 'Deny', Action },
    ...rest,
  });
  const kinds = ['role', 'policy', 'instance-profile'].map((kind) => `arn:${partition}:iam::*:${kind}/*`);
  return [
    { Sid: 'Everything', Effect: 'Allow', Action: ['*'], Resource: '*' },
    ...(evidence.length > 0
      ? [deny('Evidence', WRITING, { Resource: evidence.flatMap((arn) => [arn, `${arn}/*`]) })]
      : []),
    deny('Blinding', BLINDING, { Resource: '*' }),
    deny('Log', UNTELLING.logGroup, { Resource: [watch.logGroup, `${watch.logGroup}:*`] }),
    deny('Alarm', UNTELLING.alarm, { Resource: watch.alarm }),
    deny('Topic', UNTELLING.topic, { Resource: [watch.topic, `${watch.topic}:*`] }),
    deny('Identities', IAM_CHANGES, { NotResource: kinds }),
    deny('Unbounded', ROLE_CHANGES, {
      Resource: '*',
      Condition: { StringNotEquals: { 'iam:PermissionsBoundary': self } },
    }),
    deny('Boundary', ['iam:DeleteRolePermissionsBoundary'], { Resource: '*' }),
    deny('Itself', [...POLICY_CHANGES, 'iam:DeletePolicy*'], { Resource: self }),
    deny('AboveAccount', ABOVE_ACCOUNT, { Resource: '*' }),
  ];
}

/** Seconds for which a second factor counts. */
export const FACTOR_SECONDS = 900;

/** The metric that counts who takes the role, and the alarm. */
export const METRIC = { namespace: namespaceOf(PREFIX) };

/** What a trail writes down once somebody takes the role of an ARN, or tries to. */
export const takenPattern = (roleArn: string): string =>
  `{ ($.eventSource = "sts.amazonaws.com") && ($.requestParameters.roleArn = "${roleArn}") }`;

export const alarmOf = (metric: string): Alarm =>
  counted('Taken', 'CRITICAL: somebody took the role for emergencies, or tried to', {
    ...METRIC,
    name: metric,
  });

/** Refuses a role that a single person could take, who may be the one that cannot be reached. */
export function refuseSingle(what: string, { users = [], permissionSets = [] }: People): void {
  if (users.length === 1 && permissionSets.length === 0)
    throw new BulwarkError(
      `${what}: it names '${users[0]}' alone; name two at least, for the day that one is not there`,
    );
}

/** Refuses more buckets of evidence than AWS lets the bounds name, whose names may have 63 characters each. */
export function refuseTooMany(what: string, buckets: number): void {
  const { partition, region, account } = STAND_INS;
  const name = 'x'.repeat(80);
  const of = (service: string) => `arn:${partition}:${service}:${region}:${account}:${name}`;
  const longest = bounds(of('iam'), partition, {
    evidence: Array<string>(buckets).fill(`arn:${partition}:s3:::${'x'.repeat(63)}`),
    logGroup: of('logs'),
    alarm: of('cloudwatch'),
    topic: of('sns'),
  });
  const error = oversize(longest, `it names ${buckets} buckets of evidence: keep it in fewer`);
  if (error) throw new BulwarkError(`${what}: ${error}`);
}

const BECAUSE = 'a role for emergencies may do everything but hide; its bounds and its alarm are what guard it';

/** Rules that the role breaks by what it is for. */
export const BROKEN = byDesign(
  BECAUSE,
  'iam/attachment-no-administrator-access',
  'iam/attachment-no-power-policies',
  'iam/attachment-no-read-all',
  'iam/attachment-no-whole-services',
);

/** Rules that its bounds break. */
export const BROKEN_BY_BOUNDS = byDesign(BECAUSE, 'iam/boundary-no-escalation', 'iam/boundary-no-tampering');
