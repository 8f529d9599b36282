import { BulwarkError } from '../../../lib/engine/error';
import { isDay } from '../../../lib/engine/waiver';
import { DUE_DAYS, defaultPolicy, SEVERITIES, type SeverityPolicy } from '../../../lib/release/severity';
import { IMPORTED } from '../../../lib/tickets/seen';
import { type FindingWaiver, namespaceOf, type Terms, type Tracker } from '../../../lib/tickets/terms';
import { type Alarm, failing, setAside } from '../../cloudwatch/alarms';
import { tableGrants } from '../../dynamodb/hardened-table/policy';
import type { Allowance } from '../../iam/allowance';
import type { Home } from '../../iam/trust';
import type { FunctionPlan } from '../../lambda/bundled';

/** Where tickets are kept. A `url` is where the API begins, such as `https://github.acme.com/api/v3`. */
export type TrackerOptions =
  | {
      readonly kind: 'github';
      /** A private one, as `owner/name`. */
      readonly repository: string;
      /** @default https://api.github.com */
      readonly url?: string;
    }
  | {
      readonly kind: 'gitlab';
      /** As `group/name`, or its number. */
      readonly project: string;
      /** @default https://gitlab.com */
      readonly url?: string;
    }
  | {
      readonly kind: 'jira';
      /** Of Jira Cloud: `https://acme.atlassian.net`. */
      readonly url: string;
      /** By its key. */
      readonly project: string;
      /** @default Task */
      readonly issueType?: string;
    }
  | {
      readonly kind: 'servicenow';
      /** `https://acme.service-now.com`. */
      readonly url: string;
      /** What incidents are resolved with. @default Solution provided */
      readonly closeCode?: string;
    };

/** Where tickets are kept, and what is done about findings of each severity. */
export interface TicketingOptions {
  readonly tracker: TrackerOptions;
  /** @default critical and high ones block, medium ones get a ticket, low ones a ticket of the next batch, others none */
  readonly policy?: Partial<SeverityPolicy>;
  /** Days until what does not block is due. @default 30 for a ticket, 90 for one of a batch */
  readonly dueDays?: { readonly ticket?: number; readonly batch?: number };
  /** Findings that are tolerated. They are suppressed in Security Hub until their waivers are over. */
  readonly waivers?: readonly FindingWaiver[];
}

/** What its functions run with: seconds, and MiB. A tracker that is asked by many at once asks to wait. */
export const TICKET = {
  ...{ id: 'TicketFindings', code: 'ticket-findings' },
  description: 'Keeps tickets in step with findings of Security Hub',
  ...{ memory: 256, timeout: 120, concurrency: 2, batch: 5 },
} as const satisfies FunctionPlan & { batch: number };
export const SWEEP = {
  ...{ id: 'SweepTickets', code: 'sweep-tickets' },
  description: 'Counts findings that block, and asks for tickets that are not in step',
  ...{ memory: 256, timeout: 240, concurrency: 1 },
} as const satisfies FunctionPlan;

/** Seconds that a message is hidden while it is worked on: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
export const HIDDEN = 6 * TICKET.timeout;

export const EVERY = 'rate(5 minutes)';

/** Seconds within which somebody has to have counted what blocks. */
const COUNTED_WITHIN = 15 * 60;

export const PATTERN = { source: [IMPORTED.source], 'detail-type': [IMPORTED.detailType] };

/** The most characters of what functions are told. AWS Lambda takes 4 KB for all variables of one. */
const LONGEST = 3_000;

/** What its functions are told. Throws a `BulwarkError` for what cannot be. */
export function termsOf(what: string, name: string, options: TicketingOptions): Terms {
  const { dueDays = {}, waivers = [] } = options;
  const refuse = (why: string): never => {
    throw new BulwarkError(`${what}: ${why}`);
  };
  const policy = { ...defaultPolicy, ...options.policy };
  for (const [severity, measure] of Object.entries(policy))
    if (!SEVERITIES.some((one) => one === severity) || !['block', 'ticket', 'batch', 'none'].includes(measure))
      refuse(`policy says ${measure} of ${severity}; say block, ticket, batch or none of ${SEVERITIES.join(', ')}`);
  const days = { ticket: dueDays.ticket ?? DUE_DAYS.ticket, batch: dueDays.batch ?? DUE_DAYS.batch };
  for (const [kind, due] of Object.entries(days))
    if (!Number.isInteger(due) || due < 1 || due > 365)
      refuse(`dueDays says ${due} of ${kind}; say a whole number of days from 1 to 365`);
  for (const waiver of waivers) refuseIncomplete(waiver, refuse);
  const terms = { name, tracker: trackerOf(options.tracker, refuse), policy, dueDays: days, waivers: [...waivers] };
  const { length } = JSON.stringify(terms);
  if (length > LONGEST)
    refuse(`tracker, policy and waivers take ${length} characters, and functions are told ${LONGEST}; waive fewer`);
  return terms;
}

