import { checkTemplates } from '../engine/check';
import type { Config } from '../engine/config';
import type { Finding } from '../engine/finding';
import { levelsOf } from '../engine/levels';
import type { Narrowed, RuleBook } from '../engine/rule';
import type { Template } from '../engine/template';
import { groupedBy } from '../read/grouped';
import { places } from './places';
import { Proposals, type Proposed } from './proposals';
import { suppressionsIn, type Text } from './read';
import { sameRules } from './same-rules';
import { byPlace, type Suppression, type Tool } from './suppression';
import { TOOLS } from './tools';

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
  if (suppressions.length === 0) return { waivers: [], leftOut: [] };
  const { findings } = checkTemplates(templates, config, book, { now });
  const byRule = groupedBy(findings, ({ rule }) => rule);
  const levels = levelsOf(config);
  const today = now.toISOString().slice(0, 10);
  const rulesOf = sameRules(book);
  const resourcesOf = places(templates, files);
  const proposals = new Proposals(findings, levels.reviewFrom);
  const leftOut: LeftOut[] = [];

  const foundAt = (rule: string, at: ReadonlySet<string>): Finding[] =>
    (byRule.get(rule) ?? []).filter((finding) => at.has(placeOf(finding)));

  /** Proposes a waiver of a rule for a suppression, or tells why there is nothing to waive. */
  const propose = (
    suppression: Suppression,
    rule: string,
    parts: readonly (Narrowed | undefined)[],
    at: ReadonlySet<string>,
  ): string | undefined => {
    if (levels.isLocked(rule)) return 'locked, so that only the owners of its layer waive it';
    if (!levels.isOnAnywhere(rule)) return 'off in the configuration';
    const there = foundAt(rule, at);
    if (there.length === 0) return NOTHING;
    const meant = meantBy(suppression, there, parts);
    if (meant.length === 0) return 'what is found there is not what it is about';
    const open = meant.filter(({ waiver }) => !waiver);
    if (open.length === 0) return 'waived there already';
    if (isEverywhere(suppression) && parts.includes(undefined)) return proposals.everywhere(rule, suppression);
    return proposals.at(rule, suppression, open);
  };

  /** What of a suppression comes to nothing, and why; undefined where something of it is waived. */
  const refusalOf = (suppression: Suppression): string | undefined => {
    const { tool, id, unfit, until } = suppression;
    if (unfit !== undefined) return unfit;
    if (until !== undefined && until < today) return `it ran out on ${until}`;
    const rules = rulesOf(TOOLS.find(({ name }) => name === tool) as Tool, id);
    if (rules.size === 0) return 'no rule here is the same check';
    const resources = resourcesOf(suppression);
    if (resources.length === 0) return 'it is about no resource that was judged';
    const at = new Set(resources.map((it) => placeOf({ resource: it.id, template: it.template.name })));
    // What `*` stands for is long, and of interest only where it is found.
    const asked = [...rules].filter(
      ([rule, parts]) => !id.includes('*') || meantBy(suppression, foundAt(rule, at), parts).length > 0,
    );
    if (asked.length === 0) return NOTHING;
    const refused = asked.map(([rule, parts]) => [rule, propose(suppression, rule, parts, at)] as const);
    if (refused.some(([, why]) => why === undefined)) return undefined;
    const reasons = groupedBy(refused, ([, why]) => why);
    return [...reasons].map(([why, of]) => `${of.map(([rule]) => rule).join(', ')}: ${why}`).join('; ');
  };

  const [first, rest] = [suppressions.filter(isEverywhere), suppressions.filter((it) => !isEverywhere(it))];
  for (const suppression of [...first, ...rest]) {
    const why = refusalOf(suppression);
    if (why !== undefined) leftOut.push({ suppression, why });
  }
  return {
    waivers: proposals.all,
    leftOut: leftOut.sort((one, other) => byPlace(one.suppression, other.suppression)),
  };
}

const NOTHING = 'nothing found there';

const isEverywhere = ({ where }: Suppression): boolean => Object.keys(where).length === 0;

const placeOf = ({ template, resource }: Pick<Finding, 'template' | 'resource'>): string => `${template}\n${resource}`;

/** Whether a finding stands in the lines that a suppression is about, where it is about lines. */
const standsIn = ({ source }: Finding, { where: { lines }, file }: Suppression): boolean =>
  !lines || (source?.file === file && lines[0] <= source.line && source.line <= lines[1]);

/** The findings of a rule at a place that a suppression is about. */
const meantBy = (suppression: Suppression, there: readonly Finding[], parts: readonly (Narrowed | undefined)[]) =>
  there.filter((finding) => standsIn(finding, suppression) && parts.some((part) => isPartOf(finding, part)));

/** Whether a finding is of a part of its rule. */
const isPartOf = ({ at, type }: Finding, { dialect, property }: Narrowed = {}): boolean =>
  (dialect === undefined || (dialect === 'cloudformation') === type.includes('::')) &&
  (property === undefined || `.${at}.`.includes(`.${property}.`));
