import type { Causes } from './causes';
import type { FindingLevel } from './gate';
import type { Judged } from './judge';
import type { Rule, Severity } from './rule';
import { child, type Position, type Resource } from './template';
import type { Json } from './value';
import type { Place, Verdict } from './verdict';
import type { Waiver } from './waiver';

/** One rule, one resource: what is wrong, how bad, and where. */
export interface Finding {
  /** Rule id: `s3/bucket-versioned`. */
  readonly rule: string;
  /** `unknown` when only deployment can tell. */
  readonly state: 'fail' | 'unknown';
  readonly severity: Severity;
  readonly level: FindingLevel;
  /** Whether the gate refuses because of it: level `error`, neither waived nor accepted. */
  readonly blocking: boolean;
  /** Logical id (CloudFormation) or address such as `aws_s3_bucket.uploads` (Terraform). */
  readonly resource: string;
  readonly type: string;
  /** Construct path where one is known, otherwise the resource. */
  readonly path: string;
  /** The property that settled it: `Properties.VersioningConfiguration.Status`. */
  readonly at: string;
  /** The resource that property belongs to, where it is another one: a policy beside its bucket. */
  readonly atResource?: string | undefined;
  /** The template, by the name it was given. */
  readonly template: string;
  /** What is wrong, why it matters, what to do. */
  readonly problem: string;
  readonly why: string;
  readonly fix: string;
  /** What exactly was found. Put into words when first asked for. */
  readonly detail?: string | undefined;
  /** In which deployments, where not in all: "when IsProd is false". */
  readonly world?: string | undefined;
  /** What would decide it, where it is unknown because the author left something open: "AllowedValues of parameter Env". */
  readonly deciders?: readonly string[] | undefined;
  /** The user's own line where the toolkit recorded it, otherwise the line of the template. Looked up when first asked for. */
  readonly source?: Position | undefined;
  /** The line of the module that it stands in, where `source` is that of a call which gives the value. */
  readonly inModule?: Position | undefined;
  readonly waiver?: Waiver | undefined;
  /** It was there when the accepted findings were recorded. */
  readonly accepted?: boolean | undefined;
  /** The day a warning should be fixed by, as YYYY-MM-DD. */
  readonly due?: string | undefined;
  /** The rule that tells of the same cause on this resource: this finding counts for its controls, and neither blocks nor numbers. */
  readonly under?: string | undefined;
  /** The rules whose findings stand under this one. */
  readonly alsoBreaks?: readonly string[] | undefined;
  /** The same for the same finding in every run, whatever else is renamed. */
  readonly fingerprint: string;
  /** What is recorded when it is accepted, where that is not its fingerprint: each element of a list that is at fault, by what it says. */
  readonly marks?: readonly string[] | undefined;
}

/** Identifies a finding by its rule and its resource, not by line, order or neighbours. */
export const fingerprintOf = (rule: string, path: string, type: string): string =>
  (require('node:crypto') as typeof import('node:crypto'))
    .createHash('sha256')
    .update(`${rule}\n${path}\n${type}`)
    .digest('hex')
    .slice(0, 16);

/** How a run treats what it finds. */
export interface Treatment {
  /** Whether a finding was there when the accepted ones were recorded. */
  isAccepted(rule: string, marks: () => readonly string[]): boolean;
  /** The day that a warning of each severity is due, where it is. */
  readonly due: Readonly<Record<Severity, string | undefined>>;
  /** The waiver that holds for a rule on a resource today. */
  waiverOf(rule: string, resource: Resource): Waiver | undefined;
}

/** The finding of a verdict that did not pass. */
export function findingOf(judged: Judged, rule: Rule, level: FindingLevel, treatment: Treatment): Found {
  const waiver = treatment.waiverOf(judged.id, judged.resource);
  const accepted = treatment.isAccepted(judged.id, () => marksOf(judged));
  const isOpen = !waiver && !accepted;
  const due = level === 'warn' && isOpen ? treatment.due[rule.severity] : undefined;
  return new Found(judged, rule, { level, blocking: level === 'error' && isOpen, waiver, accepted, due });
}

