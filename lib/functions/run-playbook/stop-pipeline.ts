import { BulwarkError } from '../../engine/error';
import type { Playbook } from './playbook';

/** A stage of a pipeline, and why nothing goes into it, where that is so. */
export interface Stage {
  readonly name: string;
  readonly disabled?: string;
}

/** What is asked of CodePipeline. */
export interface Pipelines {
  /** The stages of a pipeline, in their order. */
  readonly stages: (pipeline: string) => Promise<readonly Stage[]>;
  /** The ids of the runs that are on their way. */
  readonly running: (pipeline: string) => Promise<readonly string[]>;
  readonly disable: (pipeline: string, stage: string, reason: string) => Promise<unknown>;
  readonly enable: (pipeline: string, stage: string) => Promise<unknown>;
  readonly stop: (pipeline: string, execution: string, reason: string) => Promise<unknown>;
}

/** How a reason of ours begins: at most 300 letters, digits and some marks of punctuation. */
const REASON = 'incident playbook';

/** Lets nothing into a stage of a pipeline but its first, and stops the runs that are on their way, without waiting for their actions. */
export const stopPipeline = (pipelines: Pipelines): Playbook => ({
  cuts: true,
  async look({ target: pipeline, undo }, run) {
    if (!/^[A-Za-z0-9.@_-]{1,100}$/.test(pipeline)) throw new BulwarkError(`'${pipeline}' is no name of a pipeline`);
    const [, ...stages] = await pipelines.stages(pipeline);
    const running = await pipelines.running(pipeline);
    const is = { pipeline, stages, running };
    const reason = `${REASON} ${run}`;
    if (undo)
      return {
        is,
        steps: stages
          .filter(({ disabled }) => disabled?.startsWith(REASON))
          .map(({ name }) => ({
            does: `let runs of ${pipeline} into ${name}`,
            run: () => pipelines.enable(pipeline, name),
          })),
      };
    return {
      is,
      steps: [
        ...stages
          .filter(({ disabled }) => disabled === undefined)
          .map(({ name }) => ({
            does: `let no run of ${pipeline} into ${name}`,
            run: () => pipelines.disable(pipeline, name, reason),
          })),
        ...running.map((id) => ({
          does: `stop the run ${id} of ${pipeline}`,
          run: () => pipelines.stop(pipeline, id, reason),
        })),
      ],
    };
  },
});
