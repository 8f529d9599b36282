import { BulwarkError } from '../engine/error';
import { defineResource, type Facts, type Rule } from '../engine/rule';
import type { Resource, Template } from '../engine/template';
import type { Place, Verdict } from '../engine/verdict';
import { EVERY, WHOLE } from '../engine/without-rule';
import type { Language, PolicyFile } from './policy';
import { ask, brokeDown, type Diagnostic, type Outcome, type Shown, type Sources } from './worker';
import { shownToPolicies } from './written';

/** Whatever there is: what a policy judges it alone knows. */
const anything = defineResource({ cloudformation: [EVERY, WHOLE], terraform: [EVERY, WHOLE], facts: {} });

/** What policies say of a template, by policy and then by resource; what is about no resource stands under the template's name. */
type DiagnosticsOf = ReadonlyMap<string, ReadonlyMap<string, readonly Diagnostic[]>>;

/** Files of policies that are asked together, once for each template. */
export class Judges {
  private readonly said = new WeakMap<Template, DiagnosticsOf>();
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
  of(id: string, problem: string): Pick<Rule, 'resource' | 'check'> {
    const types = typesIn(this.files.filter(({ policies }) => policies.some((one) => one.id === id)));
    return { resource: anything, check: (it) => this.verdictOf(id, it, types, problem) };
  }

  private verdictOf(id: string, { reading }: Facts, types: ReadonlySet<string>, problem: string): Verdict {
    // Policies see the whole template; to ask for the resource is to look that far.
    const { resource } = reading;
    const found = this.saidOf(resource.template).get(id)?.get(resource.id) ?? [];
    const [first, ...others] = found.map(
      (diagnostic): Verdict => ({
        state: 'fail',
        at: placeOf(diagnostic, resource, reading),
        ...(diagnostic.message.trim().replace(/\s+/g, ' ') === problem ? {} : { detail: diagnostic.message }),
      }),
    );
    if (first) return others.length > 0 ? { ...first, also: others } : first;
    const isMeant = types.size === 0 ? resource.type !== WHOLE : types.has(resource.type);
    return { state: isMeant ? 'pass' : 'not-applicable', at: reading };
  }

  private saidOf(template: Template): DiagnosticsOf {
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

  private askedOf(template: Template): DiagnosticsOf {
    const { files, seconds } = this;
    const shown = { name: template.name, text: shownToPolicies(template) };
    const outcome = ask(sourcesOf(files), shown, seconds);
    if (!('diagnostics' in outcome)) throw this.placed(outcome, shown);
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

  /** Why policies say nothing, with the file and place of the one that is the reason, as far as that can be told. */
  private placed(outcome: Exclude<Outcome, { diagnostics: unknown }>, shown: Shown): BulwarkError {
    const text = 'error' in outcome ? outcome.error.replace(/^Error: /, '') : '';
    const named = [...text.matchAll(/'([^']+)'/g)].map(([, name]) => name as string);
    const file =
      this.files.find(({ file }) => text.includes(file)) ??
      this.files.find(({ policies }) => policies.some(({ id }) => named.includes(id))) ??
      this.files.find((one) => named.some((name) => isOfPackage(one, name))) ??
      this.alone(outcome, shown);
    const [, line, column] = /line (\d+)(?: at)? column (\d+)|:(\d+):(\d+)/.exec(text)?.filter(Boolean) ?? [];
    return new BulwarkError(`${this.wrong(text, shown)}, so nothing was decided`, {
      file: file?.file ?? this.files.map(({ file }) => file).join(', '),
      ...(line === undefined ? {} : { line: Number(line), column: Number(column) }),
    });
  }

  private wrong(error: string, { name }: Shown): string {
    if (error === '')
      return `the policies took longer than ${this.seconds} s over ${name} and were ended (\`seconds\` of policies('${this.prefix}') allows more)`;
    const said = /^error: .*$/m.exec(error)?.[0] ?? error.split('\n')[0];
    return brokeDown(error)
      ? `the engine broke down, as it does over an expression that does not parse (${said})`
      : `the policies do not judge ${name}: ${said}`;
  }

  /** The file with which the same comes of it when it is asked by itself. */
  private alone(outcome: Outcome, shown: Shown): PolicyFile | undefined {
    if (this.files.length === 1) return this.files[0];
    const isSame = (other: Outcome) =>
      'late' in outcome ? 'late' in other : 'error' in outcome && 'error' in other && other.error === outcome.error;
    return this.files.find((file) => isSame(ask(sourcesOf([file]), shown, this.seconds)));
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

const isOfPackage = ({ language, text }: PolicyFile, name: string): boolean =>
  language === 'rego' && name === `data.${/^[ \t]*package[ \t]+([\w.]+)/m.exec(text)?.[1]}.violation`;
