/**
 * Fixes templates of CloudFormation, each of them as YAML and as JSON in several layouts, and says how far that went:
 *
 *     npx tsx scripts/fix-templates.ts templates.jsonl.gz [--sample 50]
 *
 * Each line of the file is `{ "source": …, "file": …, "template": {…} }`. Exits with 1 where a file does not read as what
 * it was with the fixes, or where a second run changes it again.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { stringify } from 'yaml';
import { presets } from '../lib';
import { checkTemplates } from '../lib/engine/check';
import { defineConfig } from '../lib/engine/config';
import type { Finding } from '../lib/engine/finding';
import type { Report } from '../lib/engine/report';
import type { Json } from '../lib/engine/value';
import { fixesOf } from '../lib/fix';
import { unifiedDiff } from '../lib/fix/unified-diff';
import { withTexts } from '../lib/read/assembly';
import { readPaths } from '../lib/read/paths';
import { readSource } from '../lib/read/source';
import { ruleBook } from '../lib/rules';

const LAYOUTS: Readonly<Record<string, { file: string; write(template: object): string }>> = {
  YAML: { file: 'template.yaml', write: (it) => stringify(it, { lineWidth: 0, aliasDuplicateObjects: false }) },
  'YAML, indented by four, lists by none': {
    file: 'template.yaml',
    write: (it) => stringify(it, { indent: 4, indentSeq: false, aliasDuplicateObjects: false }),
  },
  JSON: { file: 'template.json', write: (it) => JSON.stringify(it, null, 2) },
  'JSON, indented by tabs': {
    file: 'template.json',
    write: (it) => JSON.stringify(it, null, '\t').replaceAll('\n', '\r\n'),
  },
  'JSON on one line': { file: 'template.json', write: (it) => JSON.stringify(it) },
};

const [file, , sample] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: npx tsx scripts/fix-templates.ts templates.jsonl.gz [--sample 50]');
const bytes = readFileSync(file);
const all = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
const every = sample === undefined ? 1 : Math.max(1, Math.floor(all.length / Number(sample)));
const templates = all.filter((_, at) => at % every === 0).map((line) => JSON.parse(line));

const folder = mkdtempSync(join(tmpdir(), 'fix-templates-'));
process.chdir(folder);
const config = defineConfig(presets.strict);
let isSound = true;
const complain = (name: string, what: string): void => {
  isSound = false;
  console.log(`${name}: ${what}`);
};
const why = new Map<string, number>();
for (const [layout, { file, write }] of Object.entries(LAYOUTS)) {
  const count = { templates: 0, changed: 0, findings: 0, fixed: 0, left: 0 };
  for (const { source, file: from, template } of templates) {
    const name = `${source} ${from} as ${layout}`;
    const before = write(template);
    writeFileSync(file, before);
    const judge = (texts: ReadonlyMap<string, string>): Report =>
      withTexts(texts, () => checkTemplates(readPaths([file]).templates, config, ruleBook));
    try {
      const report = judge(new Map());
      const { files, fixed, left } = fixesOf(report, judge);
      count.templates++;
      count.findings += report.findings.filter(({ state, waiver }) => state === 'fail' && !waiver).length;
      count.fixed += fixed.length;
      count.left += left.length;
      for (const { why: because } of left)
        why.set(
          because.replace(/where the rule.*|on \S+$/, ''),
          (why.get(because.replace(/where the rule.*|on \S+$/, '')) ?? 0) + 1,
        );
      const [changed] = files;
      if (!changed) continue;
      count.changed++;
      const after = judge(new Map([[changed.path, changed.after]]));
      const lost = lostFrom(dataOf(file, before), dataOf(file, changed.after), fixed);
      if (lost !== undefined) complain(name, `${lost} is not what it was`);
      const keyOf = ({ rule, path, template }: Finding) => `${rule} ${path} in ${template}`;
      const known = new Set(report.findings.map(keyOf));
      const gone = new Set(fixed.map(keyOf));
      for (const finding of after.findings)
        if (gone.has(keyOf(finding)) || !known.has(keyOf(finding))) complain(name, `${keyOf(finding)} is there`);
      writeFileSync(file, changed.after);
      const again = fixesOf(after, judge);
      if (again.files.length > 0) complain(name, `a second run changes it: ${again.fixed.map(keyOf).join(', ')}`);
      const taken = unifiedDiff(file, before, changed.after).match(/^-(?!--)/gm)?.length ?? 0;
      if (taken > 2 * fixed.length) complain(name, `${taken} lines gave way to ${fixed.length} fixes`);
    } catch (error) {
      complain(name, (error as Error).stack ?? String(error));
    }
  }
  console.log(layout, count);
}
rmSync(folder, { recursive: true });
console.log(Object.fromEntries([...why].sort(([, a], [, b]) => b - a).slice(0, 25)));
process.exitCode = isSound ? 0 : 1;

function dataOf(name: string, text: string): Json {
  return readSource(name, text).data;
}

/** The first path that said something which is neither there any longer nor in a resource that was fixed; scalars alone give way. */
function lostFrom(before: Json, after: Json, fixed: readonly Finding[], path = ''): string | undefined {
  if (isDeepStrictEqual(before, after)) return undefined;
  const isFixed = fixed.some(
    ({ resource }) => path.startsWith(`.Resources.${resource}.`) || path === `.Resources.${resource}`,
  );
  if (before === null || typeof before !== 'object') return isFixed ? undefined : path;
  if (after === null || typeof after !== 'object') return path;
  for (const key of Object.keys(before)) {
    const inner = (after as { [key: string]: Json })[key];
    const own = (before as { [key: string]: Json })[key] as Json;
    const lost =
      inner === undefined && isFixed && typeof own !== 'object'
        ? undefined
        : inner === undefined
          ? `${path}.${key}`
          : lostFrom(own, inner, fixed, `${path}.${key}`);
    if (lost !== undefined) return lost;
  }
  return undefined;
}
