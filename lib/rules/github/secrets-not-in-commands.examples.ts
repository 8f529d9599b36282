import { withSteps, workflowExamples } from './example-workflow';

export default workflowExamples({
  fails: [
    {
      name: 'on a command line',
      github: withSteps('- run: ./deploy --token=${{ secrets.TOKEN }}'),
    },
    {
      name: 'in a script of JavaScript',
      github: withSteps(`
- uses: actions/github-script@60a0d83039c74a4aee543508d2ffcb1c3799cdea
  with:
    script: login('\${{ secrets.TOKEN }}')
`),
    },
  ],
  passes: [
    { name: 'by a variable', github: withSteps('- env: { TOKEN: "${{ secrets.TOKEN }}" }\n  run: ./deploy "$TOKEN"') },
    { name: 'none', github: withSteps('- run: ./deploy') },
  ],
});