/** Findings of one resource with those that another one tells of put under it. */
export function underTheirCauses(findings: readonly Found[], causes: Causes): readonly Found[] {
  const leaders = causes.leadersOf(findings);
  if (leaders.size === 0) return findings;
  const led = new Map<Found, string[]>();
  for (const finding of findings) {
    const leader = leaders.get(finding);
    if (leader) led.set(leader, [...(led.get(leader) ?? []), finding.rule]);
  }
  return findings.map((finding) => {
    const leader = leaders.get(finding);
    if (leader) return finding.standing({ blocking: false, due: undefined, under: leader.rule });
    const alsoBreaks = led.get(finding);
    return alsoBreaks ? finding.standing({ alsoBreaks }) : finding;
  });
}

/** The finding at another level. */
export const atLevel = (finding: Finding, level: FindingLevel, blocking: boolean): Finding =>
  finding instanceof Found ? finding.standing({ level, blocking }) : { ...finding, level, blocking };

/** A finding as plain data, every field of it worked out. */
export const fieldsOf = (finding: Finding): Finding => (finding instanceof Found ? finding.toJSON() : finding);

/** What a configuration makes of a finding. */
type Standing = Pick<Finding, 'level' | 'blocking' | 'waiver' | 'accepted' | 'due' | 'under' | 'alsoBreaks'>;

/** Where a place stands: a line of the user's, and that of the module which it gives the value to. */
interface Positions {
  readonly position: Position | undefined;
  readonly inModule?: Position | undefined;
}

/** A finding of a rule. What takes work to say is worked out when it is asked for: of many findings, few are read. */
export class Found implements Finding {
  readonly rule: string;
  readonly state: Finding['state'];
  readonly severity: Severity;
  readonly level: FindingLevel;
  readonly blocking: boolean;
  readonly resource: string;
  readonly type: string;
  readonly path: string;
  readonly template: string;
  readonly world: string | undefined;
  readonly deciders: readonly string[] | undefined;
  readonly waiver: Waiver | undefined;
  readonly accepted: true | undefined;
  readonly due: string | undefined;
  readonly under: string | undefined;
  readonly alsoBreaks: readonly string[] | undefined;
  readonly #judged: Judged;
  readonly #rule: Rule;
  #source: Positions | undefined;
  #fingerprint: string | undefined;

  constructor(judged: Judged, rule: Rule, standing: Standing) {
    const { level, blocking, waiver, accepted, due, under, alsoBreaks } = standing;
    const { resource } = judged;
    this.rule = judged.id;
    this.state = judged.verdict.state as Finding['state'];
    this.severity = rule.severity;
    this.level = level;
    this.blocking = blocking;
    this.resource = resource.id;
    this.type = resource.type;
    this.path = resource.path;
    this.template = resource.template.name;
    this.world = judged.world;
    this.deciders = judged.deciders.length > 0 ? judged.deciders : undefined;
    this.waiver = waiver;
    this.accepted = accepted || undefined;
    this.due = due;
    this.under = under;
    this.alsoBreaks = alsoBreaks;
    this.#judged = judged;
    this.#rule = rule;
  }

  get at(): string {
    return this.#judged.verdict.at.path;
  }

  /** The resource that was judged. */
  get subject(): Resource {
    return this.#judged.resource;
  }

  get places(): readonly Place[] {
    const { at, also = [] } = this.#judged.verdict;
    return [at, ...also.map((other) => other.at)];
  }

  get atResource(): string | undefined {
    const { resource } = this.#judged.verdict.at;
    return resource === this.#judged.resource ? undefined : resource.id;
  }

  get problem(): string {
    return this.#rule.problem;
  }

