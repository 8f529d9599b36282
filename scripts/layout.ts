import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** The repository's folder. */
export const root = resolve(__dirname, '..');

/** What rules and constructs are called: `<service>/<name>`, both in kebab-case. */
export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Files below a folder, as paths from the repository's root with forward slashes, sorted; none where there is no such folder. */
export function filesIn(folder: string): string[] {
  const from = join(root, folder);
  if (!existsSync(from)) return [];
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Ids of all rules, sorted: their paths below `lib/rules`. What is called `example-…` there is shared by examples. */
export const ruleIds = (): string[] =>
  filesIn('lib/rules')
    .filter((file) => file.split('/').length === 4 && file.endsWith('.ts') && !/\.examples\.ts$|\/example-/.test(file))
    .map((file) => file.slice('lib/rules/'.length, -'.ts'.length));

/** `s3/bucket-versioned` as a variable: `s3BucketVersioned`. */
export const camelCase = (id: string): string => id.replace(/[-/](.)/g, (_, letter: string) => letter.toUpperCase());

/** `hardened-bucket` as a class: `HardenedBucket`. */
export const pascalCase = (name: string): string => camelCase(`-${name}`);

/** The folders of all hardened constructs: `constructs/s3/hardened-bucket`. */
export const constructFolders = (): string[] =>
  filesIn('constructs')
    .filter((file) => /^constructs\/[^/]+\/[^/]+\/defaults\.ts$/.test(file))
    .map((file) => file.slice(0, -'/defaults.ts'.length));

/** The functions of Lambda that constructs deploy: the folders of `lib/functions`. */
export const functionNames = (): string[] =>
  filesIn('lib/functions').flatMap((file) => /^lib\/functions\/([^/]+)\/index\.ts$/.exec(file)?.[1] ?? []);
