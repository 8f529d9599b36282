import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkTemplates } from '../../lib/engine/check';
import { type Config, defineConfig } from '../../lib/engine/config';
import type { Finding } from '../../lib/engine/finding';
import type { Report } from '../../lib/engine/report';
import { type Fixed, fixesOf } from '../../lib/fix';
import { withTexts } from '../../lib/read/assembly';
import { readPaths } from '../../lib/read/paths';
import { ruleBook } from '../../lib/rules';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fix-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What fixes made of files. */
export interface Outcome extends Fixed {
  /** What was found before. */
  readonly report: Report;
  /** The text of each file, fixed where it was. */
  readonly texts: Readonly<Record<string, string>>;
  /** What is found in those. */
  readonly after: Report;
}

/** Fixes files in which these rules are on. */
export function fixing(
  files: Readonly<Record<string, string>>,
  rules: readonly string[] | Config,
  only?: readonly string[],
): Outcome {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const config = 'layers' in rules ? rules : withRules(rules as readonly string[]);
  const judge = (texts: ReadonlyMap<string, string>): Report =>
    withTexts(texts, () => {
      const { templates, failures } = readPaths([folder]);
      return { ...checkTemplates(templates, config, ruleBook), failures };
    });
  const report = judge(new Map());
  if (report.failures[0]) throw new Error(report.failures[0].message);
  const fixed = fixesOf(report, judge, only && { only: new Set(only) });
  const rewritten = new Map(fixed.files.map(({ path, after }) => [path, after]));
  const texts = Object.fromEntries(
    Object.keys(files).map((name) => [
      name,
      rewritten.get(join(folder, name)) ?? readFileSync(join(folder, name), 'utf8'),
    ]),
  );
  return { ...fixed, report, texts, after: judge(rewritten) };
}

const made = new Map<string, Config>();

function withRules(ids: readonly string[]): Config {
  const key = ids.join(' ');
  const known = made.get(key) ?? defineConfig({ name: 'some', rules: Object.fromEntries(ids.map((id) => [id, 'on'])) });
  made.set(key, known);
  return known;
}

/** Findings by their rules and resources. */
export const namesOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, resource }) => `${rule} ${resource}`).sort();
