import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ID, root } from './layout';

/** The service and name of a well-formed id of which no file exists yet. Anything else is said in one line, and ends the process. */
export function newId(id: string | undefined, what: string, example: string, fileOf: (id: string) => string) {
  if (!id || !ID.test(id))
    refuse(`'${id ?? ''}' is not a ${what} id: write <service>/<name> in kebab-case, such as ${example}`);
  if (existsSync(join(root, fileOf(id))))
    refuse(`${what} '${id}' exists: ${fileOf(id)}; choose another name, or edit it`);
  const [service = '', name = ''] = id.split('/');
  return { id, service, name };
}

/** Writes one new file. */
export function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  console.log(`wrote ${file}`);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}
