import { BulwarkError } from '../../../lib/engine/error';
import { type Alarm, counted, type Metric, together } from '../../cloudwatch/alarms';
import type { FunctionPlan } from '../../lambda/bundled';
import type { Allowance } from '../allowance';
import { type People, trustIn } from '../mfa-role/people';
import { type BoundaryTerms, boundaryStatements, STAND_INS } from '../permissions-boundary/policy';
import { under } from '../policy';
import type { Home } from '../trust';

/** Which roles can be asked for, by whom, for how long, and who decides. */
export interface JustInTimeAccessOptions {
  /** The roles, by names of small letters, digits and dashes, and what bounds each. What they may do is granted to `role(name)`. */
  readonly roles: { readonly [name: string]: BoundaryTerms };
  /** Who may ask. Users are of this account. */
  readonly requesters: People;
  /** Who decides, though never of their own request. Users are of this account. */
  readonly approvers: People;
  /** Minutes for which a role is held at most, up to 480. @default 60 */
  readonly longestMinutes?: number;
  /** Minutes that a request waits for a decision, up to 240. @default 60 */
  readonly approvalMinutes?: number;
}

/** What functions are told, but for what only deployment can tell. */
export interface AccessPlan {
  readonly longestMinutes: number;
  readonly approvalMinutes: number;
  readonly lookSeconds: number;
  readonly requesters: Required<People>;
  readonly approvers: Required<People>;
}

/** Characters that somebody who holds a role takes in its policy, by the longest name of a session. */
const ROOM = 450;

/** How many there has to be room for. */
const HOLDERS = 3;

const MANAGED_POLICY_CHARACTERS = 6144;

/** Seconds between two looks at a request, which leaves an execution below the 25,000 events that it may have. */
const LOOK_SECONDS = 30;

/** Throws a `BulwarkError` for what nobody could ask for or decide, for too long, and for names that nothing could be told by. */
export function planOf(what: string, options: JustInTimeAccessOptions): AccessPlan {
  const { longestMinutes = 60, approvalMinutes = 60, roles } = options;
  for (const [name, minutes, most] of [
    ['longestMinutes', longestMinutes, 480],
    ['approvalMinutes', approvalMinutes, 240],
  ] as const)
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > most)
      throw new BulwarkError(`${what}: ${name} is ${minutes}; say a whole number of minutes from 1 to ${most}`);
  if (Object.keys(roles).length === 0)
    throw new BulwarkError(
      `${what}: it has no roles; name those that can be asked for, as roles: { database: { services: ['rds'] } }`,
    );
  for (const [name, terms] of Object.entries(roles)) {
    if (!/^[a-z][a-z0-9-]{0,29}$/.test(name))
      throw new BulwarkError(`${what}: roles has '${name}'; name each by 30 small letters, digits and dashes at most`);
    const statements = boundaryStatements(what, STAND_INS.account, STAND_INS.partition, terms);
    const room = MANAGED_POLICY_CHARACTERS - JSON.stringify(statements).length;
    if (room < HOLDERS * ROOM)
      throw new BulwarkError(
        `${what}: the bounds of '${name}' leave no room for ${HOLDERS} who hold it; name fewer services, regions or allowed actions`,
      );
  }
  const requesters = peopleOf(what, 'requesters', options.requesters);
  const approvers = peopleOf(what, 'approvers', options.approvers);
  const [only] = requesters.users;
  if (requesters.permissionSets.length + approvers.permissionSets.length === 0)
    if (requesters.users.length === 1 && approvers.users.length === 1 && approvers.users[0] === only)
      throw new BulwarkError(
        `${what}: '${only}' alone asks and decides, and nobody decides of their own request; name others`,
      );
  return { longestMinutes, approvalMinutes, lookSeconds: LOOK_SECONDS, requesters, approvers };
}

function peopleOf(what: string, prop: string, { users = [], permissionSets = [] }: People): Required<People> {
  const stranger = users.find((user) => !/^[\w+=,.@/-]+$/.test(user));
  if (stranger !== undefined)
    throw new BulwarkError(
      `${what}: ${prop} has the user '${stranger}'; name users of this account, without wildcards`,
    );
  const set = permissionSets.find((name) => !/^[\w+=,.@-]+$/.test(name));
  if (set !== undefined)
    throw new BulwarkError(`${what}: ${prop} has the permission set '${set}'; name each, without wildcards`);
  if (users.length + permissionSets.length === 0)
    throw new BulwarkError(
      `${what}: ${prop} names nobody; name users of IAM, or permission sets of IAM Identity Center`,
    );
  return { users: [...users], permissionSets: [...permissionSets] };
}

