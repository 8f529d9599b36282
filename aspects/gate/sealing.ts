import { existsSync } from 'node:fs';
import { seal, unseal } from '../../lib/read/seal';
import { plain } from '../../lib/reporters/plain';
import type { Part } from './judge';

const sealed = new Map<string, () => string | undefined>();
let isWatching = false;

/** What passed is sealed, and looked at once more when the process ends: what was changed since was not judged. */
export function sealUntilExit(outdir: string, parts: readonly Part[]): void {
  if (!isWatching) process.once('exit', refuseChanged);
  isWatching = true;
  sealed.set(outdir, seal(outdir, [...new Set(parts.map(({ config }) => config))]));
}

/** Takes away the seal of an earlier judgement. */
export function breakSeal(outdir: string): void {
  sealed.delete(outdir);
  unseal(outdir);
}

function refuseChanged(): void {
  for (const [outdir, broken] of sealed) {
    const what = existsSync(outdir) ? broken() : undefined;
    if (what === undefined) continue;
    process.exitCode = 1;
    process.stderr.write(`bulwark: ${plain(what)}, so this app does not pass\n`);
  }
}
