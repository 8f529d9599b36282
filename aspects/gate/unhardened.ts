import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { relative } from 'node:path';
import type { IConstruct } from 'constructs';
import { COSTS } from '../../lib/engine/layer';
import { levelsOf } from '../../lib/engine/levels';
import { UNHARDENED } from '../../lib/engine/without-rule';
import { plain } from '../../lib/reporters/plain';
import type { Part } from './judge';

const WATCHED = Symbol.for('cdk-bulwark.watched');

/** What was written by apps and stages, and not judged since, by its folder. */
const written = new Map<string, string>();
/** The gates of the process, by what they are asked to judge. */
const gates: (readonly Part[])[] = [];
let depth = 0;

interface Stage extends IConstruct {
  readonly outdir: string;
  synth(...given: unknown[]): unknown;
}

/**
 * Notes what every app and stage writes from now on, and calls `done` when one has. They are given by what all of them
 * have in common.
 */
export function watchSynthesis(stages: object, done: () => void): void {
  watch(stages as Stage & { [WATCHED]?: true }, done);
}

function watch(stages: Stage & { [WATCHED]?: true }, done: () => void): void {
  if (stages[WATCHED]) return;
  Object.defineProperty(stages, WATCHED, { value: true });
  const { synth } = stages;
  stages.synth = function (this: Stage, ...given) {
    const before = assemblyOf(this);
    depth++;
    try {
      return synth.apply(this, given);
    } finally {
      depth--;
      if (depth === 0) done();
      const isNew = depth === 0 && assemblyOf(this) !== before;
      if (isNew && !judged.delete(this.node.root) && !isTemporary(this.outdir))
        written.set(this.outdir, this.node.scope === undefined ? 'an App' : `the Stage ${this.node.path}`);
    }
  };
}

/** What a stage was synthesised to last: asked again, it gives the same. */
const assemblyOf = (stage: Stage): unknown => (stage as unknown as { assembly?: unknown }).assembly;

/** The apps whose synthesis that goes on has been judged. */
const judged = new Set<unknown>();

/** Notes that there is a gate in the process, and what it judges by. */
export const noteGate = (parts: readonly Part[]): unknown => gates.push(parts);

/** Notes that an app was judged. */
export function noteJudged(app: Pick<Stage, 'node' | 'outdir'>): void {
  judged.add(app.node.root);
  for (const folder of written.keys())
    if (folder === app.outdir || folder.startsWith(`${app.outdir}/`)) written.delete(folder);
}

/** Tells of apps and stages that no gate judges, in a process that has one. Sets the exit code where the configuration says so. */
export function tellUnhardened(): void {
  const costs = gates.flat().map(({ config }) => levelsOf(config).costOf(UNHARDENED, 'medium', 'fail', ''));
  const cost = costs.sort((a, b) => COSTS.indexOf(b) - COSTS.indexOf(a))[0];
  if (written.size === 0 || (cost !== 'warn' && cost !== 'error')) return;
  for (const [folder, what] of written)
    process.stderr.write(
      plain(
        `bulwark: ${what} has been synthesised to ${relative('', folder)}, and no gate judges it, while another app of this process has one: ${what.startsWith('an') ? 'call harden on it' : 'synthesise its App'} (${UNHARDENED})`,
      ).concat('\n'),
    );
  if (cost === 'error') process.exitCode = 1;
}

/** Whether this is where the CDK writes when nobody says where, as in tests: nothing is deployed from there. */
const isTemporary = (folder: string): boolean =>
  [tmpdir(), realpathSync(tmpdir())].some((place) => /^cdk\.out\w{6}(\/|$)/.test(relative(place, folder)));
