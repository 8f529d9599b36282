import type { FindingLevel } from './gate';
import { COSTS } from './layer';
import { type About, SEVERITIES, type Severity } from './rule';
import type { State } from './verdict';
import type { Waiver } from './waiver';

/** What has to be known of a finding to tell which cause it has. */
export interface Caused {
  readonly rule: string;
  readonly state: State;
  readonly severity: Severity;
  readonly level: FindingLevel;
  /** Everything that failed: a property path, and the resource it belongs to. */
  readonly places: readonly { readonly path: string; readonly resource: { readonly id: string } }[];
  readonly world?: string | undefined;
  readonly waiver?: Waiver | undefined;
  readonly accepted?: boolean | undefined;
}

type Implying = Readonly<Record<string, Pick<About, 'implies'>>>;

/** Says of a rule which others it implies, by way of further ones too. */
export function implications(about: Implying): (rule: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (rule) => {
    const before = known.get(rule);
    if (before) return before;
    const all = new Set<string>(about[rule]?.implies ?? NONE);
    for (const one of all) for (const further of about[one]?.implies ?? NONE) all.add(further);
    known.set(rule, all);
    return all;
  };
}

/** Tells which of the findings of one resource have one cause. */
export class Causes {
  private readonly impliedBy: (rule: string) => ReadonlySet<string>;

  constructor(
    about: Implying,
    private readonly isLocked: (rule: string) => boolean,
  ) {
    this.impliedBy = implications(about);
  }

  /**
   * The finding that stands for each, where that is another one: the most severe whose rule implies the other's, for
   * what may be the same reason. What would cost more on its own, or could not be waived along with it, stands alone.
   */
  leadersOf<F extends Caused>(findings: readonly F[]): Map<F, F> {
    const leaders = new Map<F, F>();
    const leading = findings.filter(({ rule }) => this.impliedBy(rule).size > 0);
    if (leading.length === 0) return leaders;
    const covered = findings.filter((finding) => leading.some((leader) => this.covers(leader, finding)));
    const first = leading.filter((leader) => !covered.includes(leader));
    for (const finding of covered)
      for (const leader of first)
        if (this.covers(leader, finding) && outranks(leader, leaders.get(finding))) leaders.set(finding, leader);
    return leaders;
  }

  private covers(leader: Caused, finding: Caused): boolean {
    return (
      leader !== finding &&
      this.impliedBy(leader.rule).has(finding.rule) &&
      SEVERITIES.indexOf(leader.severity) <= SEVERITIES.indexOf(finding.severity) &&
      COSTS.indexOf(leader.level) >= COSTS.indexOf(finding.level) &&
      (leader.state === 'fail' || finding.state === leader.state) &&
      (leader.world === undefined || leader.world === finding.world) &&
      finding.places.every((place) => leader.places.some((other) => areOfOneElement(other, place))) &&
      (!(leader.waiver || leader.accepted) || !this.isLocked(finding.rule) || this.isLocked(leader.rule))
    );
  }
}

const NONE: readonly string[] = [];

const outranks = (leader: Caused, other: Caused | undefined): boolean =>
  other === undefined || SEVERITIES.indexOf(leader.severity) < SEVERITIES.indexOf(other.severity);

/** Whether two places may be wrong for one reason: they do not part at two elements of one list. */
function areOfOneElement(one: Caused['places'][number], other: Caused['places'][number]): boolean {
  if (one.resource !== other.resource) return false;
  const [left, right] = [one.path.split('.'), other.path.split('.')];
  const parting = left.findIndex((key, depth) => key !== right[depth]);
  return parting < 0 || !(/^\d+$/.test(left[parting] as string) && /^\d+$/.test(right[parting] ?? ''));
}
