import type { Assembly } from '../../engine/assembly';
import { child, isMap } from '../../engine/template';
import { type Json, textOf, type Value } from '../../engine/value';
import type { Found } from '../nested';
import type { Source } from '../source';
import { type Path, PipelineTemplate } from './template';

/** What a file of GitLab CI says besides its jobs. */
const GLOBAL = new Set([
  ...['default', 'include', 'stages', 'variables', 'workflow', 'spec', 'image', 'services', 'cache'],
  ...['before_script', 'after_script', 'types'],
]);

/** What jobs take from `default`, or from the top of the file, where they say nothing of it. */
const INHERITED = ['image', 'services', 'before_script', 'after_script', 'timeout', 'id_tokens', 'tags', 'cache'];

/** Where a text may name variables that GitLab expands before the job runs. */
const EXPANDED = ['image', 'services', 'tags', 'timeout'];

/** A map that is read, and where each of its keys is written. */
interface Made {
  readonly body: { readonly [key: string]: Json };
  readonly places: ReadonlyMap<string, Path>;
}

/** A pipeline of GitLab CI/CD. */
export class GitLabTemplate extends PipelineTemplate {
  private readonly nodes = new WeakMap<object, { readonly text: string; readonly variables: Json | undefined }>();
  /** Jobs and defaults of this file and of those that it includes from the repository; the file's own count. */
  private readonly known: { readonly [key: string]: Json };

  constructor(
    name: string,
    source: Source,
    assembly: Assembly,
    /** Opens a file of the repository, by its path there. */
    private readonly open: (path: string) => Found | undefined = () => undefined,
    /** What the file that includes this one says. */
    private readonly around: { readonly [key: string]: Json } = {},
  ) {
    super('gitlab', name, source, assembly);
    const data = this.mapAt(source.data, [], 'a pipeline');
    this.known = { ...around, ...this.included(data), ...data };
    const jobs = Object.entries(data).filter(([key, job]) => !GLOBAL.has(key) && !key.startsWith('.') && isJob(job));
    const global = Object.fromEntries(Object.entries(data).filter(([key]) => GLOBAL.has(key)));
    this.declare('pipeline', 'GitLab::Pipeline', [], global);
    for (const [job, said] of jobs) {
      this.mapAt(said, [job], `job '${job}'`);
      const { body, places } = this.withInherited(this.extended(job, new Set()));
      this.declare(job, 'GitLab::Job', [job], this.withNodes(body), {}, places);
    }
    assembly.add(this);
  }

