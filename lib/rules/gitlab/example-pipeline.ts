import type { Example, Examples } from '../../engine/rule';

type Pipeline = Pick<Example, 'name' | 'gitlab' | 'resource' | 'fix'>;

/** Examples of a rule about pipelines of GitLab, which no template of infrastructure has. */
export const pipelineExamples = (examples: {
  readonly fails: readonly Pipeline[];
  readonly passes: readonly Pipeline[];
  readonly unknown?: readonly Pipeline[];
  readonly notApplicable?: readonly Pipeline[];
}): Examples => ({
  ...examples,
  only: { dialect: 'gitlab', because: 'it is about pipelines, which are files of GitLab and no infrastructure.' },
});

/** A pipeline with one job that runs these commands. */
export const running = (...commands: string[]): string =>
  `build:\n  script:\n${commands.map((command) => `    - ${JSON.stringify(command)}\n`).join('')}`;
