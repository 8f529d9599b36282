import { BulwarkError } from '../../../lib/engine/error';
import { byDesign } from '../../../tree/waivers';
import type { ScheduledPlan } from '../../events/scheduled';
import type { Allowance } from '../allowance';
import type { Home } from '../trust';

/** When keys are disabled, and whose are left. */
export interface AccessKeyReaperOptions {
  /** Days after which a key is disabled, however much it is used. @default 90 */
  readonly oldestDays?: number;
  /** Days after which a key is disabled that was not used. @default 45 */
  readonly unusedDays?: number;
  /** Days before that in which somebody is told. @default 7 */
  readonly warnDays?: number;
  /** Names of users whose keys are told of and left. */
  readonly except?: readonly string[];
  /** Whether keys are only told of. @default false */
  readonly reportOnly?: boolean;
}

/** What runs. A user takes three calls or so; an account has 5,000 at most. */
export const PLAN = {
  ...{ id: 'ReapKeys', ruleId: 'Daily', code: 'reap-access-keys', memory: 256, timeout: 15 * 60, concurrency: 1 },
  description: 'Disables access keys of users that are old or unused',
  every: 'rate(1 day)',
  failure: 'Access keys could not all be looked at',
} as const satisfies ScheduledPlan;

/**
 * What it is told. The bounds are those of the CIS AWS Foundations Benchmark, which wants keys rotated within 90 days and
 * disabled when unused for 45. Throws a `BulwarkError` for what would never disable any, or would tell of all.
 */
export function termsOf(what: string, options: AccessKeyReaperOptions): Required<AccessKeyReaperOptions> {
  const { oldestDays = 90, unusedDays = 45, warnDays = 7, except = [], reportOnly = false } = options;
  for (const [name, days] of Object.entries({ oldestDays, unusedDays, warnDays }))
    if (!Number.isInteger(days) || days < 1 || days > 365)
      throw new BulwarkError(`${what}: ${name} is ${days}; say a whole number of days from 1 to 365`);
  if (warnDays >= Math.min(oldestDays, unusedDays))
    throw new BulwarkError(`${what}: warnDays is ${warnDays}, so that every key is told of; say fewer`);
  const pattern = except.find((user) => !/^[\w+=,.@-]+$/.test(user));
  if (pattern !== undefined)
    throw new BulwarkError(`${what}: except has '${pattern}'; name users, without wildcards and paths`);
  return { oldestDays, unusedDays, warnDays, except: [...except], reportOnly };
}

/**
 * What it may do: find users and their keys, and disable keys. IAM has one action to disable a key and to enable one, so
 * that it could enable what somebody has disabled; it can make none.
 */
export const grantsOf = ({ partition, account }: Home): Allowance[] => [
  { actions: ['iam:ListUsers'], resources: ['*'] },
  {
    actions: ['iam:GetAccessKeyLastUsed', 'iam:ListAccessKeys', 'iam:UpdateAccessKey'],
    resources: [`arn:${partition}:iam::${account}:user/*`],
  },
];

/** Rules that its role breaks by what it is for. */
export const BROKEN = byDesign(
  'it disables keys of any user, and IAM has one action to disable a key and to enable one; it can make none',
  'iam/policy-no-escalation',
);
