import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { Assembly } from '../engine/assembly';
import { BulwarkError, messageOf } from '../engine/error';
import type { Failure, Notice } from '../engine/report';
import type { Template } from '../engine/template';
import { isAssembly, readAssembly, readText } from './assembly';
import { isMeantAsTemplate, isTemplate, readFound } from './inputs';
import { isKeptByTool } from './kept-by-tools';
import { Modules } from './modules';
import type { Found } from './nested';
import { isPipelineFile } from './pipelines';
import { readSource, type Source } from './source';
import { isCalling, isConfiguration, isHcl, isModule, isPartOfModule, isVariables } from './terraform/module';

/** A file that nobody named, as data. What cannot be read is a failure only where it is meant as a template. */
function sourceFound(name: string, text: string): Source | undefined {
  if (isPipelineFile(name)) return readSource(name, text);
  if (!/Resources|resource|planned_values/.test(text)) return undefined;
  try {
    return readSource(name, text);
  } catch (error) {
    if (isMeantAsTemplate(text)) throw error;
    return undefined;
  }
}

const READABLE = /\.(jsonc?|ya?ml|template|cfn|tmpl)$/i;
/** Of these many hold something else, of which nobody wants to hear. */
const OFTEN_OTHERWISE = /\.(jsonc|cfn|tmpl)$/i;
/** Names that templates have now and then, and most other files too. */
const UNUSUAL = /(^|[\\/])[^.\\/]+$|\.(txt|text|json5|hjson|j2|jinja2?|tpl|hbs|mustache|erb|ejs|cform|cfm|stack)$/i;
const LONGEST_UNUSUAL = 1_000_000;

const isUnusual = (path: string): boolean =>
  UNUSUAL.test(basename(path)) && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) < LONGEST_UNUSUAL;