  get why(): string {
    return this.#rule.why;
  }

  get fix(): string {
    return this.#rule.fix.how;
  }

  get detail(): string | undefined {
    const { detail, also } = this.#judged.verdict;
    if (!also) return detail || undefined;
    const all = new Set([detail, ...also.map((other) => other.detail)].filter(Boolean));
    return all.size > 0 ? [...all].join('; ') : undefined;
  }

  get source(): Position | undefined {
    return this.positions.position;
  }

  get inModule(): Position | undefined {
    return this.positions.inModule;
  }

  private get positions(): Positions {
    this.#source ??= this.positionsOf(this.#judged.verdict.at);
    return this.#source;
  }

  /** The lines of every place that it is about. */
  get sources(): readonly Position[] {
    return this.places
      .map((place) => this.positionsOf(place))
      .flatMap(({ position, inModule }) => [position, inModule].filter((one) => one !== undefined));
  }

  private positionsOf({ resource, path }: Place): Positions {
    const { within } = this.#judged;
    const { template } = resource;
    const made = template.madeAt?.(resource);
    const given = made ? undefined : template.givenAt?.(resource, path, within);
    const own = made ?? template.positionOf(resource, path, within);
    return given ? { position: given, inModule: own } : { position: own };
  }

  get fingerprint(): string {
    this.#fingerprint ??= identify(this.#judged);
    return this.#fingerprint;
  }

  get marks(): readonly string[] {
    return marksOf(this.#judged);
  }

  standing(changed: Partial<Standing>): Found {
    return new Found(this.#judged, this.#rule, { ...this, ...changed });
  }

  toJSON(): Finding {
    const fields = FIELDS.map((field) => [field, this[field]]).filter(([, value]) => value !== undefined);
    return Object.fromEntries(fields) as Finding;
  }
}

/** What a finding says, in the order in which it is written down. */
export const FIELDS = [
  'source',
  'inModule',
  'rule',
  'state',
  'severity',
  'level',
  'blocking',
  'resource',
  'type',
  'path',
  'at',
  'atResource',
  'template',
  'problem',
  'why',
  'fix',
  'detail',
  'world',
  'deciders',
  'waiver',
  'accepted',
  'due',
  'under',
  'alsoBreaks',
  'fingerprint',
] as const satisfies readonly (keyof Finding)[];

/** By its construct path, or its id within its template, a resource is told from all others. */
function identify({ id, resource }: Judged): string {
  const { path, template } = resource;
  return fingerprintOf(id, path === resource.id ? `${template.name}#${path}` : path, resource.type);
}

/** A mark for each place of a finding: of an element of a list what it says, so that another in its place is another finding. */
function marksOf(judged: Judged): string[] {
  const { id, resource, verdict } = judged;
  const whole = identify(judged);
  const marks = [verdict, ...(verdict.also ?? [])].map((one) => {
    const words = elementAt(one, resource);
    return words === undefined ? whole : fingerprintOf(id, `${whole}\n${words}`, resource.type);
  });
  return [...new Set(marks)];
}

/** The element of a list that a verdict points into, in its own words: the innermost that is a map, such as a statement. */
function elementAt({ at, detail }: Verdict, judged: Resource): string | undefined {
  const { resource, path } = at;
  const keys = path.split('.');
  if (resource.template.dialect === 'cloudformation') keys.shift();
  let node: Json | undefined = resource.body;
  let element: Json | undefined;
  let isListed = false;
  for (const key of keys) {
    node = child(node, key);
    if (!/^\d+$/.test(key)) continue;
    isListed = true;
    if (node !== undefined && (element === undefined || typeof node === 'object')) element = node;
  }
  if (element !== undefined) return inOrder(element);
  if (resource !== judged) return inOrder(resource.body);
  return isListed ? detail : undefined;
}

/** JSON with the keys of every map in order. */
export const inOrder = (data: Json): string =>
  JSON.stringify(data, (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
