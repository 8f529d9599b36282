import { BulwarkError, messageOf } from '../engine/error';
import { type ConfigLayer, layerOf } from '../engine/layer';
import { type About, defineResource, type Rule, SEVERITIES, type Severity } from '../engine/rule';
import type { Template } from '../engine/template';
import type { Verdict } from '../engine/verdict';
import { EVERY } from '../engine/without-rule';
import { about } from '../rules/about.generated';

/** The prefix of rules of cdk-nag: `nag/AwsSolutions-S10`. */
const PREFIX = 'nag';

/** A pack of cdk-nag, such as `AwsSolutionsChecks`, as far as it is asked. */
interface Pack {
  readonly readPackName: string;
  applyRule(given: Applied): void;
}

/** A rule as its pack applies it to a construct. */
interface Applied {
  readonly ruleSuffixOverride?: string;
  readonly info: string;
  readonly explanation: string;
  readonly level: string;
  rule(node: object): string | readonly string[];
}

type Constructs = ReadonlyMap<string, object>;

/** The constructs that the resources of an app stand for, by their paths, of each template that was made of them: in any copy of this package. */
const MADE_OF = Symbol.for('cdk-bulwark.constructs');
const shared = globalThis as { [MADE_OF]?: WeakMap<Template, Constructs> };
const constructs = shared[MADE_OF] ?? new WeakMap<Template, Constructs>();
Object.defineProperty(shared, MADE_OF, { value: constructs });

/** Says which constructs templates were made of, by their paths. */
export function madeOf(templates: readonly Template[], byPath: Constructs): void {
  for (const template of templates) constructs.set(template, byPath);
}

/**
 * A layer of the rules of a pack of cdk-nag 3 or 2: `nag(AwsSolutionsChecks)` has `nag/AwsSolutions-S10` and the rest. They
 * judge constructs, so that they hold where an app is hardened; of templates alone they say that they did not judge them.
 * Where one is the same check as a rule of ours (`sameAs`), it has that rule's severity, and a finding of ours tells of its.
 * Throws a `BulwarkError` for what is no such pack.
 */
export function nag(pack: new () => object): ConfigLayer {
  const rules: Record<string, Rule> = {};
  const of = packOf(pack);
  for (const applied of rulesOf(of)) {
    const id = `${of.readPackName}-${applied.ruleSuffixOverride ?? applied.rule.name}`;
    rules[nagName(id)] = ruleOf(id, applied);
  }
  return layerOf({
    name: `nag ${of.readPackName}`,
    plugins: { [PREFIX]: { rules, unjudged: (template) => unjudgedBy(of.readPackName, template) } },
    rules: Object.fromEntries(Object.keys(rules).map((name) => [`${PREFIX}/${name}`, 'on'])),
  });
}

function packOf(given: new () => object): Pack {
  let pack: Partial<Pack> = {};
  try {
    pack = new given();
  } catch {
    // What cannot be made is no pack, as is said below.
  }
  if (typeof pack.applyRule === 'function' && pack.readPackName && checksOf(pack).length > 0) return pack as Pack;
  throw new BulwarkError(
    'nag() takes a pack of cdk-nag, such as AwsSolutionsChecks: of version 3, or of version 2 with its rules in methods called check…, as its own packs have them',
  );
}

/** The methods in which a pack applies its rules: `checkResource` in version 3, one for each kind of service in version 2. */
function checksOf(pack: object): ((node: object) => void)[] {
  const { checkResource } = pack as { checkResource?: unknown };
  const named =
    typeof checkResource === 'function'
      ? ['checkResource']
      : Object.getOwnPropertyNames(Object.getPrototypeOf(pack)).filter((name) => /^check[A-Z]/.test(name));
  return named.flatMap((name) => {
    const check = (pack as Record<string, unknown>)[name];
    return typeof check === 'function' ? [check.bind(pack)] : [];
  });
}

/** The rules of a pack, which it names only where it applies them. */
function rulesOf(pack: Pack): Applied[] {
  const all: Applied[] = [];
  pack.applyRule = (applied) => void all.push(applied);
  try {
    for (const check of checksOf(pack)) check({});
  } catch (error) {
    throw new BulwarkError(`the rules of the pack ${pack.readPackName} of cdk-nag cannot be told: ${messageOf(error)}`);
  }
  return all;
}

/** What cdk-nag calls a rule, as the name of one of ours. */
const nagName = (id: string): string => id.replace(/[^\w-]/g, '-');

/** The id here of a rule of cdk-nag. */
export const nagId = (id: string): string => `${PREFIX}/${nagName(id)}`;

const anything = defineResource({ cloudformation: EVERY, facts: {} });

function ruleOf(id: string, applied: Applied): Rule {
  const { info, explanation, level, rule: asked } = applied;
  const rule: Rule = {
    title: info,
    problem: info,
    why: explanation,
    fix: { how: explanation, noCode: 'cdk-nag says no more of how to mend it.' },
    severity: severityAs(asked.name) ?? (level === 'Error' ? 'high' : 'medium'),
    preset: 'optional',
    controls: {},
    sameAs: { 'cdk-nag': [asked.name] },
    resource: anything,
    check({ reading }): Verdict {
      // A rule of cdk-nag may look at whatever is in the tree; to ask for the resource is to look that far.
      const { resource } = reading;
      const construct = constructs.get(resource.template)?.get(resource.path);
      const said = construct && foundIn(construct, asked);
      if (!said) return { state: 'not-applicable', at: reading };
      if ('error' in said)
        return { state: 'unknown', at: reading, detail: `${id} of cdk-nag cannot tell: ${said.error}` };
      const [first, ...others] = said.found.map(
        (detail): Verdict => ({
          state: 'fail',
          at: reading,
          ...(detail ? { detail } : {}),
        }),
      );
      if (!first) return { state: said.applies ? 'pass' : 'not-applicable', at: reading };
      return others.length > 0 ? { ...first, also: others } : first;
    },
  };
  return Object.assign(rule, { [ASKED]: asked });
}

/** Where a rule has what cdk-nag judges by. */
const ASKED = Symbol.for('cdk-bulwark.nag');

/** What a rule of cdk-nag finds in a construct: `Action::s3:*` and the like, or nothing more than that it fails. */
export function nagFindings(rule: Rule, construct: object): readonly string[] {
  const asked = (rule as { [ASKED]?: Applied['rule'] })[ASKED];
  const said = asked && foundIn(construct, asked);
  return said && 'found' in said ? said.found : [];
}

type Answer = { readonly applies: boolean; readonly found: readonly string[] } | { readonly error: string };

function foundIn(construct: object, asked: Applied['rule']): Answer {
  try {
    const said = asked(construct);
    if (typeof said !== 'string') return { applies: true, found: said };
    return { applies: said !== 'N/A', found: said === 'Non-Compliant' ? [''] : [] };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

/** The least severity of our rules that are the same check: theirs tell of it only where it costs no more. */
function severityAs(name: string): Severity | undefined {
  const same = Object.values(about as Readonly<Record<string, About>>).filter((rule) =>
    rule.sameAs?.['cdk-nag']?.includes(name),
  );
  return SEVERITIES.findLast((severity) => same.some((rule) => rule.severity === severity));
}

function unjudgedBy(pack: string, template: Template): string | undefined {
  if (template.dialect !== 'cloudformation' || constructs.has(template)) return undefined;
  return `the rules of ${pack} of cdk-nag judge constructs, and not templates: they did not judge this one; harden(app) has them judge it where it is made`;
}
