import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { accepting, type Config, defineConfig } from './engine/config';
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
  if (!existsSync(file)) throw new BulwarkError(`there is no configuration file '${from}'`);
  return withAccepted(configIn(file), dirname(file));
}

/** The file of accepted findings where a configuration names no other. */
export const ACCEPTED = 'bulwark.accepted.json';

const withAccepted = (config: Config, folder: string): Config =>
  accepting(config, acceptedIn(resolve(folder, config.accepted ?? ACCEPTED)));

/** The nearest configuration file at or above a directory. */
export function nearestConfig(directory: string): string | undefined {
  const { lilconfigSync } = require('lilconfig') as typeof import('lilconfig');
  const found = lilconfigSync('bulwark', {
    searchPlaces: NAMES,
    loaders: Object.fromEntries(NAMES.map((name) => [name.slice(name.lastIndexOf('.')), () => true])),
    stopDir: '/',
  }).search(directory);
  return found?.filepath;
}

function configIn(file: string): Config {
  let loaded: unknown;
  try {
    if (file.endsWith('.json')) loaded = JSON.parse(readFileSync(file, 'utf8'));
    else {
      const { createJiti } = require('jiti') as typeof import('jiti');
      const load = createJiti(file, { moduleCache: false, interopDefault: true, alias: ownModule() }) as unknown as (
        id: string,
      ) => unknown;
      loaded = load(file);
    }
  } catch (error) {
    if (error instanceof BulwarkError && error.where.file) throw error;
    throw new BulwarkError(`this configuration cannot be loaded: ${messageOf(error).split('\n')[0]}`, { file });
  }
  const given = (loaded as { default?: unknown } | undefined)?.default ?? loaded;
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