/** Seconds for which a second factor counts. */
const FACTOR_SECONDS = 3600;

/**
 * How a role is taken: by sessions that are called as whoever takes it, so that the policy that opens it can tell them apart.
 * The session of somebody of IAM Identity Center has a name that they cannot choose, which `aws:userid` ends with.
 */
export const trustOf = (what: string, requesters: People, home: Home) =>
  trustIn(what, requesters, home, FACTOR_SECONDS).map((statement) =>
    statement.Condition && 'ArnLike' in statement.Condition
      ? under(statement, { StringLike: { 'aws:userid': '*:${sts:RoleSessionName}' } })
      : statement,
  );

/** API Gateway waits for half a minute. The policy of a role is written by one run at a time. */
export const FUNCTIONS = {
  request: {
    ...{ id: 'RequestAccess', code: 'request-access', description: 'Takes requests for roles, and decisions of them' },
    ...{ memory: 256, timeout: 25, concurrency: 10 },
  },
  watch: {
    ...{ id: 'WatchAccess', code: 'watch-access', description: 'Looks how a request for a role stands' },
    ...{ memory: 256, timeout: 30, concurrency: 20 },
  },
  apply: {
    ...{ id: 'ApplyAccess', code: 'apply-access', description: 'Has the policies of roles say who holds them' },
    ...{ memory: 256, timeout: 120, concurrency: 1 },
  },
} as const satisfies Record<string, FunctionPlan>;

/** The records that each function writes. */
export const WRITES: Readonly<Record<keyof typeof FUNCTIONS, readonly string[]>> = {
  request: ['requests', 'decisions', 'ends'],
  watch: ['decisions', 'ends'],
  apply: ['opened', 'closed'],
};

/** Changes the policies that open roles, and nothing else of IAM. */
export const applyGrants = (policyArns: readonly string[]): Allowance[] => [
  {
    actions: [
      ...['iam:CreatePolicyVersion', 'iam:DeletePolicyVersion', 'iam:GetPolicyVersion', 'iam:ListPolicyVersions'],
    ],
    resources: policyArns,
  },
];

/** Looks at the roles of permission sets, to tell their sessions from those of others. */
export const requestGrants = ({ partition, account }: Home, plan: AccessPlan): Allowance[] =>
  [...plan.requesters.permissionSets, ...plan.approvers.permissionSets].length === 0
    ? []
    : [
        {
          actions: ['iam:GetRole'],
          resources: [`arn:${partition}:iam::${account}:role/aws-reserved/sso.amazonaws.com/*`],
        },
      ];

/** Requests a second that its API takes, and how many at once. */
export const THROTTLE = { rateLimit: 20, burstLimit: 20 };

/** The routes of its API, by method and path, and those that who asks and who decides calls. */
export const ROUTES = [
  'POST /requests',
  'POST /requests/{id}/decision',
  'POST /requests/{id}/end',
  'GET /requests/{id}',
];

const CALLS = {
  request: ['POST/requests', 'POST/requests/*/end', 'GET/requests/*'],
  approve: ['POST/requests/*/decision', 'POST/requests/*/end', 'GET/requests/*'],
} as const;

export const callGrants = (
  kind: keyof typeof CALLS,
  apiId: string,
  { partition, region, account }: Home,
): Allowance[] => [
  {
    actions: ['execute-api:Invoke'],
    resources: CALLS[kind].map((call) => `arn:${partition}:execute-api:${region}:${account}:${apiId}/*/${call}`),
  },
];

/** Alarms once a role may not have been closed, or a request was not followed up. */
export function alarmsOf(stateMachineArn: string, functionNames: readonly string[]): Alarm[] {
  const ofRequests = (name: string): Metric => ({
    ...{ namespace: 'AWS/States', name, dimensions: { StateMachineArn: stateMachineArn } },
  });
  const held = 'a role that it opened is held until its time is over';
  return [
    counted('Failed', `A request for a role was given up: ${held}`, ofRequests('ExecutionsFailed')),
    counted('TimedOut', `A request for a role took too long: ${held}`, ofRequests('ExecutionsTimedOut')),
    counted('Aborted', `Somebody stopped a request for a role: ${held}`, ofRequests('ExecutionsAborted')),
    ...together('Errors', 'A function that opens and closes roles failed', functionNames, 0, (name) => ({
      ...{ namespace: 'AWS/Lambda', name: 'Errors', dimensions: { FunctionName: name } },
    })),
  ];
}
