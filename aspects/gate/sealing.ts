import { existsSync } from 'node:fs';
import { brokenSeal, sealLater, unseal } from '../../lib/read/seal';
import { plain } from '../../lib/reporters/plain';
import type { Part } from './judge';

const sealed = new Set<string>();
/** What is to be done once the toolkit lets its output be written to: older versions of the CDK refuse a plugin that does. */
const pending = new Map<string, () => void>();
let isWatching = false;

/** What passed is sealed, as it is now, and looked at once more when the process ends: what was changed since was not judged. */
export function sealUntilExit(outdir: string, parts: readonly Part[]): void {
  if (!isWatching) process.once('exit', refuseChanged);
  isWatching = true;
  sealed.add(outdir);
  pending.set(outdir, sealLater(outdir, [...new Set(parts.map(({ config }) => config))]));
}

/** The seal of an earlier judgement is to be taken away. */
export function breakSeal(outdir: string): void {
  sealed.delete(outdir);
  pending.set(outdir, () => unseal(outdir));
}

/** Writes the seals that are due, and takes others away. */
export function settleSeals(): void {
  for (const [outdir, write] of pending) if (existsSync(outdir)) write();
  pending.clear();
}

function refuseChanged(): void {
  settleSeals();
  for (const outdir of sealed) {
    const what = existsSync(outdir) ? brokenSeal(outdir) : undefined;
    if (what === undefined) continue;
    process.exitCode = 1;
    process.stderr.write(`bulwark: ${plain(what)}, so this app does not pass\n`);
  }
}
