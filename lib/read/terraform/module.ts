import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BulwarkError } from '../../engine/error';
import { child } from '../../engine/template';
import type { Json } from '../../engine/value';
import { readText } from '../assembly';
import { readSource, type Source } from '../source';
import { readHcl } from './hcl';
import { escaped } from './instances';
import { blocksIn, overridden } from './overrides';
import type { ModuleContext } from './template';

/** A module of Terraform, all of its files as one configuration. */
export interface Module {
  /** As the user knows it. */
  readonly name: string;
  /** An absolute path. */
  readonly folder: string;
  readonly source: Source;
  /** The folders of the modules that it calls, by the `source` of the call. */
  readonly calls: ReadonlyMap<string, string>;
  /** Files with values of variables that Terraform loads only when they are named. */
  readonly unloaded: readonly string[];
  /** What makes resources of it, or of which resources are made, and was not read. */
  readonly unread: readonly string[];
  /** Whether it says where its state is kept, as only a configuration that is deployed by itself does. */
  readonly hasState: boolean;
}

/** What will be written into a file of a module, in place of what lies there. */
export interface Declared {
  readonly file: string;
  readonly source: Source;
}

/** How paths are shown to the user. */
export type Shown = (path: string) => string;

type Body = { [key: string]: Json };

const HCL = /\.(tf|tofu)$/;
const CONFIGURATION = /\.(tf|tofu)(\.json)?$/;
const OVERRIDE = /(^|_)override\.(tf|tofu)(\.json)?$/;
const VARIABLES = /\.tfvars(\.json)?$/;
const LOADED = /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/;

/** Whether files of a folder are read as one module: it has HCL, several files of Terraform JSON, or one and values for its variables. */
export function isModule(files: readonly string[]): boolean {
  const all = files.filter((file) => CONFIGURATION.test(file));
  return all.some(isHcl) || all.length > 1 || (all.length === 1 && files.some((file) => LOADED.test(file)));
}

/** Files of Terragrunt and of Terraform's stacks, which call modules and give values to their variables. */
const CALLING = /^(terragrunt|root)\.hcl(\.json)?$|\.(tfcomponent|tfstack|tfdeploy)\.hcl$/;

/** Whether a file calls modules in a language that is not read. */
export const isCalling = (file: string): boolean => CALLING.test(file);

/** Whether a file is HCL of Terraform, or of OpenTofu. */
export const isHcl = (file: string): boolean => HCL.test(file);

/** Whether a file is a piece of configuration, whatever it is written in. */
export const isConfiguration = (file: string): boolean => CONFIGURATION.test(file);

/** Whether a file is part of a module or gives values to its variables. */
export const isPartOfModule = (file: string): boolean => CONFIGURATION.test(file) || isVariables(file);

/** Whether a file gives values to variables. */
export const isVariables = (file: string): boolean => VARIABLES.test(file);

/**
 * Reads a folder as a module, or one file of it by itself. Throws a `BulwarkError` with file and line for the first
 * file that is broken.
 */
export function readModule(folder: string, shown: Shown, only?: string, declared?: Declared): Module {
  const files = filesOf(folder).filter((file) => !declared || stemOf(file) !== stemOf(declared.file));
  if (declared) files.push(declared.file);
  const read = (file: string): Source =>
    file === declared?.file ? declared.source : readFile(join(folder, file), shown);
  const configuration = only ? [only] : files.filter((file) => CONFIGURATION.test(file) && !isHidden(file, files));
  const overrides = configuration.length > 1 ? configuration.filter((file) => OVERRIDE.test(file)) : [];
  const parts = configuration.filter((file) => !overrides.includes(file)).map(read);
  const base = parts.length === 1 && overrides.length === 0 ? (parts[0] as Source) : joined(parts);
  const source = overridden(base, overrides.map(read));
  const calls = new Map<string, string>();
  for (const { body } of blocksIn(child(source.data, 'module'), 1, [])) {
    const from = child(body, 'source');
    const target = typeof from === 'string' && /^(\.\.?(\/|$)|\/)/.test(from) ? resolve(folder, from) : undefined;
    if (target && hasConfiguration(target)) calls.set(from as string, target);
  }
  return {
    name: shown(only ? join(folder, only) : folder) || '.',
    folder,
    source,
    calls,
    unloaded: files.filter((file) => VARIABLES.test(file) && !LOADED.test(file)),
    unread: only
      ? []
      : [
          ...files
            .filter((file) => CONFIGURATION.test(file) && isHidden(file, files))
            .map(
              (file) =>
                `${file} was not judged: OpenTofu takes the .tofu file of that name in its place, and Terraform does not`,
            ),
          ...files
            .filter(isCalling)
            .map((file) => `${file} is not read: what it makes of modules was not judged; judge a plan of it`),
        ],
    hasState: blocksIn(child(source.data, 'terraform'), 0, []).some(
      ({ body }) => body.backend !== undefined || body.cloud !== undefined,
    ),
  };
}

/** Reads what a file of variables gives, as defaults would: text of JSON is literal. */
export function readVariables(path: string, shown: Shown): Body {
  const { data } = readFile(path, shown);
  if (!isBody(data)) throw new BulwarkError('values of variables must be a map of their names', { file: shown(path) });
  return path.endsWith('.json') ? (literal(data) as Body) : data;
}

