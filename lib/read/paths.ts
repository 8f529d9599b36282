import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { BulwarkError, messageOf } from '../engine/error';
import type { Failure, Notice } from '../engine/finding';
import { Assembly, type Template } from '../engine/template';
import { isAssembly, readAssembly, readText } from './assembly';
import { isTemplate, readTemplate } from './inputs';
import { readSource } from './source';

const READABLE = /\.(json|ya?ml|template)$/i;
const LEFT_OUT = new Set(['node_modules', '.git']);

/**
 * Reads what paths name: cloud assemblies, folders, globs and single files. Templates found together are judged
 * together. A file that is named but is no template is an error; one that merely lies in a folder is a notice, or a
 * failure where it is a broken template, so that one broken file does not hide what is wrong in the others.
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
  const file = (path: string, named: boolean): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const name = shown(path, cwd);
    if (named) {
      readTemplate(name, readSource(name, readText(path)), assembly);
      return;
    }
    try {
      const text = readText(path);
      const source = /Resources|resource|planned_values/.test(text) ? readSource(name, text) : undefined;
      if (source && isTemplate(source.data)) readTemplate(name, source, assembly);
      else notices.push({ template: name, message: 'this is no template; it was left out' });
    } catch (error) {
      failures.push({ template: name, message: messageOf(error) });
    }
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
  return { templates, notices, failures };
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
