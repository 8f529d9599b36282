import { BulwarkError } from '../../../lib/engine/error';
import { refuseIncompleteWaiver, type ScanWaiver } from '../../../lib/release/gate';
import type { ScheduledPlan } from '../../events/scheduled';
import type { Allowance } from '../../iam/allowance';
import type { Home } from '../../iam/trust';
import { comparing } from '../comparing';

/** Which stacks are compared, and what of it is told. */
export interface DriftDetectionOptions {
  /** Names of stacks of this account and region, at most 50. */
  readonly stacks: readonly string[];
  /** What reads their resources, which CloudFormation does as whoever asks: `s3:GetEncryptionConfiguration`. @default nothing */
  readonly allow?: readonly Allowance[];
  /** Differences that are tolerated: `{ scanner: 'drift', rule: 'modified', path: 'Notes/Uploads', because, owner, until }`. @default none */
  readonly tolerated?: readonly ScanWaiver[];
  /** When they are compared, as EventBridge writes it. @default rate(1 day) */
  readonly schedule?: string;
  /** Whether what differs is kept as findings of Security Hub, which has to be enabled. @default true */
  readonly securityHub?: boolean;
}

const PLAN = {
  ...{ id: 'ReportDrift', ruleId: 'Compared', code: 'report-drift', memory: 256, timeout: 15 * 60, concurrency: 1 },
  description: 'Tells which resources of stacks are not as they were deployed',
  failure: 'Stacks could not be compared, or nobody could be told',
} as const;

/** The most stacks: each is compared in a call of its own, all at once. */
const MOST = 50;

/** What runs, and what it is told and may do. Throws a `BulwarkError` for what could not be compared. */
export function planOf(what: string, name: string, options: DriftDetectionOptions, home: Home) {
  const refuse = (why: string): never => {
    throw new BulwarkError(`${what}: ${why}`);
  };
  const { stacks, allow = [], tolerated = [], schedule = 'rate(1 day)', securityHub = true } = options;
  const { partition, region, account } = home;
  if (stacks.length === 0) refuse("`stacks` is empty; name those that are compared: ['Notes']");
  if (stacks.length > MOST)
    refuse(`\`stacks\` has ${stacks.length}; name at most ${MOST}, and make another for the rest`);
  for (const stack of stacks)
    if (!/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(stack) && !stack.includes('${'))
      refuse(`\`stacks\` has '${stack}', which is no name of a stack`);
  if (!/^(rate|cron)\(.+\)$/.test(schedule)) refuse(`\`schedule\` is '${schedule}'; say rate(1 day) or cron(…)`);
  for (const waiver of tolerated) {
    refuseIncompleteWaiver(waiver);
    if (waiver.scanner !== 'drift')
      refuse(`\`tolerated\` has a waiver of ${waiver.scanner}; its scanner has to be 'drift'`);
  }
  const productArn = `arn:${partition}:securityhub:${region}:${account}:product/${account}/default`;
  const hub = { productArn, account, region, partition, generator: `cdk-bulwark/drift/${name}` };
  const keeping: Allowance[] = [
    { actions: ['securityhub:BatchImportFindings'], resources: [productArn] },
    {
      actions: ['securityhub:GetFindings'],
      resources: [`arn:${partition}:securityhub:${region}:${account}:hub/default`],
    },
  ];
  return {
    plan: { ...PLAN, every: schedule } satisfies ScheduledPlan,
    terms: { stacks, tolerated, ...(securityHub && { hub }) },
    grants: [...comparing(stacks, home), ...(securityHub ? keeping : []), ...allow],
  };
}