function refuseIncomplete(waiver: FindingWaiver, refuse: (why: string) => never): void {
  for (const word of ['rule', 'because', 'owner'] as const)
    if (typeof waiver[word] !== 'string' || waiver[word].trim() === '')
      refuse(`the waiver of ${waiver.rule} lacks \`${word}\``);
  if (!isDay(waiver.until)) refuse(`the waiver of ${waiver.rule}: \`until\` must be a day such as '2027-06-30'`);
}

function trackerOf(tracker: TrackerOptions, refuse: (why: string) => never): Tracker {
  const url = tracker.url ?? DEFAULT_URLS[tracker.kind as keyof typeof DEFAULT_URLS];
  if (!/^https:\/\/[\w.-]+(:\d+)?(\/[\w.-]+)*$/.test(url))
    refuse(`tracker.url is '${url}'; say https://, a host and no slash at the end`);
  const named = (name: string, text: string, form: RegExp, example: string): string =>
    form.test(text) ? text : refuse(`tracker.${name} is '${text}'; say one such as '${example}'`);
  switch (tracker.kind) {
    case 'github':
      return {
        kind: 'github',
        url,
        repository: named('repository', tracker.repository, /^[\w.-]+\/[\w.-]+$/, 'acme/findings'),
      };
    case 'gitlab':
      return {
        kind: 'gitlab',
        url,
        project: named('project', tracker.project, /^(\d+|[\w.-]+(\/[\w.-]+)+)$/, 'acme/findings'),
      };
    case 'jira':
      return {
        ...{ kind: 'jira', url, project: named('project', tracker.project, /^[A-Z][A-Z0-9_]+$/, 'SEC') },
        issueType: tracker.issueType ?? 'Task',
      };
    case 'servicenow':
      return { kind: 'servicenow', url, closeCode: tracker.closeCode ?? 'Solution provided' };
  }
}

const DEFAULT_URLS = { github: 'https://api.github.com', gitlab: 'https://gitlab.com' } as const;

/** The one host that its functions connect to, beside AWS. */
export const hostOf = ({ tracker }: Terms): string => new URL(tracker.url).hostname;

/** What it takes to keep tickets: to read and write entries, and to suppress findings or not, and to change nothing else of them. */
export const ticketGrants = (
  table: { readonly arn: string; readonly keyArn: string },
  { partition, region, account }: Home,
): Allowance[] => [
  { actions: ['dynamodb:GetItem', 'dynamodb:PutItem'], resources: [table.arn] },
  { actions: tableGrants.readWriteData.key, resources: [table.keyArn] },
  {
    actions: ['securityhub:BatchUpdateFindings'],
    resources: [`arn:${partition}:securityhub:${region}:${account}:hub/default`],
    // https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchupdatefindings.html
    conditions: {
      StringEquals: { 'securityhub:ASFFSyntaxPath/Workflow.Status': ['NEW', 'SUPPRESSED'] },
      Null: Object.fromEntries(
        ['Confidence', 'Criticality', 'Severity.Label', 'Severity.Normalized', 'VerificationState'].map((field) => [
          `securityhub:ASFFSyntaxPath/${field}`,
          'true',
        ]),
      ),
    },
  },
];

/** The index of entries that something is, or may come to be, left to do about, and the attribute it is by. */
export const ACTIVE = 'active';

/** What it takes to look at those. */
export const sweepGrants = (table: { readonly arn: string; readonly keyArn: string }): Allowance[] => [
  { actions: ['dynamodb:Query'], resources: [`${table.arn}/index/${ACTIVE}`] },
  { actions: tableGrants.readData.key, resources: [table.keyArn] },
];

/** What is watched, by names as they are in AWS. */
export interface Watched {
  readonly name: string;
  readonly functions: { readonly ticket: string; readonly sweep: string };
  /** Where messages go that nobody could work on, and events that could not be queued. */
  readonly queues: { readonly deadLetters: string; readonly unsent: string };
}

/** The alarm that is on as long as a finding stops releases. */
export const BLOCKING = 'Blocking';

export const alarmsOf = ({ name, functions, queues }: Watched): Alarm[] => {
  const worst = (id: string, description: string, missing: Alarm['missing']): Alarm => ({
    ...{ id, description, threshold: 0, periods: 1, missing },
    queries: [
      {
        ...{ id: 'counted', metric: { namespace: namespaceOf(name), name: id }, stat: 'Maximum' },
        period: COUNTED_WITHIN,
      },
    ],
  });
  return [
    worst(BLOCKING, 'A finding stops releases, or nobody has counted whether one does', 'breaching'),
    worst('Unsettled', 'A ticket has not been in step with its finding for an hour', 'notBreaching'),
    setAside('DeadLetters', 'A finding could not be written down', queues.deadLetters),
    setAside('Unsent', 'An event could not be handed on', queues.unsent),
    failing('TicketErrors', 'The function that keeps tickets failed', functions.ticket),
    failing('SweepErrors', 'The function that counts findings failed', functions.sweep),
  ];
};
