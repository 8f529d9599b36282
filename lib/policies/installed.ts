import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The file of a package that is installed in the project, or beside this one: `way` leads to it by way of the packages that
 * bring it. Undefined where there is none.
 */
export function installed(...way: readonly string[]): string | undefined {
  for (const folder of [process.cwd(), __dirname]) {
    const file = way.reduce<string | undefined>(resolvedFrom, join(folder, 'package.json'));
    if (file !== undefined) return file;
  }
  return undefined;
}

function resolvedFrom(from: string | undefined, name: string): string | undefined {
  try {
    return from && createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
}
