import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';

/** Removes the folder that `globalSetup` made, with all that tests and what they ran have left. */
export default function globalTeardown(): void {
  const folder = tmpdir();
  if (basename(folder).startsWith('bulwark-tests-')) rmSync(folder, { recursive: true, force: true });
}
