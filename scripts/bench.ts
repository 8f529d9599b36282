import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { evaluateIam } from './bench/iam';
import type { Measured } from './bench/measure';
import type { Compared } from './bench/measure-diff';
import { root } from './layout';

/** Resources and stacks of the apps that are compared, and of the apps that show the growth. */
const COMPARED = [[100, 2], [500, 5], [2000, 10], [10_000, 40]] as const; // biome-ignore format: one line
const UNLIKE = [[500, 5], [2000, 10], [10_000, 40]] as const; // biome-ignore format: one line
const GROWTH = [[1000, 4], [5000, 20], [10_000, 40], [25_000, 100], [50_000, 200], [100_000, 400]] as const; // biome-ignore format: one line
const CDKTF = [[500, 5], [2000, 10], [8000, 40]] as const; // biome-ignore format: one line
const RUNS = 3;

const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.js'))) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
const work = mkdtempSync(join(root, 'node_modules', '.bench-'));
const bundled = (name: string): string => {
  const outfile = join(work, `${name}.js`);
  const entry = join(root, 'scripts', 'bench', `${name}.ts`);
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'node20', packages: 'external' });
  return outfile;
};

/** A judge as the scripts know it, and what of the environment it runs in. */
interface Judge {
  readonly name: 'plain' | 'ours' | 'nag';
  readonly env?: Readonly<Record<string, string>>;
}

const PLAIN: Judge = { name: 'plain' };
const OURS: Judge = { name: 'ours' };
const NAG: Judge = { name: 'nag' };
const FIVE_TIMES: readonly Judge[] = [
  { ...OURS, env: { FIFTH: '1', PRESET: 'baseline' } },
  { ...OURS, env: { FIFTH: '1', PRESET: 'all' } },
  { ...NAG, env: { FIFTH: '1' } },
];

