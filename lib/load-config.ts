import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Config, defineConfig, loaded } from './engine/config';
import { BulwarkError, messageOf } from './engine/error';
import { presets } from './presets';

const NAMES = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs', 'json'].map((extension) => `bulwark.config.${extension}`);

/**
 * Loads a configuration: the file named, or the nearest `bulwark.config.*` at or above the working directory, or the
 * baseline preset where there is none. Throws a `BulwarkError` for a file that is missing, broken or no configuration.
 */
export function loadConfig(from?: string): Config {
  const file = from === undefined ? nearestConfig(process.cwd()) : resolve(from);
  if (file === undefined) return withAccepted(defineConfig(presets.baseline), process.cwd());
  if (!existsSync(file))
    throw new BulwarkError(
      lstatSync(file, { throwIfNoEntry: false })
        ? `the configuration '${file}' is a link that leads nowhere`
        : `there is no configuration file '${from}'`,
    );
  return withAccepted(configIn(file), dirname(file), file);
}

/** The file of accepted findings where a configuration names no other. */
export const ACCEPTED = 'bulwark.accepted.json';

const withAccepted = (config: Config, folder: string, file?: string): Config =>
  loaded(config, { file, accepted: acceptedIn(resolve(folder, config.accepted ?? ACCEPTED)) });

/**
 * The nearest configuration file at or above a directory. Throws a `BulwarkError` where a folder has several: which of
 * them counts must not depend on how they are called.
 */
export function nearestConfig(directory: string): string | undefined {
  const folder = resolve(directory);
  const [found, ...others] = NAMES.map((name) => join(folder, name)).filter(isThere);
  if (found !== undefined && others.length > 0)
    throw new BulwarkError(
      `beside this configuration lies ${others.map((file) => basename(file)).join(', ')}: keep one`,
      {
        file: found,
      },
    );
  return found ?? (dirname(folder) === folder ? undefined : nearestConfig(dirname(folder)));
}

/** Whether there is a file, or a link of its name. Throws a `BulwarkError` where the folder may not be looked into. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BulwarkError(
      `whether a configuration lies here cannot be told (${code}): let this user read the folder, or name the configuration`,
      { file: dirname(file) },
    );
  }
}

function configIn(file: string): Config {
  let exported: unknown;
  try {
    process.once('exit', refuseToLeave);
    if (file.endsWith('.json')) exported = JSON.parse(readFileSync(file, 'utf8'));
    else {
      const { createJiti } = require('jiti') as typeof import('jiti');
      const load = createJiti(file, {
        moduleCache: false,
        fsCache: false,
        interopDefault: true,
        alias: ownModule(),
        // Said here, because a variable of the environment would otherwise put other files in place of what is imported.
        tsconfigPaths: false,
        extensions: EXTENSIONS,
      }) as unknown as (id: string) => unknown;
      exported = load(file);
    }
  } catch (error) {
    if (error instanceof BulwarkError && error.where.file) throw error;
    throw new BulwarkError(`this configuration cannot be loaded: ${messageOf(error).split('\n')[0]}`, { file });
  } finally {
    process.off('exit', refuseToLeave);
  }
  const given = (exported as { default?: unknown } | undefined)?.default ?? exported;
  if (given === null || typeof given !== 'object')
    throw new BulwarkError(
      'this configuration exports nothing; write `export default defineConfig(presets.baseline)`',
      { file },
    );
  try {
    return defineConfig(given as Config);
  } catch (error) {
    throw new BulwarkError(messageOf(error), { file });
  }
}

/** What a configuration may import without its ending, in the order of their precedence. */
const EXTENSIONS = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];

/** A configuration that ends the process must not pass for one that was held to. */
function refuseToLeave(): void {
  process.stderr.write('bulwark: the configuration ended the process while it was loaded, so nothing was judged\n');
  process.exitCode = 2;
}

/** Lets a configuration import this package by its name even where it is not installed under it, as in its own repository. */
function ownModule(): Record<string, string> {
  const entry = [resolve(__dirname, 'index.js'), resolve(__dirname, 'index.ts')].find(existsSync);
  return entry ? { 'cdk-bulwark': entry } : {};
}

/** Fingerprints of accepted findings. A file that is missing accepts nothing. */
function acceptedIn(file: string): ReadonlySet<string> {
  if (!existsSync(file)) return new Set();
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BulwarkError(
      `these accepted findings cannot be read: ${messageOf(error)}; run \`bulwark accept\` to write them anew`,
      { file },
    );
  }
  const list = (parsed as { accepted?: unknown })?.accepted;
  if (!Array.isArray(list))
    throw new BulwarkError('this file has no list `accepted`; run `bulwark accept` to write it anew', { file });
  return new Set(list.map((entry: { fingerprint?: unknown }) => String(entry?.fingerprint)));
}
