import { withSteps, workflowExamples } from './example-workflow';

const when = (condition: string) => withSteps(`- if: ${condition}\n  run: make`);

export default workflowExamples({
  fails: [
    { name: 'text after the expression', github: when('${{ github.ref_name }} == main') },
    { name: 'two expressions', github: when("${{ github.actor == 'ada' }} && ${{ github.ref_name == 'main' }}") },
    { name: 'a line break at the end', github: when("|\n    ${{ github.ref_name == 'main' }}") },
    {
      name: 'of a job',
      github: withSteps('- run: make', { job: 'if: "${{ github.ref_name }} == main"' }),
    },
  ],
  passes: [
    { name: 'an expression', github: when("${{ github.ref_name == 'main' }}") },
    { name: 'without braces', github: when("github.ref_name == 'main'") },
    { name: 'a block without a line break', github: when("|-\n    ${{ github.ref_name == 'main' }}") },
  ],
});
