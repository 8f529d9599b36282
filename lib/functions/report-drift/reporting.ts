import { judgeDrift, type SeenStack } from '../../release/drift';
import type { ScanWaiver } from '../../release/gate';
import type { ScanFinding } from '../../release/sarif';
import { defaultPolicy } from '../../release/severity';
import { LABELS } from '../../tickets/labels';
import { AT_ONCE } from '../security-hub';
import { asMessage } from '../topic';

/** What is compared, and what of it is tolerated, as the construct writes it. */
export interface Terms {
  readonly stacks: readonly string[];
  readonly tolerated: readonly ScanWaiver[];
  /** Where findings are kept. @default nowhere */
  readonly hub?: Hub;
}

/** How findings are told apart from those of others. */
export interface Hub {
  /** `arn:aws:securityhub:<region>:<account>:product/<account>/default`. */
  readonly productArn: string;
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  /** What found them. */
  readonly generator: string;
}

/** A finding in the format of Security Hub: https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-syntax.html */
export interface HubFinding {
  readonly Id: string;
  readonly CreatedAt: string;
  readonly RecordState: 'ACTIVE' | 'ARCHIVED';
  readonly [field: string]: unknown;
}

/** What compares, keeps findings, and tells people. */
export interface Means {
  readonly see: (stacks: readonly string[]) => Promise<readonly SeenStack[]>;
  /** Findings of ours that are active. */
  readonly active: () => Promise<readonly HubFinding[]>;
  /** Keeps findings, at most a hundred. Throws where one is not taken. */
  readonly keep: (findings: readonly HubFinding[]) => Promise<unknown>;
  readonly tell: (text: string) => Promise<unknown>;
  readonly now: () => number;
}

/** What came of a pass. */
export interface Pass {
  readonly open: number;
  readonly tolerated: number;
  readonly resolved: number;
}

/**
 * Has stacks compared, keeps what differs as findings, archives those of what is again as it was deployed, and tells people
 * while something differs. Findings of a stack that could not be compared stay as they are. A pass that was stopped anywhere
 * is begun anew: a finding has the same id each time.
 */
export const reporting =
  ({ see, active, keep, tell, now }: Means, { stacks, tolerated, hub }: Terms) =>
  async (): Promise<Pass> => {
    const at = new Date(now()).toISOString();
    const seen = await see(stacks);
    const judged = judgeDrift(seen, defaultPolicy, tolerated, at.slice(0, 10));
    const open = judged.flatMap(({ finding, waiver }) => (waiver ? [] : [finding]));
    let resolved = 0;
    if (hub) {
      const known = new Map((await active()).map((one) => [one.Id, one]));
      const found = open.map((finding) => hubFindingOf(finding, hub, known, at));
      const ids = new Set(found.map(({ Id }) => Id));
      const compared = seen.filter(({ failed }) => failed === undefined).map(({ stack }) => idOf(stack, hub));
      const gone = [...known.values()]
        .filter(({ Id }) => !ids.has(Id) && compared.some((stack) => Id === stack || Id.startsWith(`${stack}/`)))
        .map((one) => archived(one, at));
      resolved = gone.length;
      const all = [...found, ...gone];
      for (let from = 0; from < all.length; from += AT_ONCE) await keep(all.slice(from, from + AT_ONCE));
    }
    if (open.length > 0) await tell(inWords(open));
    return { open: open.length, tolerated: judged.length - open.length, resolved };
  };

const idOf = (path: string, { generator, account, region }: Hub): string => `${region}/${account}/${generator}/${path}`;

/** What a finding has to have. Security Hub adds more, and does not take all of it back. */
const NEEDED = [
  ...['SchemaVersion', 'Id', 'ProductArn', 'GeneratorId', 'AwsAccountId', 'Types', 'Severity', 'FindingProviderFields'],
  ...['CreatedAt', 'Title', 'Description', 'Resources'],
];

const archived = (known: HubFinding, UpdatedAt: string): HubFinding => ({
  ...{ Id: known.Id, CreatedAt: known.CreatedAt },
  ...Object.fromEntries(NEEDED.flatMap((field) => (known[field] === undefined ? [] : [[field, known[field]]]))),
  ...{ UpdatedAt, Compliance: { Status: 'PASSED' }, RecordState: 'ARCHIVED' },
});

const TITLES: Readonly<Record<string, string>> = {
  modified: 'A resource was changed by other means than a release',
  deleted: 'A resource was deleted by other means than a release',
};

function hubFindingOf(
  { rule, severity, message, path = '' }: ScanFinding,
  hub: Hub,
  known: ReadonlyMap<string, HubFinding>,
  at: string,
): HubFinding {
  const Id = idOf(path, hub);
  const Severity = { Label: LABELS[severity] };
  const Types = ['Software and Configuration Checks/AWS Security Best Practices'];
  return {
    ...{ SchemaVersion: '2018-10-08', Id, ProductArn: hub.productArn, GeneratorId: hub.generator },
    ...{ AwsAccountId: hub.account, Types, Severity, FindingProviderFields: { Severity, Types } },
    ...{ CreatedAt: known.get(Id)?.CreatedAt ?? at, UpdatedAt: at, RecordState: 'ACTIVE' as const },
    Title: TITLES[rule] ?? 'A stack could not be compared with what there is',
    Description: message.slice(0, 1024),
    Compliance: { Status: rule in TITLES ? 'FAILED' : 'WARNING' },
    Resources: [{ Type: 'Other', Id: path, Partition: hub.partition, Region: hub.region }],
  };
}

function inWords(open: readonly ScanFinding[]): string {
  const lines = open.map(({ severity, message }) => `  ${severity}: ${message}`);
  return asMessage(['Not as it was deployed:', ...lines].join('\n'));
}
