import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BulwarkError } from '../../lib/engine/error';

/** What the functions of this package run on. It brings the AWS SDK, so their code does not. */
export const RUNTIME = 'nodejs22.x';

/** The handler of each. */
export const HANDLER = 'index.handler';

/** A function of this package that a construct deploys. */
export interface FunctionPlan {
  readonly id: string;
  /** Its folder in `lib/functions`. */
  readonly code: string;
  readonly description: string;
  /** MiB. */
  readonly memory: number;
  /** Seconds. */
  readonly timeout: number;
  /** How often it may run at once. */
  readonly concurrency: number;
}

/** The folder of this package: the nearest one around this file, built or not, that has a manifest. */
function packageFolder(folder = __dirname): string {
  return existsSync(join(folder, 'package.json')) || dirname(folder) === folder
    ? folder
    : packageFolder(dirname(folder));
}

/**
 * The absolute folder with the code of the function `lib/functions/<name>`, as it is built. Throws a `BulwarkError` where
 * it is not there.
 */
export function bundled(name: string): string {
  const folder = join(packageFolder(), 'dist', 'functions', name);
  if (existsSync(join(folder, 'index.js'))) return folder;
  throw new BulwarkError(
    `the code of the function '${name}' is not in ${folder}: install cdk-bulwark again (in its own repository, npm run build); an app that is itself bundled has to leave cdk-bulwark out of its bundle`,
  );
}
