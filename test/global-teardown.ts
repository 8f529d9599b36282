import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { tallied } from './tally';

/** Tells what was counted, and removes the folder that `globalSetup` made, with all that tests and what they ran have left. */
export default function globalTeardown(): void {
  const counts = tallied();
  if (counts !== undefined) process.stderr.write(`tried: ${counts}\n`);
  const folder = tmpdir();
  if (basename(folder).startsWith('bulwark-tests-')) rmSync(folder, { recursive: true, force: true });
}
