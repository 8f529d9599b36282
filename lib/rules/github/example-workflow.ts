import type { Example, Examples } from '../../engine/rule';

type Workflow = Pick<Example, 'name' | 'github' | 'resource' | 'fix'>;

/** Examples of a rule about workflows, which no template of infrastructure has. */
export const workflowExamples = (examples: {
  readonly fails: readonly Workflow[];
  readonly passes: readonly Workflow[];
  readonly unknown?: readonly Workflow[];
  readonly notApplicable?: readonly Workflow[];
}): Examples => ({
  ...examples,
  only: { dialect: 'github', because: 'it is about workflows, which are files of GitHub and no infrastructure.' },
});

/** A workflow with one job of these steps, which are written as a list of YAML. */
export const withSteps = (steps: string, { on = 'push', job = '', top = '' } = {}): string =>
  [
    `on: ${on}`,
    ...(top ? [top.trim()] : []),
    'jobs:',
    '  build:',
    '    runs-on: ubuntu-24.04',
    ...(job ? [indented(job, 4)] : []),
    '    steps:',
    indented(steps, 6),
    '',
  ].join('\n');

/** Text with all of its lines moved to the right. */
export function indented(text: string, by: number): string {
  const lines = text.trimEnd().replace(/^\n+/, '').split('\n');
  const least = Math.min(...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length));
  return lines.map((line) => (line.trim() ? ' '.repeat(by) + line.slice(least) : '')).join('\n');
}
