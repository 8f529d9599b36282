import { dirname, join, normalize } from 'node:path';
import { Assembly } from '../engine/assembly';
import { BulwarkError } from '../engine/error';
import { child, isMap, type Template } from '../engine/template';
import type { Json } from '../engine/value';
import { CloudFormationTemplate } from './cloudformation';
import { type Found, nest, nestedPaths } from './nested';
import { isPipeline, readPipeline } from './pipelines';
import { readSource, type Source, sourceOf } from './source';
import { readTerraform } from './terraform/template';

/** Something to judge: a file's text, or its parsed data, under a name. */
export interface Input {
  readonly name: string;
  readonly content: string | object;
}

/** Reads inputs as one assembly, each in its own dialect. Throws a `BulwarkError` for what is neither. */
export function readInputs(inputs: readonly Input[]): Template[] {
  const assembly = new Assembly();
  const found = new Map<string, Found>();
  for (const { name, content } of inputs) {
    const source = typeof content === 'string' ? readSource(name, content) : sourceOf(plain(content, name));
    found.set(found.has(normalize(name)) ? `${name}#${found.size}` : normalize(name), { name, source });
  }
  readFound(found, assembly, (path) => found.get(path));
  return [...assembly.templates];
}

/**
 * Reads templates into an assembly: those that another one deploys as a nested stack as part of it, and all others by
 * themselves. `trying` runs the reading of one, which may fail.
 */
export function readFound(
  found: ReadonlyMap<string, Found>,
  assembly: Assembly,
  open: (path: string) => Found | undefined,
  trying: (path: string, run: () => void) => void = (_, run) => run(),
): void {
  const nested = new Set([...found].flatMap(([path, { source }]) => nestedPaths(source.data, path)));
  const reached = new Set<string>();
  const opened = (path: string): Found | undefined => {
    reached.add(path);
    return open(path);
  };
  const read = (paths: readonly string[]) => {
    for (const path of paths) {
      const { name, source } = found.get(path) as Found;
      reached.add(path);
      trying(path, () => readTemplate(name, source, assembly, path, opened));
    }
  };
  const all = [...found.keys()];
  read(all.filter((path) => !nested.has(path)));
  // Those that deploy each other in a circle are part of no other.
  read(all.filter((path) => !reached.has(path)));
}

/** Reads one template into an assembly, with the stacks nested in it that can be opened. */
function readTemplate(
  name: string,
  source: Source,
  assembly: Assembly,
  path: string,
  open: (path: string) => Found | undefined,
): Template {
  const { data } = source;
  if (isCloudFormation(data)) {
    const template = new CloudFormationTemplate(name, source, assembly);
    nest(template, path, open);
    return template;
  }
  if (isPipeline(name, data)) return readPipeline(name, source, assembly, (local) => open(join(dirname(path), local)));
  if (isTerraform(data)) return readTerraform(name, source, assembly);
  throw new BulwarkError(
    'this is neither a CloudFormation template (it has no `Resources`) nor Terraform JSON (it has no `resource`), and no workflow (it has no `on` and `jobs`)',
    { file: name },
  );
}

/** Whether data that nobody calls a template is one of some dialect. Much else has `Resources`, or `data`. */
export const isTemplate = (path: string, data: Json): boolean =>
  isPipeline(path, data) ||
  child(data, 'AWSTemplateFormatVersion') !== undefined ||
  child(data, 'Transform') !== undefined ||
  isMap(child(data, 'planned_values')) ||
  isOfResources(child(data, 'Resources')) ||
  ['resource', 'data'].some((section) =>
    [child(data, section) ?? []]
      .flat()
      .some((types) => Object.keys(mapOf(types)).some((type) => /^[a-z0-9]+_\w+$/.test(type))),
  ) ||
  ['provider', 'terraform', 'module', 'variable', 'output', 'locals'].filter((section) => isMap(child(data, section)))
    .length > 1;

/** Whether text that cannot be read was meant as a template. */
export const isMeantAsTemplate = (text: string): boolean =>
  /AWSTemplateFormatVersion|"planned_values"|"resource"\s*:\s*[[{]\s*"\w+_|"Resources"\s*:\s*\{/.test(text) ||
  /^["']?Resources["']?\s*:(?!\s*\n\s*-)/m.test(text);

/** Whether a map may be the resources of a template: it has none, or one with a type. */
const isOfResources = (value: Json | undefined): boolean =>
  isMap(value) &&
  (Object.keys(value).length === 0 || Object.values(value).some((it) => typeof child(it, 'Type') === 'string'));

const mapOf = (value: Json | undefined): { [key: string]: Json } => (isMap(value) ? value : {});

const isCloudFormation = (data: Json): boolean =>
  child(data, 'Resources') !== undefined || child(data, 'AWSTemplateFormatVersion') !== undefined;

const isTerraform = (data: Json): boolean =>
  ['resource', 'planned_values', 'data', 'provider', 'module', 'terraform', 'variable', 'output', 'locals'].some(
    (key) => {
      const value = child(data, key);
      return value !== null && typeof value === 'object';
    },
  );

/** Data as JSON would carry it: no cycles, functions or class instances reach the engine. */
function plain(content: object, name: string): Json {
  try {
    return JSON.parse(JSON.stringify(content)) as Json;
  } catch (error) {
    throw new BulwarkError(
      `its content cannot be written as JSON: ${error instanceof Error ? (error.message.split('\n')[0] as string) : String(error)}`,
      { file: name },
    );
  }
}
