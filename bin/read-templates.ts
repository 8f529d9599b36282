import { existsSync } from 'node:fs';
import { BulwarkError } from '../lib/engine/error';
import type { Template } from '../lib/engine/template';
import { readPaths } from '../lib/read/paths';

/** Reads templates that a question is asked about: those named, or cdk.out. Throws where any cannot be read. */
export function readTemplates(paths: readonly string[]): Template[] {
  if (paths.length === 0 && !existsSync('cdk.out'))
    throw new BulwarkError('there is no cdk.out here: run `cdk synth` first, or name templates after the question');
  const { templates, failures } = readPaths(paths.length > 0 ? paths : ['cdk.out']);
  const [failure] = failures;
  if (failure) throw new BulwarkError(failure.message);
  if (templates.length === 0) throw new BulwarkError(`there is no template in ${paths.join(', ')}`);
  return templates;
}
