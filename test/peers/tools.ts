import { spawnSync } from 'node:child_process';

/** What a tool of others prints as JSON. Throws with its last words where it prints anything else. */
export function json(command: string, ...args: string[]): any {
  const { stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${command} ${args.join(' ')} prints no JSON: ${error ?? stderr.slice(-2000)}`);
  }
}

/** Says that a test was not run, where the tool that it asks is not installed. */
export const whereThereIs = (
  command: string,
  what: string,
  tests: () => void,
  install = `pip install ${command}`,
  version = '--version',
): void => {
  if (spawnSync(command, [version]).status === 0) {
    describe(`${command}: ${what}`, tests);
    return;
  }
  process.stderr.write(`no ${command} on the PATH (${install}): not run: ${what}\n`);
  test.skip(`${command}: ${what} (it is not on the PATH)`, () => undefined);
};
