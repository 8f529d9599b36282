import { withSteps, workflowExamples } from './example-workflow';

export default workflowExamples({
  fails: [
    { name: 'as JSON', github: withSteps('- env: { ALL: "${{ toJSON(secrets) }}" }\n  run: ./deploy') },
    {
      name: 'by a name that the run knows',
      github: withSteps('- env: { KEY: "${{ secrets[matrix.key] }}" }\n  run: ./deploy'),
    },
  ],
  passes: [
    { name: 'by its name', github: withSteps('- env: { KEY: "${{ secrets.KEY }}" }\n  run: ./deploy') },
    {
      name: 'by its name in brackets',
      github: withSteps('- env: { KEY: "${{ secrets[\'KEY\'] }}" }\n  run: ./deploy'),
    },
  ],
  notApplicable: [{ name: 'none', github: withSteps('- run: ./deploy') }],
});