/** What Terraform loads by itself for a module that it is run in, the later over the earlier. */
export const loadedVariables = (folder: string, shown: Shown): Body =>
  Object.assign(
    {},
    ...filesOf(folder)
      .filter((file) => LOADED.test(file))
      .sort((a, b) => Number(/auto\./.test(a)) - Number(/auto\./.test(b)))
      .map((file) => readVariables(join(folder, file), shown)),
  );

/** Where Terraform keeps the modules that it has downloaded for a configuration, by the calls that lead to them. */
const DOWNLOADED = '.terraform/modules/modules.json';

/** The folder of a module that was downloaded for a call, `vpc` or `vpc.subnets`, where that is of the same source still. */
function downloadedFor(key: string, source: string, root: string): string | undefined {
  const file = join(root, DOWNLOADED);
  if (!existsSync(file)) return undefined;
  const { data } = readSource(file, readText(file));
  for (const entry of [child(data, 'Modules') ?? []].flat()) {
    const [from, folder] = [child(entry, 'Source'), child(entry, 'Dir')];
    if (child(entry, 'Key') !== key || typeof from !== 'string' || typeof folder !== 'string') continue;
    const isSame = from === source || from === `registry.terraform.io/${source}`;
    return isSame && hasConfiguration(resolve(root, folder)) ? resolve(root, folder) : undefined;
  }
  return undefined;
}

/** A module as a template takes it: with the values of its variables, and the modules that it calls and that lie here. */
export function opened(
  module: Module,
  read: (folder: string) => Module | undefined,
  given: Body = {},
  root = module,
  key = '',
): { name: string; source: Source; context: ModuleContext } {
  return {
    name: module.name,
    source: withVariables(module.source, given),
    context: {
      folders: { module: module.folder, root: root.folder },
      unread: module.unread,
      open: (from, call) => {
        const below = key === '' ? call : `${key}.${call}`;
        const folder = module.calls.get(from) ?? downloadedFor(below, from, root.folder);
        const called = folder === undefined ? undefined : read(folder);
        return called && opened(called, read, {}, root, below);
      },
    },
  };
}

const stemOf = (file: string): string => file.replace(/\.json$/, '');

function readFile(path: string, shown: Shown): Source {
  const text = readText(path);
  if (!path.endsWith('.json')) return readHcl(shown(path), text);
  const source = readSource(shown(path), text);
  const { data } = source;
  // A body of Terraform's JSON may be a list of parts.
  return Array.isArray(data)
    ? joined(data.map((part, index) => ({ data: part, positionOf: (at) => source.positionOf([String(index), ...at]) })))
    : source;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !/^\.|~$|^#/.test(entry.name))
    .map(({ name }) => name)
    .sort();

/** OpenTofu reads a file of its own in place of one of Terraform with the same name. */
const isHidden = (file: string, files: readonly string[]): boolean =>
  /\.tf(\.json)?$/.test(file) && files.includes(file.replace(/\.tf(?=(\.json)?$)/, '.tofu'));

const hasConfiguration = (folder: string): boolean => {
  try {
    return filesOf(folder).some((file) => CONFIGURATION.test(file));
  } catch {
    return false;
  }
};

const isBody = (node: Json | undefined): node is Body =>
  node !== null && typeof node === 'object' && !Array.isArray(node);

/** Several files as one: each section is the list of what they have of it, which Terraform's JSON allows everywhere. */
function joined(parts: readonly Source[]): Source {
  const names = new Set(parts.flatMap(({ data }) => (isBody(data) ? Object.keys(data) : [])));
  names.delete('//');
  const sections = new Map(
    [...names].map((name) => [name, parts.filter(({ data }) => child(data, name) !== undefined)]),
  );
  const listed = [...sections].map(([name, sources]) => [name, sources.map(({ data }) => child(data, name) as Json)]);
  return {
    data: Object.fromEntries(listed) as Body,
    positionOf([section = '', second = '', ...rest]) {
      const sources = sections.get(section) ?? [];
      if (/^\d+$/.test(second)) return sources[Number(second)]?.positionOf([section, ...rest]);
      const home = sources.find(({ data }) =>
        blocksIn(child(data, section), 0, []).some(({ body }) => Object.hasOwn(body, second)),
      );
      return (home ?? sources[0] ?? parts[0])?.positionOf([section, second, ...rest]);
    },
  };
}

/** Text of JSON values holds no expressions. */
function literal(node: Json): Json {
  if (typeof node === 'string') return escaped(node);
  if (Array.isArray(node)) return node.map(literal);
  if (!isBody(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, literal(value)]));
}

/** A module whose variables have the given values; those of secrets are what only deployment knows, whatever their defaults. */
function withVariables(source: Source, given: Body): Source {
  const variables = blocksIn(child(source.data, 'variable'), 1, []);
  if (!variables.some(({ names: [name = ''] }) => Object.hasOwn(given, name))) return source;
  const variable: Body = {};
  for (const { names, body } of variables) {
    const [name] = names as [string];
    const isRefused = given[name] === null && String(body.nullable) === 'false';
    const isFilled = Object.hasOwn(given, name) && !isRefused;
    const { default: _, ...open } = body;
    const filled = String(body.sensitive) === 'true' ? open : { ...body, default: given[name] as Json };
    variable[name] = isFilled ? filled : body;
  }
  return { data: { ...(source.data as Body), variable }, positionOf: source.positionOf };
}
