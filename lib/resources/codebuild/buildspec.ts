import type { Fact } from '../../engine/fact';
import { onceFor } from '../../engine/looks';
import type { Reading } from '../../engine/reading';
import { either, type Truth } from '../../engine/truth';
import type { Verdict } from '../../engine/verdict';
import { textDocument } from '../text-document';
import { failsWith, isStrict } from './exit-status';
import { commandsOf, parseScript } from './shell';
import { HIDDEN, runOf, type Work, workOf } from './tools';

/** Where a project has its build specification: in the template, in its source code, in a bucket, or nobody knows. */
export type Origin = 'template' | 'source' | 'bucket' | 'unknown';

export function originOf(specification: Fact<string>): Origin {
  const { text } = specification;
  if (specification.isAbsentHere || text?.trim() === '') return 'source';
  if (text === undefined) return specification.isUnknown ? 'unknown' : 'template';
  if (/\n|^\s*\{(?!\$)|^\s*version\s*:/.test(text)) return 'template';
  if (/^arn:[^:]*:s3:/.test(text)) return 'bucket';
  return /^\$\{[^}]*\}$/.test(text) ? 'unknown' : 'source';
}

/** One command of a build. */
export interface Step {
  readonly at: Fact;
  readonly work: Work;
  /** The program that it runs, with its arguments; empty where nobody can tell. */
  readonly run: string;
  /** Whether every build that gets past it runs it. */
  readonly always: boolean;
  /** Whether the build goes on and succeeds when it fails. */
  readonly ignored: Truth;
  /** Number of its phase, and whether it stands in what is run at the end of that whatever happened. */
  readonly phase: number;
  readonly last: boolean;
  /** Whether the next phase is run though this one fails. */
  readonly runsOn: boolean;
}

const PHASES = ['install', 'pre_build', 'build', 'post_build'];

/** After a build that fails, what is to be done after the build is done all the same. */
const BUILD = PHASES.indexOf('build');

/** What a project does, command by command; undefined where that is not in the template. */
export const stepsOf = onceFor((project: Reading): Step[] | undefined => {
  const specification = project.fact<string>('Source.BuildSpec', 'source.buildspec');
  if (originOf(specification) !== 'template') return undefined;
  const document = textDocument(specification);
  const shell = document.get<string>('env.shell').text ?? '';
  const machine = project.fact('Environment.Type', 'environment.type').text ?? '';
  if (document.isUnknown || /powershell|cmd/i.test(shell) || /WINDOWS/i.test(machine)) return undefined;
  const ignoring = document.get('batch').isAbsentHere ? false : undefined;
  return PHASES.flatMap((name, phase) => {
    const part = document.get(`phases.${name}`);
    const onFailure = part.get<string>('on-failure').text ?? '';
    const rest = {
      phase,
      runsOn: /^CONTINUE/i.test(onFailure) || (phase === BUILD && !/^(ABORT|RETRY)/i.test(onFailure)),
    };
    const continues = /^CONTINUE/i.test(onFailure);
    return [
      ...stepsIn(part.get('commands'), continues || ignoring).map((step) => ({ ...step, ...rest, last: false })),
      ...stepsIn(part.get('finally'), undefined).map((step) => ({ ...step, ...rest, last: true })),
    ];
  });
});

/** Commands that are given as a list, such as those of a phase. */
export function stepsIn(commands: Fact, ignored: Truth): Pick<Step, 'at' | 'work' | 'run' | 'always' | 'ignored'>[] {
  let strict = false;
  return commands.items().flatMap((at) => {
    const script = typeof at.text === 'string' ? parseScript(at.text) : undefined;
    if (!script) return [{ at, work: HIDDEN, run: '', always: true, ignored: undefined }];
    const wasStrict = strict;
    return [...commandsOf(script)].map(([command, always]) => {
      strict ||= isStrict(command);
      const fails = failsWith(script, command);
      return {
        at,
        work: workOf(command),
        run: runOf(command),
        always,
        ignored: either(ignored, fails === undefined || (wasStrict && !fails) ? undefined : !fails),
      };
    });
  });
}

/** Whether a step of a build comes before another, and keeps it from running by failing. */
export function isBefore(steps: readonly Step[], one: Step, other: Step): boolean {
  if (one.last) return false;
  if (one.phase === other.phase) return !other.last && steps.indexOf(one) < steps.indexOf(other);
  return one.phase < other.phase && !one.runsOn;
}

/** Passes when a scan that finds something fails its build. */
export function canFail({ at, work, ignored }: Pick<Step, 'at' | 'work' | 'ignored'>): Verdict {
  const hushed = either(work.silenced, ignored);
  if (hushed === false) return at.pass();
  const words = `nothing fails when \`${(at.text ?? '').trim()}\` finds something`;
  return hushed ? at.fail(words) : at.unknown(words);
}
