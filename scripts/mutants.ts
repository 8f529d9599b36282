import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn, root } from './layout';
import { type Mutation, mutationsOf } from './mutants/mutations';

/** The quick tests that are to notice whatever goes wrong in a folder. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  'lib/engine': ['verdict', 'fact', 'value', 'gate', 'waivers', 'finding', 'check', 'companions', 'truth', 'looks'].map(
    (name) => `test/engine/${name}.test.ts`,
  ),
  'lib/iam': ['test/iam/'],
  'lib/reach': ['test/reach/'],
  'lib/read': ['test/read/'],
};

/** A run that takes longer has noticed that something never ends. */
const PATIENCE_SECONDS = 120;

interface Mutant extends Mutation {
  readonly file: string;
}

/** The tests' own configuration, with the transform that mutates in its place: no file is ever written. */
function configuration(): string {
  const { transform, testMatch: _, ...rest } = require(join(root, 'jest.config.js'));
  const [[pattern, [, options]]] = Object.entries(transform) as [[string, [string, object]]];
  return JSON.stringify({
    ...rest,
    rootDir: root,
    roots: [join(root, 'lib'), join(root, 'test')],
    testMatch: ['<rootDir>/test/**/*.test.ts'],
    transform: { [pattern]: [join(root, 'scripts', 'mutants', 'transform.js'), options] },
    reporters: [],
  });
}

const config = configuration();

/** Whether the tests of a folder pass, with a mutant in place or without. */
const survives = (folder: string, mutant?: Mutant): Promise<boolean> =>
  new Promise((resolve) => {
    const given = mutant ? { MUTANT: JSON.stringify({ ...mutant, file: join(root, mutant.file) }) } : {};
    const jest = [require.resolve('jest/bin/jest'), '--config', config, '--runInBand', '--bail', '--ci'];
    execFile(
      process.execPath,
      [...jest, ...(TESTS[folder] as readonly string[])],
      { cwd: root, env: { ...process.env, ...given }, timeout: PATIENCE_SECONDS * 1000, killSignal: 'SIGKILL' },
      (error) => resolve(!error),
    );
  });

const mutantsIn = (folder: string): Mutant[] =>
  filesIn(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .flatMap((file) => mutationsOf(readFileSync(join(root, file), 'utf8')).map((mutation) => ({ ...mutation, file })));

/** Some of a list, the same ones for the same seed. */
function sampleOf<T>(list: readonly T[], count: number, seed: number): T[] {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const left = [...list];
  return Array.from({ length: Math.min(count, list.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1).at(0),
  ) as T[];
}

function wordsOf({ file, from, to, text }: Mutant): string {
  const source = readFileSync(join(root, file), 'utf8');
  const line = source.slice(0, from).split('\n').length;
  const brief = (piece: string) => (piece.length > 90 ? `${piece.slice(0, 90)}…` : piece).replace(/\s+/g, ' ');
  const around = (source.split('\n')[line - 1] as string).trim();
  return `${file}:${line}  ${brief(source.slice(from, to))} → ${text || '(nothing)'}\n      ${around}`;
}

/** Breaks the sources in small ways, one at a time, and prints which of them no test notices. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sample: { type: 'string' }, seed: { type: 'string' }, jobs: { type: 'string' } },
  });
  const [sample, seed, jobs] = [Number(values.sample ?? Infinity), Number(values.seed ?? 1), Number(values.jobs ?? 2)];
  for (const folder of positionals.length > 0 ? positionals : Object.keys(TESTS)) {
    if (!TESTS[folder])
      throw new Error(`no tests are known for '${folder}'; there are ${Object.keys(TESTS).join(', ')}`);
    if (!(await survives(folder))) throw new Error(`the tests of ${folder} fail as it is`);
    const all = mutantsIn(folder);
    const chosen = sampleOf(all, sample, seed);
    const left = [...chosen];
    let survivors = 0;
    const work = async () => {
      for (let mutant = left.pop(); mutant; mutant = left.pop()) {
        if (!(await survives(folder, mutant))) continue;
        survivors++;
        console.log(`survived  ${wordsOf(mutant)}`);
      }
    };
    await Promise.all(Array.from({ length: jobs }, work));
    const killed = chosen.length - survivors;
    const share = Math.round((100 * killed) / chosen.length);
    console.log(`${folder}: ${killed} of ${chosen.length} mutants noticed (${share} %), of ${all.length} in all`);
  }
}

void main();
