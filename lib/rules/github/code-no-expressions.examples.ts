import { withSteps, workflowExamples } from './example-workflow';

export default workflowExamples({
  fails: [
    { name: 'the name of a branch', github: withSteps('- run: git push origin ${{ github.ref_name }}') },
    {
      name: 'an input of whoever starts it',
      github: withSteps('- run: ./release ${{ inputs.version }}', {
        on: '{ workflow_dispatch: { inputs: { version: { type: string } } } }',
      }),
    },
    {
      name: 'an output of an action that is not known',
      github: withSteps(`
- run: echo
- id: it
  uses: acme/it@5250492686b253f06fa55861556d1027b067aeb5
- run: echo \${{ steps.it.outputs.name }}
`),
      resource: { github: 'jobs.build.steps[2]' },
    },
  ],
  passes: [
    {
      name: 'by a variable',
      github: withSteps('- env: { BRANCH: "${{ github.ref_name }}" }\n  run: git push origin "$BRANCH"'),
    },
    { name: 'a commit and a number', github: withSteps('- run: echo ${{ github.sha }} ${{ github.run_id }}') },
    {
      name: 'one of a list',
      github: withSteps('- run: ./release ${{ inputs.stage }}', {
        on: '{ workflow_dispatch: { inputs: { stage: { type: choice, options: [test, live] } } } }',
      }),
    },
  ],
});
