import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn, root } from './layout';
import { equivalenceOf, lineAt } from './mutants/equivalent';
import { bodiesOf, type Edit, edited, entranceOf, mutationsOf, noting } from './mutants/mutations';

/** The tests that are to notice whatever goes wrong in a folder. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  'lib/engine': ['test/engine'],
  'lib/iam': ['test/iam'],
  'lib/reach': ['test/reach'],
  'lib/read': ['test/read'],
  'lib/network': ['test/network'],
  'lib/access': ['test/access'],
  'lib/migrate': ['test/migrate'],
};

/** Tests that take long, and are asked last, of the files whose names begin theirs. */
const SLOW = [
  'test/engine/alike.test.ts',
  'test/engine/causes.test.ts',
  'test/engine/order.test.ts',
  'test/iam/evaluate-laws.test.ts',
  'test/iam/managed-policies-packed.test.ts',
  'test/iam/narrower.test.ts',
  'test/reach/reach.test.ts',
];

/** The examples of all rules, which are asked last of everything. */
const EXAMPLES = 'test/rules.test.ts';

/** A run that works so many times as long as it should has noticed that something never ends. */
const PATIENCE = 5;

/** Seconds of work that starting up may take, and tests that are asked last. */
const [START_SECONDS, SLOW_SECONDS] = [10, 60];

/** One way to break one file, and the function of it that has to be called for anyone to notice. */
interface Mutant extends Edit {
  readonly file: string;
  readonly entrance: string;
}

/** A file of tests: how long it works, and what it calls of the folder. */
interface Suite {
  readonly path: string;
  readonly seconds: number;
  readonly entered: ReadonlySet<string>;
}

const scratch = mkdtempSync(join(tmpdir(), 'bulwark-mutants-'));

/** The tests' own configuration, but for how files are read and in what order tests run: no source is ever written. */
function configuration(): string {
  const { transform, globalSetup: _, globalTeardown: __, ...rest } = require(join(root, 'jest.config.js'));
  const [[pattern, [, options]]] = Object.entries(transform) as [[string, [string, object]]];
  const own = (name: string) => join(root, 'scripts', 'mutants', name);
  return JSON.stringify({
    ...rest,
    rootDir: root,
    roots: ['lib', 'test', 'bin', 'tree', 'constructs', 'aspects', 'doors', 'scripts'].map((folder) =>
      join(root, folder),
    ),
    testEnvironment: own('environment.js'),
    testSequencer: own('sequencer.js'),
    transform: { [pattern]: [own('transform.js'), options] },
    reporters: [],
    watchman: false,
  });
}

const config = configuration();

let runs = 0;

/** Whether tests pass where files say what is given instead of what they say, within so many seconds of work. */
function pass(
  tests: readonly string[],
  instead: Readonly<Record<string, string>>,
  seconds: number,
  env: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  const INSTEAD = join(scratch, `${runs++}.json`);
  const absolute = Object.entries(instead).map(([file, text]) => [join(root, file), text]);
  writeFileSync(INSTEAD, JSON.stringify(Object.fromEntries(absolute)));
  const jest = [require.resolve('jest/bin/jest'), '--config', config, '--runInBand', '--bail', '--ci', '--silent'];
  const paths = tests.map((test) => join(root, test));
  // The time that passes says little on a machine that does other things too.
  const limited = ['-c', `ulimit -t ${Math.ceil(seconds)}; exec "$@"`, 'sh', process.execPath];
  const run = spawn('sh', [...limited, ...jest, '--runTestsByPath', ...paths], {
    cwd: root,
    env: { ...process.env, ...env, INSTEAD },
    stdio: 'ignore',
  });
  return new Promise((resolve) => run.on('close', (status) => resolve(status === 0)));
}

