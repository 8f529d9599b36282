import { BulwarkError } from '../engine/error';
import { noteFar } from '../engine/looks';
import { defineResource, type Facts, type Rule } from '../engine/rule';
import type { Resource, Template } from '../engine/template';
import type { Place, Verdict } from '../engine/verdict';
import { EVERY, WHOLE } from '../engine/without-rule';
import type { Language, PolicyFile } from './policy';
import { ask, type Diagnostic, type Sources } from './worker';
import { shownToPolicies } from './written';

/** Whatever there is: what a policy judges it alone knows. */
const anything = defineResource({ cloudformation: [EVERY, WHOLE], terraform: [EVERY, WHOLE], facts: {} });

/** What policies say of a template, by policy and then by resource; what is about no resource stands under the template's name. */
type Said = ReadonlyMap<string, ReadonlyMap<string, readonly Diagnostic[]>>;

/** Files of policies that are asked together, once for each template. */
export class Judges {
  private readonly said = new WeakMap<Template, Said>();
  /** Why nothing is to be had of them: they are not asked again. */
  private failed: BulwarkError | undefined;
  private readonly known: ReadonlySet<string>;

  constructor(
    private readonly prefix: string,
    private readonly files: readonly PolicyFile[],
    private readonly seconds: number,
  ) {
    this.known = new Set(files.flatMap(({ policies }) => policies.map(({ id }) => id)));
  }

  /** What of a rule judges: what one policy says of each resource, and of the template as a whole. */
  of(id: string): Pick<Rule, 'resource' | 'check'> {
    const types = typesIn(this.files.filter(({ policies }) => policies.some((one) => one.id === id)));
    return { resource: anything, check: (it) => this.verdictOf(id, it, types) };
  }

  private verdictOf(id: string, { reading }: Facts, types: ReadonlySet<string>): Verdict {
    // Policies see the whole template.
    noteFar();
    const { resource } = reading;
    const found = this.saidOf(resource.template).get(id)?.get(resource.id) ?? [];
    const [first, ...others] = found.map(
      (diagnostic): Verdict => ({
        state: 'fail',
        at: placeOf(diagnostic, resource, reading),
        detail: diagnostic.message,
      }),
    );
    if (first) return others.length > 0 ? { ...first, also: others } : first;
    const isMeant = types.size === 0 ? resource.type !== WHOLE : types.has(resource.type);
    return { state: isMeant ? 'pass' : 'not-applicable', at: reading };
  }

  private saidOf(template: Template): Said {
    if (this.failed) throw this.failed;
    const known = this.said.get(template);
    if (known) return known;
    try {
      const said = this.askedOf(template);
      this.said.set(template, said);
      return said;
    } catch (error) {
      if (error instanceof BulwarkError) this.failed = error;
      throw error;
    }
  }

  private askedOf(template: Template): Said {
    const { files, prefix, seconds } = this;
    const shown = { name: template.name, text: shownToPolicies(template) };
    const outcome = ask(sourcesOf(files), shown, seconds);
    if ('late' in outcome) {
      const slow =
        files.length === 1 ? files[0] : files.find((file) => 'late' in ask(sourcesOf([file]), shown, seconds));
      throw new BulwarkError(
        `the policies took longer than ${seconds} s over ${template.name} and were ended, so nothing was decided; \`seconds\` of policies('${prefix}') allows more`,
        { file: (slow ? [slow] : files).map(({ file }) => file).join(', ') },
      );
    }
    if ('error' in outcome) throw placed(outcome.error, files, template);
    const said = new Map<string, Map<string, Diagnostic[]>>();
    for (const diagnostic of outcome.diagnostics) {
      const { entity, ruleId } = diagnostic;
      if (!this.known.has(ruleId))
        throw new BulwarkError(
          `a policy says '${ruleId}', which no file has as its id: write ids as text where diagnostics are made`,
          { file: files.map(({ file }) => file).join(', ') },
        );
      const id = entity?.entityType === 'Resource' ? entity.logicalId : '';
      const of = template.resources.has(id) ? id : template.name;
      const byResource = said.get(ruleId) ?? new Map<string, Diagnostic[]>();
      said.set(ruleId, byResource.set(of, [...(byResource.get(of) ?? []), diagnostic]));
    }
    return said;
  }
}

const SOURCES: Readonly<Record<Language, keyof Sources>> = { rego: 'regoRules', cel: 'celRules', guard: 'guardRules' };

const sourcesOf = (files: readonly PolicyFile[]): Sources =>
  Object.fromEntries(
    Object.entries(SOURCES).flatMap(([language, kind]) => {
      const own = files.filter((file) => file.language === language);
      return own.length > 0 ? [[kind, own.map(({ file, text }) => ({ name: file, content: text }))]] : [];
    }),
  );

/** The types of resource that files of policies name. */
const typesIn = (files: readonly PolicyFile[]): ReadonlySet<string> =>
  new Set(
    files.flatMap(
      ({ text }) => text.match(/(?<=["'])(?:[A-Z]\w+::\w+::\w+(?:::\w+)?|(?:data\.)?aws_\w+)(?=["'])/g) ?? [],
    ),
  );

/** Where a policy points, in the words of the template's dialect. */
function placeOf({ propertyPath = '' }: Diagnostic, resource: Resource, whole: Place): Place {
  if (resource.type === WHOLE) return { resource, path: propertyPath || WHOLE };
  const path = propertyPath.replace(/[/[]/g, '.').replace(/\]/g, '');
  const own = resource.template.dialect === 'terraform' ? path.replace(/^Properties\.?/, '') : path;
  return own === '' ? whole : { resource, path: own };
}

/** What the engine says went wrong, with the file and place that it tells of. */
function placed(error: string, files: readonly PolicyFile[], template: Template): BulwarkError {
  const text = error.replace(/^Error: /, '');
  const named = [...text.matchAll(/'([^']+)'/g)].map(([, name]) => name as string);
  const file =
    files.find(({ file }) => text.includes(file)) ??
    files.find(({ policies }) => policies.some(({ id }) => named.includes(id))) ??
    files.find((one) => named.some((name) => isOfPackage(one, name)));
  const [, line, column] =
    /line (\d+)(?: at)? column (\d+)|:(\d+):(\d+)/.exec(text)?.filter((it) => it !== undefined) ?? [];
  const said = /^error: .*$/m.exec(text)?.[0] ?? text.split('\n')[0];
  const place = line === undefined ? {} : { line: Number(line), column: Number(column) };
  return new BulwarkError(`the policy does not judge ${template.name}, so nothing was decided: ${said}`, {
    file: file?.file ?? files.map(({ file }) => file).join(', '),
    ...place,
  });
}

const isOfPackage = ({ language, text }: PolicyFile, name: string): boolean =>
  language === 'rego' && name === `data.${/^\s*package\s+([\w.]+)/m.exec(text)?.[1]}.violation`;
