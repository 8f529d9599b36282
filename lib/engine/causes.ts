import type { FindingLevel } from './gate';
import { COSTS } from './layer';
import { type About, SEVERITIES, type Severity } from './rule';
import type { Place, State } from './verdict';
import type { Waiver } from './waiver';

type At = Pick<Place, 'path'> & { readonly resource: { readonly id: string } };

/** What has to be known of a finding to tell which cause it has. */
export interface Caused {
  readonly rule: string;
  readonly state: State;
  readonly severity: Severity;
  readonly level: FindingLevel;
  /** Everything that failed. */
  readonly places: readonly At[];
  readonly world?: string | undefined;
  readonly waiver?: Waiver | undefined;
  readonly accepted?: boolean | undefined;
}

type Ordered = Readonly<Record<string, Pick<About, 'implies' | 'leads'>>>;

/** Says of a rule which others it implies, by way of further ones too. */
export const implications = (about: Ordered): ((rule: string) => ReadonlySet<string>) =>
  following((rule) => about[rule]?.implies ?? NONE);

/** Says of a rule which others it implies or leads, by way of further ones too. */
export const precedence = (about: Ordered): ((rule: string) => ReadonlySet<string>) =>
  following((rule) => [...(about[rule]?.implies ?? NONE), ...(about[rule]?.leads ?? NONE)]);

function following(nextTo: (rule: string) => readonly string[]): (rule: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (rule) => {
    const before = known.get(rule);
    if (before) return before;
    const all = new Set<string>(nextTo(rule));
    for (const one of all) for (const further of nextTo(one)) all.add(further);
    known.set(rule, all);
    return all;
  };
}

/** Tells which of the findings of one resource have one cause. */
export class Causes {
  private readonly impliedBy: (rule: string) => ReadonlySet<string>;
  private readonly ledBy: (rule: string) => ReadonlySet<string>;

  constructor(
    about: Ordered,
    private readonly isLocked: (rule: string) => boolean,
  ) {
    this.impliedBy = implications(about);
    this.ledBy = precedence(about);
  }

  /**
   * The finding that stands for each, where others tell of every place of it: the most severe of those whose rules imply
   * its own for what may be the same reason, or lead it at the same element; and where only deployment can
   * tell what stands at one property, the most severe that asks. What would cost more on its own, or could not be waived along, stands alone.
   */
  leadersOf<F extends Caused>(findings: readonly F[]): Map<F, F> {
    const leaders = new Map<F, F>();
    const leading = findings.filter(({ rule }) => this.ledBy(rule).size > 0);
    const covered = findings.filter((finding) => this.tellingOf(finding, leading).length > 0);
    const first = leading.filter((leader) => !covered.includes(leader));
    for (const finding of covered) {
      const [leader] = this.tellingOf(finding, first).sort(bySeverity);
      if (leader) leaders.set(finding, leader);
    }
    const told = findings.filter((finding) => !leaders.has(finding)).sort(bySeverity);
    for (const [index, finding] of told.entries()) {
      const leader = told.slice(0, index).find((other) => !leaders.has(other) && hangsOn(other, finding));
      if (!leader) continue;
      for (const [led, by] of leaders) if (by === finding) leaders.set(led, leader);
      leaders.set(finding, leader);
    }
    return leaders;
  }

  /** The findings that tell of another one between them; none where they leave out a place of it. */
  private tellingOf<F extends Caused>(finding: F, leading: readonly F[]): F[] {
    const telling = new Set<F>();
    const above = leading.filter((leader) => this.mayTell(leader, finding));
    for (const place of finding.places) {
      const tells = above.filter((leader) => this.tells(leader, finding, place));
      if (tells.length === 0) return [];
      for (const leader of tells) telling.add(leader);
    }
    return [...telling];
  }

  private mayTell(leader: Caused, finding: Caused): boolean {
    if (leader === finding || !this.ledBy(leader.rule).has(finding.rule) || !mayLead(leader, finding)) return false;
    return (
      isOpen(leader) || (this.implies(leader, finding) && (!this.isLocked(finding.rule) || this.isLocked(leader.rule)))
    );
  }

  private tells(leader: Caused, finding: Caused, place: At): boolean {
    const areTogether = this.implies(leader, finding) ? areOfOneElement : areInOneElement;
    return leader.places.some((other) => areTogether(other, place));
  }

  private implies(leader: Caused, finding: Caused): boolean {
    return this.impliedBy(leader.rule).has(finding.rule);
  }
}

const NONE: readonly string[] = [];

const bySeverity = (one: Caused, other: Caused): number =>
  SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);

const isOpen = ({ waiver, accepted }: Caused): boolean => !(waiver || accepted);

/** Whether a finding costs no less than another, in every deployment that has the other. */
const mayLead = (leader: Caused, finding: Caused): boolean =>
  SEVERITIES.indexOf(leader.severity) <= SEVERITIES.indexOf(finding.severity) &&
  COSTS.indexOf(leader.level) >= COSTS.indexOf(finding.level) &&
  (leader.state === 'fail' || finding.state === leader.state) &&
  (leader.world === undefined || leader.world === finding.world);

/** Whether a finding is open for want of what the leader wants too. */
const hangsOn = (leader: Caused, finding: Caused): boolean =>
  leader.state === 'unknown' &&
  isOpen(leader) &&
  mayLead(leader, finding) &&
  areWithin(leader, finding, areOneProperty);

const areWithin = (leader: Caused, finding: Caused, together: (one: At, other: At) => boolean): boolean =>
  finding.places.every((place) => leader.places.some((other) => together(other, place)));

/** Whether two places are one property. The resource as a whole may be open for many reasons. */
const areOneProperty = (one: At, other: At): boolean =>
  one.resource === other.resource && one.path === other.path && !/^(Properties)?$/.test(one.path);

/** Whether two places may be wrong for one reason: they do not part at two elements of one list. */
function areOfOneElement(one: At, other: At): boolean {
  if (one.resource !== other.resource) return false;
  const [left, right] = [one.path.split('.'), other.path.split('.')];
  const parting = left.findIndex((key, depth) => key !== right[depth]);
  return parting < 0 || !(isIndex(left[parting]) && isIndex(right[parting]));
}

/** Whether two places are in one element of a list, or are the same. */
function areInOneElement(one: At, other: At): boolean {
  if (one.resource !== other.resource) return false;
  return one.path === other.path || (elementOf(one.path) !== '' && elementOf(one.path) === elementOf(other.path));
}

/** The path of the innermost element of a list that a path leads into, or to; nothing where there is none. */
const elementOf = (path: string): string => /^(?:.*\.)?\d+(?=\.|$)/.exec(path)?.[0] ?? '';

const isIndex = (key: string | undefined): boolean => /^\d+$/.test(key ?? '');