/** What each file of tests of a folder calls. */
async function recorded(folder: string): Promise<Suite[]> {
  const tests = (TESTS[folder] as readonly string[])
    .flatMap((path) => (path.endsWith('.ts') ? [path] : filesIn(path)))
    .filter((file) => file.endsWith('.test.ts') && !SLOW.includes(file));
  const noted = sourcesOf(folder).map(([file, source]) => [file, edited(source, noting(file, bodiesOf(source)))]);
  const RECORD = join(scratch, 'record');
  if (!(await pass(tests, Object.fromEntries(noted), 3600, { RECORD })))
    throw new Error(`the tests of ${folder} fail as it is`);
  const lines = readFileSync(RECORD, 'utf8').trim().split('\n');
  rmSync(RECORD);
  return lines
    .map((line) => JSON.parse(line))
    .map(({ test, seconds, entered }) => ({
      path: test.slice(root.length + 1),
      seconds,
      entered: new Set<string>(entered),
    }))
    .sort((a, b) => a.seconds - b.seconds);
}

/** Whether no test notices a mutant. */
async function survives(
  mutant: Mutant,
  source: string,
  suites: readonly Suite[],
  last: readonly string[],
): Promise<boolean> {
  const asked = suites.filter(({ entered }) => entered.has(mutant.entrance));
  const tests = [...asked.map(({ path }) => path), ...last];
  if (tests.length === 0) return true;
  const seconds = asked.reduce((sum, suite) => sum + suite.seconds, START_SECONDS) + SLOW_SECONDS * last.length;
  return pass(tests, { [mutant.file]: edited(source, [mutant]) }, PATIENCE * seconds);
}

/** The tests that are asked of a mutant once no other has noticed it. */
const lastOf = ({ file }: Mutant): string[] => [
  EXAMPLES,
  ...SLOW.filter((test) => basename(test).startsWith(basename(file, '.ts'))),
];

/** Files of a folder with what they say. */
const sourcesOf = (folder: string): (readonly [string, string])[] =>
  filesIn(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]);

const mutantsIn = ([file, source]: readonly [string, string]): Mutant[] => {
  const bodies = bodiesOf(source);
  return mutationsOf(source).map((edit) => ({ ...edit, file, entrance: `${file}:${entranceOf(edit, bodies)}` }));
};

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

function wordsOf({ file, from, to, text }: Mutant, source: string): string {
  const line = source.slice(0, from).split('\n').length;
  const brief = (piece: string) => (piece.length > 90 ? `${piece.slice(0, 90)}…` : piece).replace(/\s+/g, ' ');
  return `${file}:${line}  ${brief(source.slice(from, to))} → ${text || '(nothing)'}\n      ${lineAt(source, from)}`;
}

/** Breaks the sources in small ways, one at a time, and prints which of them no test notices; with `--quick`, no test that is asked last. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string' },
      jobs: { type: 'string' },
      quick: { type: 'boolean' },
    },
  });
  const [sample, seed, jobs] = [Number(values.sample ?? Infinity), Number(values.seed ?? 1), Number(values.jobs ?? 2)];
  for (const place of positionals.length > 0 ? positionals : Object.keys(TESTS)) {
    const folder = Object.keys(TESTS).find((one) => `${place}/`.startsWith(`${one}/`));
    if (!folder) throw new Error(`no tests are known for '${place}'; there are ${Object.keys(TESTS).join(', ')}`);
    const suites = await recorded(folder);
    const sources = new Map(sourcesOf(folder));
    const all = [...sources].flatMap(mutantsIn).filter(({ file }) => `${file}/`.startsWith(`${place}/`));
    const chosen = sampleOf(all, sample, seed);
    const left = [...chosen];
    let [survivors, equivalent] = [0, 0];
    const work = async () => {
      for (let mutant = left.pop(); mutant; mutant = left.pop()) {
        const source = sources.get(mutant.file) as string;
        const because = equivalenceOf(mutant.file, source, mutant);
        if (because) {
          equivalent++;
          console.log(`the same  ${wordsOf(mutant, source)}\n      ${because}`);
        } else if (await survives(mutant, source, suites, values.quick ? [] : lastOf(mutant))) {
          survivors++;
          console.log(`survived  ${wordsOf(mutant, source)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: jobs }, work));
    const tried = chosen.length - equivalent;
    const killed = tried - survivors;
    const share = Math.round((100 * killed) / tried);
    console.log(
      `${place}: ${killed} of ${tried} mutants noticed (${share} %), ${equivalent} beside them do the same as the code; of ${all.length} in all`,
    );
  }
}

void main().finally(() => rmSync(scratch, { recursive: true, force: true }));