/** Whether a file of any kind holds resources of CloudFormation. */
function isOfCloudFormation(path: string): boolean {
  try {
    const text = readFileSync(path, 'utf8');
    return /(^|[{,])[ \t]*["']?Resources["']?\s*:/m.test(text) && /["']?Type["']?\s*:\s*["']?AWS::\w+::\w+/.test(text);
  } catch {
    return false;
  }
}

const LEFT_OUT = new Set(['node_modules', '.git', '.terraform']);

/**
 * Reads what paths name: cloud assemblies, folders, globs and single files. Templates found together are judged
 * together. A file that is named but is no template is an error; one that merely lies in a folder is a notice, or a
 * failure where it is a broken template, so that one broken file does not hide what is wrong in the others.
 *
 * A folder of `.tf` files is one module of Terraform, and so is a `.tf` file that is named. Modules that another one
 * calls are judged as part of it, with what it gives them, unless they are named themselves. Values of variables come
 * from the files that Terraform loads by itself, and from those that are named.
 */
export function readPaths(
  paths: readonly string[],
  cwd = process.cwd(),
): { templates: Template[]; notices: Notice[]; failures: Failure[] } {
  const assembly = new Assembly();
  const templates: Template[] = [];
  const notices: Notice[] = [];
  const failures: Failure[] = [];
  const seen = new Set<string>();
  const modules = new Modules((path) => shown(path, cwd), failures);
  const file = (path: string, named: boolean): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const name = shown(path, cwd);
    if (named) modules.name(dirname(path));
    if (isHcl(path)) modules.add(dirname(path));
    else if (isConfiguration(path)) modules.add(dirname(path), basename(path));
    else if (named && isVariables(path)) modules.give(path);
    else template(path, name, named);
  };
  const found = new Map<string, Found & { readonly named: boolean }>();
  /** Runs what may fail: of a file that was named the failure is the caller's. */
  const trying = (name: string, named: boolean, run: () => void): void => {
    try {
      run();
    } catch (error) {
      if (named) throw error;
      if (!failures.some(({ template }) => template === name))
        failures.push({ template: name, message: messageOf(error) });
    }
  };
  const template = (path: string, name: string, named: boolean): void =>
    trying(name, named, () => {
      const text = readText(path);
      const source = named ? readSource(name, text) : sourceFound(name, text);
      if (source && (named || isTemplate(name, source.data))) found.set(path, { name, source, named });
      else if (!isKeptByTool(path, text) && (!OFTEN_OTHERWISE.test(path) || isMeantAsTemplate(text)))
        notices.push({ template: name, message: 'this is no template; it was left out' });
    });
  /** The template of a nested stack, also where it lies elsewhere than the paths that were named. */
  const open = (path: string): Found | undefined => {
    const known = found.get(path);
    if (known) return known;
    if (!existsSync(path)) return undefined;
    const name = shown(path, cwd);
    let opened: Found | undefined;
    trying(name, false, () => {
      const source = readSource(name, readText(path));
      if (isTemplate(name, source.data)) opened = { name, source };
    });
    return opened;
  };
  const unusual = (path: string): void => {
    if (isOfCloudFormation(path))
      notices.push({
        template: shown(path, cwd),
        message: 'this may be a template, and its name is that of none; it was left out: name it to judge it',
      });
  };
  const missing = (path: string): void => {
    if (!READABLE.test(path) && !isPartOfModule(path)) return;
    const template = shown(path, cwd);
    // A folder tells names that are no UTF-8 otherwise than they are, so that nothing is found by them.
    if (path.includes('\ufffd') && lstatSync(path, { throwIfNoEntry: false }) === undefined)
      failures.push({ template, message: `${template}: this cannot be read, because its name is no UTF-8; rename it` });
    else notices.push({ template, message: 'this link leads nowhere; it was left out' });
  };
  const folder = (path: string): void => {
    if (isAssembly(path)) templates.push(...readAssembly(shown(path, cwd) || '.'));
    else {
      const entries = entriesOf(path, cwd, seen);
      const names = entries.flatMap(({ path, isFile }) => (isFile ? basename(path) : []));
      const isWhole = isModule(names);
      if (isWhole || names.some(isCalling)) modules.add(path);
      for (const entry of entries) {
        if (entry.isFolder) folder(entry.path);
        else if (!entry.isFile) missing(entry.path);
        else if (isWhole && isPartOfModule(entry.path)) continue;
        else if (isVariables(entry.path)) modules.leave(entry.path);
        else if (READABLE.test(entry.path)) file(entry.path, false);
        else if (isUnusual(entry.path)) unusual(entry.path);
      }
    }
  };
  for (const path of paths) {
    if (path === '') throw new BulwarkError('one of the paths is empty; name a folder, a glob or a template');
    const full = isAbsolute(path) ? path : resolve(cwd, path);
    if (existsSync(full)) {
      if (statSync(full).isDirectory()) {
        modules.name(full);
        folder(full);
      } else file(full, true);
      continue;
    }
    const hits = /[*?{[]/.test(path) ? glob(path, cwd) : [];
    if (hits.length === 0)
      throw new BulwarkError(
        `there is no '${path}'; name a cloud assembly (cdk.out), a folder, a glob or a template`,
        {},
      );
    for (const hit of hits) file(hit, false);
  }
  readFound(found, assembly, open, (path, run) => {
    const { name, named } = found.get(path) as Found & { named: boolean };
    trying(name, named, run);
  });
  notices.push(...modules.readInto(assembly));
  templates.push(...assembly.templates);
  return { templates, notices, failures };
}

const shown = (path: string, cwd: string): string => {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
};

/** What lies in a folder. */
export interface Entry {
  readonly path: string;
  readonly isFolder: boolean;
  /** Neither, where it is a link that leads nowhere. */
  readonly isFile: boolean;
}

/** Nothing where a link leads nowhere, or to itself. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  }
}

/** What lies in a folder. Links are followed; a folder that was walked before is not walked again. */
export function entriesOf(folder: string, cwd: string, walked: Set<string>): Entry[] {
  try {
    const real = realpathSync(folder);
    if (walked.has(real)) return [];
    walked.add(real);
    return readdirSync(folder)
      .filter((name) => !LEFT_OUT.has(name))
      .sort()
      .map((name) => {
        const path = join(folder, name);
        const found = statOf(path);
        const isFolder = found?.isDirectory() ?? false;
        return { path, isFolder, isFile: found !== undefined && !isFolder };
      });
  } catch (error) {
    throw new BulwarkError(`this folder cannot be read: ${messageOf(error)}`, { file: shown(folder, cwd) });
  }
}

function glob(pattern: string, cwd: string): string[] {
  const picomatch = require('picomatch') as typeof import('picomatch');
  const absolute = isAbsolute(pattern) ? pattern : join(cwd, pattern);
  const { base } = picomatch.scan(absolute.replaceAll('\\', '/'));
  const matches = picomatch(absolute.replaceAll('\\', '/'), { dot: true });
  const found: string[] = [];
  const walked = new Set<string>();
  const walk = (folder: string): void => {
    for (const { path, isFolder, isFile } of entriesOf(folder, cwd, walked)) {
      if (isFolder) walk(path);
      else if (isFile && matches(path.replaceAll('\\', '/'))) found.push(path);
    }
  };
  if (base && existsSync(base)) walk(base);
  return found;
}
