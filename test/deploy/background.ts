import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** A program that runs beside the tests. It writes to a file: a pipe that nobody empties while a test waits for something else stops it. */
export class Background {
  private readonly process: ChildProcess;

  constructor(
    private readonly program: string,
    options: readonly string[],
    private readonly log: string,
    spawned: SpawnOptions,
  ) {
    const file = openSync(log, 'a');
    this.process = spawn(program, options, { ...spawned, stdio: ['ignore', file, file] });
    closeSync(file);
  }

  /** Throws an error with what the program printed where it ends, or does not say in a minute that it is ready. */
  async ready(said: RegExp): Promise<void> {
    for (let tries = 0; tries < 600; tries++) {
      if (said.test(readFileSync(this.log, 'utf8'))) return;
      if (this.process.exitCode !== null) break;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error(`${this.program} does not answer: ${readFileSync(this.log, 'utf8')}`);
  }

  stop(): void {
    this.process.kill('SIGKILL');
  }
}
