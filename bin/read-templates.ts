import { BulwarkError } from '../lib/engine/error';
import type { Template } from '../lib/engine/template';
import { loadConfig, nearestConfig } from '../lib/load-config';
import { readPaths } from '../lib/read/paths';
import { defaultPaths } from './check-paths';

/** Reads templates that a question is asked about: those named, or those that `check` judges. Throws where any cannot be read. */
export function readTemplates(paths: readonly string[]): Template[] {
  const wanted = paths.length > 0 ? paths : defaultOnes();
  const { templates, failures } = readPaths(wanted);
  const [failure] = failures;
  if (failure) throw new BulwarkError(`not everything could be read, so nothing was answered: ${failure.message}`);
  if (templates.length === 0) throw new BulwarkError(`there is no template in ${wanted.join(', ')}`);
  return templates;
}

function defaultOnes(): readonly string[] {
  const file = nearestConfig(process.cwd());
  return defaultPaths(loadConfig(file), file);
}
