import { withSteps, workflowExamples } from './example-workflow';

export default workflowExamples({
  fails: [
    {
      name: 'a part of JSON',
      github: withSteps('- env: { KEY: "${{ fromJSON(secrets.ALL).key }}" }\n  run: ./deploy'),
    },
  ],
  passes: [{ name: 'a whole secret', github: withSteps('- env: { KEY: "${{ secrets.KEY }}" }\n  run: ./deploy') }],
  notApplicable: [{ name: 'none', github: withSteps('- run: ./deploy') }],
});
