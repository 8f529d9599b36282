import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../scripts/layout';

/** The service of a rule: `s3`. */
export const serviceOf = (id: string): string => id.split('/')[0] as string;

/** Writes a module of TypeScript for each service that rules are of, into a folder that tests can require them from. */
export function writeModules<T extends { readonly id: string }>(
  name: string,
  all: readonly T[],
  moduleOf: (of: readonly T[]) => string,
): string {
  const folder = join(root, '.cache', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const service of new Set(all.map(({ id }) => serviceOf(id)))) {
    const of = all.filter(({ id }) => serviceOf(id) === service);
    writeFileSync(join(folder, `${service}.ts`), moduleOf(of));
  }
  const config = { extends: '../../tsconfig.json', include: ['*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return folder;
}

/** What the compiler says of all modules of a folder. */
export async function errorsIn(folder: string): Promise<string[]> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  return promisify(execFile)(process.execPath, [compiler, '-p', folder], { maxBuffer: 1 << 26 }).then(
    () => [],
    ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}`.trim().split('\n'),
  );
}
