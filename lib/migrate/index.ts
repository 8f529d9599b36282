import { checkTemplates } from '../engine/check';
import type { Config } from '../engine/config';
import type { Finding } from '../engine/finding';
import { levelsOf } from '../engine/levels';
import type { RuleBook } from '../engine/rule';
import type { Template } from '../engine/template';
import { places } from './places';
import { Proposals, type Proposed } from './proposals';
import { suppressionsIn, type Text } from './read';
import { sameRules } from './same-rules';
import { byPlace, type Suppression } from './suppression';

/** A suppression of which no waiver is made, and why. */
export interface LeftOut {
  readonly suppression: Suppression;
  readonly why: string;
}

/** What becomes of the suppressions of other tools. */
export interface Migrated {
  readonly waivers: readonly Proposed[];
  readonly leftOut: readonly LeftOut[];
}

/** What is migrated: templates, files with comments in them, and files of the tools' own. */
export interface Material {
  readonly templates: readonly Template[];
  readonly sources: readonly Text[];
  readonly own: readonly Text[];
}

/**
 * Makes waivers of the suppressions of other tools, for the findings that a configuration has today. What tolerates
 * nothing is left out, since a waiver that nobody needs silences the next real finding in the same place. Throws a
 * `BulwarkError` for a file of a tool that is broken.
 */
export function migrate(
  { templates, sources, own }: Material,
  config: Config,
  book: RuleBook,
  now = new Date(),
): Migrated {
  const { suppressions, files } = suppressionsIn(templates, sources, own);
  const { findings } = checkTemplates(templates, config, book, { now });
  const levels = levelsOf(config);
  const today = now.toISOString().slice(0, 10);
  const rulesOf = sameRules(book);
  const resourcesOf = places(templates, files);
  const proposals = new Proposals(findings, levels.reviewFrom);
  const leftOut: LeftOut[] = [];

  /** Proposes a waiver of a rule for a suppression, or tells why there is nothing to waive. */
  const propose = (suppression: Suppression, rule: string, places: ReadonlySet<string>): string | undefined => {
    const { id, tool } = suppression;
    if (levels.isLocked(rule)) return `${rule} is locked, and only the owners of its layer waive it`;
    if (!levels.isOnAnywhere(rule)) return `${rule} is off in the configuration`;
    const there = findings.filter((finding) => finding.rule === rule && places.has(placeOf(finding)));
    const meant = there.filter(
      (finding) => isMeant(finding, suppression) && isPartOf(finding, book.rules[rule]?.sameAsOnly?.[tool]?.[id]),
    );
    if (there.length === 0) return `${rule} finds nothing there`;
    if (meant.length === 0) return `${rule} finds there what ${id} is not about`;
    const open = meant.filter(({ waiver }) => !waiver);
    if (open.length === 0) return `${rule} is waived there already`;
    if (isEverywhere(suppression)) return proposals.everywhere(rule, suppression);
    return proposals.at(rule, suppression, open);
  };

  for (const suppression of [...suppressions].sort(
    (one, other) => Number(isEverywhere(other)) - Number(isEverywhere(one)),
  )) {
    const { tool, id, unfit, until } = suppression;
    const rules = unfit === undefined ? rulesOf(tool, id) : [];
    const resources = rules.length > 0 ? resourcesOf(suppression) : [];
    const at = new Set(resources.map(({ id: resource, template }) => placeOf({ resource, template: template.name })));
    const why =
      unfit ??
      (until !== undefined && until < today ? `it ran out on ${until}` : undefined) ??
      (rules.length === 0 ? 'no rule here is the same check' : undefined) ??
      (resources.length === 0 ? 'it is about no resource that was judged' : undefined);
    const refused = why === undefined ? rules.map((rule) => propose(suppression, rule, at)) : [why];
    if (refused.every((it) => it !== undefined)) leftOut.push({ suppression, why: refused.join('; ') });
  }
  return {
    waivers: proposals.all,
    leftOut: leftOut.sort((one, other) => byPlace(one.suppression, other.suppression)),
  };
}

const isEverywhere = ({ where }: Suppression): boolean => Object.keys(where).length === 0;

const placeOf = ({ template, resource }: Pick<Finding, 'template' | 'resource'>): string => `${template}\n${resource}`;

/** Whether a finding stands in the lines that a suppression is about. */
function isMeant({ source }: Finding, { where: { lines }, file }: Suppression): boolean {
  return !lines || (source?.file === file && lines[0] <= source.line && source.line <= lines[1]);
}

/** Whether a finding is of the part of its rule that an id stands for. */
const isPartOf = (
  { at, type }: Finding,
  narrowed: { readonly dialect?: string; readonly property?: string } = {},
): boolean =>
  (narrowed.dialect === undefined || (narrowed.dialect === 'cloudformation') === type.includes('::')) &&
  (narrowed.property === undefined || at.split('.').includes(narrowed.property));
