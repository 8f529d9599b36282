import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { presets } from '../../lib';
import { type ConfigLayer, defineConfig } from '../../lib/engine/config';
import type { Dialect } from '../../lib/engine/template';
import { type Migrated, migrate } from '../../lib/migrate';
import { KICS_QUERIES } from '../../lib/migrate/kics-queries';
import { textsIn } from '../../lib/migrate/texts';
import { readPaths } from '../../lib/read/paths';
import { ruleBook } from '../../lib/rules';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** The day of every test. */
const TODAY = new Date('2026-06-01T12:00:00Z');

/** What becomes of the suppressions in files by their paths, with every rule on. The paths that are named are those given, else all. */
export function migrated(
  files: Readonly<Record<string, string | object>>,
  paths: readonly string[] = ['.'],
  ...layers: ConfigLayer[]
): Migrated {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bulwark-migrate-')));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  const { sources, own, others } = textsIn(paths.map((path) => join(folder, path)));
  const { templates } = readPaths(others);
  return migrate({ templates, sources, own }, defineConfig(presets.all, ...layers), ruleBook, TODAY);
}

/** A file as it is called in its project. */
const short = (file: string): string => made.reduce((name, folder) => name.replace(`${folder}/`, ''), file);

/** Each suppression in a line: where it is, what is waived or why nothing is. */
export const rows = ({ waivers, leftOut }: Migrated): string[] =>
  [
    ...waivers.flatMap(({ rule, within, from }) =>
      from.map((it) => `${short(it.file)}:${it.line} ${it.tool} ${it.id} -> ${rule} within ${within.join(', ')}`),
    ),
    ...leftOut.map(({ suppression: it, why }) => `${short(it.file)}:${it.line} ${it.tool} ${it.id} -- ${why}`),
  ].sort();

/** A module of Terraform with two plain buckets, and lines within the first or above it. */
export const buckets = (within: string, above = ''): string =>
  `${above}resource "aws_s3_bucket" "logs" {\n${within}\n}\n\nresource "aws_s3_bucket" "other" {\n}\n`;

/** A template with two plain buckets, the first of which has metadata. */
export const withMetadata = (metadata: object): object => ({
  Resources: {
    Logs: { Type: 'AWS::S3::Bucket', Metadata: metadata },
    Other: { Type: 'AWS::S3::Bucket' },
  },
});

/** KICS's id of a query for a dialect. */
export const kicsId = (dialect: Dialect, name: string): string => KICS_QUERIES[name]?.[dialect] as string;