/** Measures one judge on one app, in a process of its own. */
const once = (script: string, { name, env }: Judge, ...app: readonly (string | number)[]): Measured =>
  JSON.parse(
    execFileSync(process.execPath, ['--max-old-space-size=12000', script, name, ...app.map(String), dist], {
      env: { ...process.env, CDK_VALIDATION: 'false', ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Several judges in turn, so that a slow minute slows them all; the median of each figure. */
function compare(
  script: string,
  judges: readonly Judge[],
  runs: number,
  ...app: readonly (string | number)[]
): Required<Measured>[] {
  const all = judges.map((): Measured[] => []);
  for (let run = 0; run < runs; run++)
    for (const [at, judge] of judges.entries()) all[at]?.push(once(script, judge, ...app));
  return all.map((each) => {
    const of = (figure: keyof Measured) => median(each.map((measured) => measured[figure] ?? 0));
    return {
      cpu: of('cpu'),
      peak: of('peak'),
      judging: of('judging'),
      judgingCpu: of('judgingCpu'),
      fifth: of('fifth'),
      found: of('found'),
    };
  });
}

type Three = [Required<Measured>, Required<Measured>, Required<Measured>];

const row = (...cells: (string | number)[]) =>
  console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(20) : String(cell).padStart(13))).join(''));
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

try {
  const measure = bundled('measure');
  const preset = process.env.PRESET ?? 'baseline';
  console.log(
    `\nOurs judges by the preset '${preset}', cdk-nag by its six packs. Medians of ${RUNS} runs, judges in turn.`,
  );
  console.log('ours : synth is CPU time of judging against CPU time of the whole plain synthesis.\n');
  row(
    'resources (stacks)',
    'plain synth',
    'judging',
    'nag validate',
    'ours : nag',
    'ours : synth',
    'extra MB',
    'nag extra MB',
  );
  for (const [resources, stacks] of COMPARED) {
    const [plain, ours, nag] = compare(measure, [PLAIN, OURS, NAG], RUNS, 'shop', resources, stacks) as Three;
    row(
      `${resources} (${stacks})`,
      ms(plain.cpu),
      ms(ours.judging),
      ms(nag.judging),
      `1 : ${(nag.judging / ours.judging).toFixed(0)}`,
      `${((100 * ours.judgingCpu) / plain.cpu).toFixed(1)} %`,
      Math.round(ours.peak - plain.peak),
      Math.round(nag.peak - plain.peak),
    );
  }
  console.log('\nThe same where no two resources of a type say the same: fifty types, half of them insecure.\n');
  row(
    'resources (stacks)',
    'baseline',
    'all rules',
    'nag validate',
    'ours : nag',
    'all : nag',
    'fifth run',
    'all',
    'nag',
  );
  for (const [resources, stacks] of UNLIKE) {
    const [ours, all, nag] = compare(measure, FIVE_TIMES, RUNS, 'unlike', resources, stacks) as Three;
    row(
      `${resources} (${stacks})`,
      ms(ours.judging),
      ms(all.judging),
      ms(nag.judging),
      `1 : ${(nag.judging / ours.judging).toFixed(1)}`,
      `1 : ${(nag.judging / all.judging).toFixed(1)}`,
      ms(ours.fifth),
      ms(all.fifth),
      ms(nag.fifth),
    );
  }
  console.log('\nGrowth of judging alone.\n');
  row('resources (stacks)', 'judging', 'per resource', 'nag validate', 'per resource');
  for (const [resources, stacks] of GROWTH) {
    const judges = resources <= 10_000 ? [OURS, NAG] : [OURS];
    const [ours, nag] = compare(measure, judges, 1, 'shop', resources, stacks) as [Three[0], Three[0]?];
    row(
      `${resources} (${stacks})`,
      ms(ours.judging),
      `${((1000 * ours.judging) / resources).toFixed(1)} µs`,
      nag ? ms(nag.judging) : '-',
      nag ? `${((1000 * nag.judging) / resources).toFixed(1)} µs` : '-',
    );
  }
  console.log('\nCDKTF, the gate on and off: CPU time of making and synthesising the app.\n');
  row('resources (stacks)', 'plain', 'with the gate', 'gate : plain', 'extra MB');
  const measureCdktf = bundled('measure-cdktf');
  for (const [resources, stacks] of CDKTF) {
    const [plain, ours] = compare(measureCdktf, [PLAIN, OURS], RUNS, resources, stacks) as Three;
    row(
      `${resources} (${stacks})`,
      ms(plain.cpu),
      ms(ours.cpu),
      `${((100 * (ours.cpu - plain.cpu)) / plain.cpu).toFixed(1)} %`,
      Math.round(ours.peak - plain.peak),
    );
  }
  const [resources, stacks] = [10_000, 40];
  for (const kind of ['shop', 'unlike']) {
    const diff: Compared = JSON.parse(
      execFileSync(process.execPath, [bundled('measure-diff'), kind, String(resources), String(stacks)], {
        encoding: 'utf8',
      }),
    );
    console.log(
      `\nDiff of ${resources} resources (${kind}), CPU time from text to the difference: with itself ${ms(diff.same)}, a port opened ${ms(diff.network)}, every tenth bucket changed ${ms(diff.changed)} (${diff.found} changes found).`,
    );
  }
  const load = (code: string) =>
    median(
      Array.from({ length: 9 }, () =>
        Number(
          execFileSync(
            process.execPath,
            ['-e', `const t = performance.now(); ${code}; process.stdout.write(String(performance.now() - t))`],
            { cwd: root, encoding: 'utf8' },
          ),
        ),
      ),
    );
  const ours = load(`require('${join(dist, 'index.js')}')`);
  const nag = load(
    "require('aws-cdk-lib/core'); const u = performance.now(); require('cdk-nag'); process.stdout.write = ((w) => (_) => w.call(process.stdout, String(performance.now() - u)))(process.stdout.write)",
  );
  console.log(
    `\nImport: ours ${ms(ours)} (dist/index.js has ${Math.round(statSync(join(dist, 'index.js')).size / 1024)} KB), cdk-nag after aws-cdk-lib ${ms(nag)}.`,
  );
  const iam = evaluateIam(10_000);
  console.log(
    `\nIAM, one question over 10,000 statements, from JSON text to the answer: ours ${ms(iam.ours)}, parsing and matching naively ${ms(iam.naive)}, ministack's evaluator ${iam.ministack === undefined ? 'not measured (pip install ministack)' : ms(iam.ministack)}.`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
