import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { BulwarkError, messageOf } from '../engine/error';
import type { Notice } from '../engine/finding';
import { Assembly, type Template } from '../engine/template';
import { isAssembly, readAssembly, readText } from './assembly';
import { isTemplate, readTemplate } from './inputs';
import { readSource } from './source';

const READABLE = /\.(json|ya?ml|template)$/i;
const LEFT_OUT = new Set(['node_modules', '.git']);

/**
 * Reads what paths name: cloud assemblies, folders, globs and single files. Templates found together are judged
 * together. A file that is named but is no template is an error; one that merely lies in a folder is a notice.
 */
export function readPaths(paths: readonly string[], cwd = process.cwd()): { templates: Template[]; notices: Notice[] } {
  const assembly = new Assembly();
  const templates: Template[] = [];
  const notices: Notice[] = [];
  const seen = new Set<string>();
  const file = (path: string, named: boolean): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const name = shown(path, cwd);
    const source = named ? readSource(name, readText(path)) : tolerant(path, name, notices);
    if (!source) return;
    if (!named && !isTemplate(source.data))
      notices.push({ template: name, message: 'this is no template; it was left out' });
    else readTemplate(name, source, assembly);
  };
  const folder = (path: string): void => {
    if (isAssembly(path)) {
      templates.push(...readAssembly(path));
      return;
    }
    for (const entry of entriesOf(path, cwd)) {
      const inner = join(path, entry.name);
      if (LEFT_OUT.has(entry.name)) continue;
      if (entry.isDirectory()) folder(inner);
      else if (entry.isFile() && READABLE.test(entry.name)) file(inner, false);
    }
  };
  for (const path of paths) {
    const full = isAbsolute(path) ? path : resolve(cwd, path);
    if (existsSync(full)) {
      if (statSync(full).isDirectory()) folder(full);
      else file(full, true);
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
  templates.push(...assembly.templates);
  return { templates, notices };
}

const shown = (path: string, cwd: string): string => {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
};

function entriesOf(path: string, cwd: string) {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new BulwarkError(`this folder cannot be read: ${messageOf(error)}`, { file: shown(path, cwd) });
  }
}

/** A file that only lies in the folder may be anything; a broken one is said, because it may be a broken template. */
function tolerant(path: string, name: string, notices: Notice[]) {
  const text = readText(path);
  if (!/Resources|resource|planned_values/.test(text)) {
    notices.push({ template: name, message: 'this is no template; it was left out' });
    return undefined;
  }
  return readSource(name, text);
}

function glob(pattern: string, cwd: string): string[] {
  const picomatch = require('picomatch') as typeof import('picomatch');
  const absolute = isAbsolute(pattern) ? pattern : join(cwd, pattern);
  const { base } = picomatch.scan(absolute.replaceAll('\\', '/'));
  const matches = picomatch(absolute.replaceAll('\\', '/'), { dot: true });
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const entry of entriesOf(path, cwd)) {
      const inner = join(path, entry.name);
      if (LEFT_OUT.has(entry.name)) continue;
      if (entry.isDirectory()) walk(inner);
      else if (matches(inner.replaceAll('\\', '/'))) found.push(inner);
    }
  };
  if (base && existsSync(base)) walk(base);
  return found;
}