  /** What files of the repository that are included say, where they are at hand; their jobs are judged where they stand. */
  private included(data: { readonly [key: string]: Json }): { [key: string]: Json } {
    const made: { [key: string]: Json } = Object.create(null);
    const { include } = data;
    for (const one of Array.isArray(include) ? include : [include ?? null]) {
      const local = typeof one === 'string' ? one : child(one, 'local');
      if (typeof local !== 'string' || /^https?:|[*$]/.test(local)) {
        if (one !== null)
          this.notices.push(`${nameOf(one)}, which it includes, was not read; its jobs were not judged`);
        continue;
      }
      const found = this.open(local.replace(/^\//, ''));
      if (!found || !isMap(found.source.data)) {
        this.notices.push(`'${local}', which it includes, is not at hand; what jobs take from there was not read`);
        continue;
      }
      const { name, source } = found;
      const known = this.assembly.templates.find((template) => template.name === name);
      const isAbove = name === this.name || Object.hasOwn(this.around, ABOVE + name);
      if (isAbove) continue;
      const around = { ...this.around, ...data, [ABOVE + this.name]: true };
      const template = known ?? new GitLabTemplate(name, source, this.assembly, this.open, around);
      Object.assign(made, template instanceof GitLabTemplate ? template.known : {});
    }
    return made;
  }

  /** A job with what it extends, the nearest of which counts. */
  private extended(name: string, above: ReadonlySet<string>): Made {
    if (above.has(name)) this.refuse(`'${name}' extends itself`, [name]);
    const said = child(this.known, name);
    if (!isMap(said)) return { body: {}, places: new Map() };
    const { extends: parents, ...own } = said;
    let body: { [key: string]: Json } = Object.create(null);
    const places = new Map<string, Path>();
    for (const parent of parents === undefined ? [] : [parents].flat()) {
      const made = this.extended(String(parent), new Set([...above, name]));
      body = merged(body, made.body);
      for (const [key, place] of made.places) places.set(key, place);
    }
    for (const key of Object.keys(own)) places.set(key, [name, key]);
    return { body: merged(body, this.referring(own, 0) as typeof body), places };
  }

  private withInherited({ body, places }: Made): Made {
    const inherits = child(child(body, 'inherit'), 'default');
    const made: { [key: string]: Json } = { ...body };
    const known = new Map(places);
    for (const key of INHERITED) {
      if (made[key] !== undefined || inherits === false || (Array.isArray(inherits) && !inherits.includes(key)))
        continue;
      const byDefault = child(child(this.known, 'default'), key);
      const value = byDefault ?? child(this.known, key);
      if (value === undefined) continue;
      made[key] = this.referring(value, 0);
      known.set(key, byDefault === undefined ? [key] : ['default', key]);
    }
    return { body: made, places: known };
  }

  /** Data with what `!reference` names in its place; within a list, lists are taken in. */
  private referring(node: Json, depth: number): Json {
    if (depth > 20 || node === null || typeof node !== 'object') return node;
    if (Array.isArray(node))
      return node.flatMap((item) => {
        const made = this.referring(item, depth + 1);
        return Array.isArray(made) ? made : [made];
      });
    const path = child(node, REFERENCE);
    if (Array.isArray(path)) {
      const found = path.reduce<Json | undefined>((inner, key) => child(inner, String(key)), this.known);
      return found === undefined ? null : this.referring(found, depth + 1);
    }
    const made: { [key: string]: Json } = Object.create(null);
    for (const [key, value] of Object.entries(node)) made[key] = this.referring(value, depth + 1);
    return made;
  }

  /** The body with nodes in place of texts that name variables. */
  private withNodes(body: { readonly [key: string]: Json }): Json {
    const variables = merged(
      (child(this.known, 'variables') ?? {}) as typeof body,
      (isMap(body.variables) ? body.variables : {}) as typeof body,
    );
    const made: { [key: string]: Json } = { ...body };
    const replace = (node: Json): Json => {
      if (typeof node === 'string') {
        if (!/\$[A-Za-z_{[]/.test(node)) return node;
        const variable = { $: node };
        this.nodes.set(variable, { text: node, variables });
        return variable;
      }
      if (Array.isArray(node)) return node.map(replace);
      if (!isMap(node)) return node;
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, replace(value)]));
    };
    for (const key of EXPANDED) if (made[key] !== undefined) made[key] = replace(made[key]);
    return made;
  }

  evaluate(node: Json | undefined): Json | Value {
    const found = typeof node === 'object' && node !== null ? this.nodes.get(node) : undefined;
    return found ? expand(found.text, found.variables, 0) : node;
  }

  isExpression(map: Json): boolean {
    return typeof map === 'object' && map !== null && this.nodes.has(map);
  }
}

/** Text with the values of variables that the file gives, and holes for the rest. */
function expand(text: string, variables: Json | undefined, depth: number): string {
  return text.replace(
    /\$\{([A-Za-z_]\w*)\}|\$([A-Za-z_]\w*)|\$\[\[\s*([^\]|]+?)\s*(?:\|[^\]]*)?\]\]/g,
    (_, braced, bare, input) => {
      const name = braced ?? bare;
      const said = name === undefined ? undefined : child(variables, name);
      const value = isMap(said) ? child(said, 'value') : said;
      const known = value === undefined || depth > 10 ? undefined : textOf(value as Value);
      return known === undefined ? `\${${name ?? input}}` : expand(known, variables, depth + 1);
    },
  );
}

/** One map laid over another: maps within them too, all else replaces what was there. */
function merged(
  below: { readonly [key: string]: Json },
  above: { readonly [key: string]: Json },
): { [key: string]: Json } {
  const made: { [key: string]: Json } = Object.assign(Object.create(null), below);
  for (const [key, value] of Object.entries(above)) {
    const under = made[key];
    made[key] = isMap(under) && isMap(value) && !isMap(child(value, REFERENCE)) ? merged(under, value) : value;
  }
  return made;
}

/** Marks the files that include one, among what they say. */
const ABOVE = '.included by ';

/** What is included from elsewhere, in words. */
function nameOf(include: Json): string {
  if (typeof include === 'string') return include;
  const [kind, name] = Object.entries(include ?? {}).find(([, value]) => typeof value === 'string') ?? ['what'];
  return name === undefined ? kind : `${kind} ${String(name)}`;
}

/** The key under which the tag `!reference` is read. */
const REFERENCE = '!reference';

/** What at the top of a file is a job: a map that says what to run, or takes it from elsewhere. */
const isJob = (job: Json): boolean =>
  !isMap(job) || ['script', 'trigger', 'extends', 'run'].some((key) => job[key] !== undefined);

/** Whether data is a pipeline of GitLab by itself: something in it has a script. */
export const isGitLab = (data: Json): boolean =>
  isMap(data) &&
  data.jobs === undefined &&
  data.Resources === undefined &&
  Object.entries(data).some(
    ([key, job]) => !GLOBAL.has(key) && isMap(job) && (isScript(job.script) || (key.startsWith('.') && isHidden(job))),
  );

const isHidden = (job: { readonly [key: string]: Json }): boolean =>
  ['image', 'before_script', 'rules', 'tags', 'services', 'stage'].some((key) => job[key] !== undefined);

const isScript = (script: Json | undefined): boolean => typeof script === 'string' || Array.isArray(script);
