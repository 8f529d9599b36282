import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import type { Config } from '../engine/config';
import { messageOf } from '../engine/error';

const SEAL = 'bulwark.seal.json';

/** What tools keep in the folder of a stack of Terraform. */
const LEFT_OUT = new Set(['.terraform', 'node_modules']);

/** What the CDK writes beside what it deploys, and after the gate has judged. */
const BESIDE = new Set([
  SEAL,
  'validation-report.json',
  'policy-validation-report.json',
  'performance-counters.json',
  'tree.json',
]);

/** What a gate judged: the version, the configuration and the files of an assembly, as SHA-256. */
interface Seal {
  readonly version: string;
  readonly configs: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

const hash = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** A configuration by what its layers say, wherever it was loaded from. */
const hashOf = ({ layers, acceptedFindings: { size } }: Config): string => hash(JSON.stringify([layers, size]));

/** The manifests and templates of an assembly and of the assemblies in it, by their paths. */
function hashesIn(directory: string, below = ''): Record<string, string> {
  const all: Record<string, string> = {};
  for (const entry of readdirSync(join(directory, below), { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      const isRead = below.startsWith('stacks') ? !LEFT_OUT.has(entry.name) : /^assembly-|^stacks$/.test(entry.name);
      if (isRead) Object.assign(all, hashesIn(directory, path));
    } else if (/\.(json|ya?ml|template|tf|tofu|tfvars)$/i.test(entry.name) && !BESIDE.has(entry.name))
      all[path] = hash(readFileSync(join(directory, path)));
  }
  return all;
}

const sealOf = (directory: string, configs: readonly Config[]): Seal => ({
  version,
  configs: configs.map(hashOf),
  files: hashesIn(directory),
});

/** Leaves in an assembly what was judged of it. */
export const seal = (directory: string, configs: readonly Config[]): void => sealLater(directory, configs)();

/** The same, as the assembly is now, for when it may be written to. */
export function sealLater(directory: string, configs: readonly Config[]): () => void {
  const text = `${JSON.stringify(sealOf(directory, configs), null, 2)}\n`;
  return () => writeFileSync(join(directory, SEAL), text);
}

/** Takes the seal of an earlier judgement away. */
export const unseal = (directory: string): void => rmSync(join(directory, SEAL), { force: true });

/** Why an assembly is not what a gate judged, by a configuration where one is given, if it is not. */
export function brokenSeal(directory: string, config?: Config): string | undefined {
  const file = join(directory, SEAL);
  if (!existsSync(file)) return `${directory} has no seal: no gate that passed it has written ${SEAL}`;
  try {
    const { files, configs = [] } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Seal>;
    if (config && !configs.includes(hashOf(config)))
      return `${directory} was judged by another configuration than this one, so the seal says nothing of it: give the gate the same one`;
    const now = hashesIn(directory);
    for (const path of Object.keys({ ...files, ...now })) {
      if (now[path] === files?.[path]) continue;
      const what = now[path] === undefined ? 'is gone' : files?.[path] === undefined ? 'was added' : 'was changed';
      return `${join(directory, path)} ${what} since it was judged`;
    }
  } catch (error) {
    return `the seal ${file} cannot be read: ${messageOf(error)}`;
  }
  return undefined;
}
