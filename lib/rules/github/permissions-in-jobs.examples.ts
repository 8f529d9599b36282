import { withSteps, workflowExamples } from './example-workflow';

const two = (permissions: string) => `on: push
permissions: ${permissions}
jobs:
  test:
    runs-on: ubuntu-24.04
    steps: [{ run: make test }]
  publish:
    runs-on: ubuntu-24.04
    permissions: { contents: write }
    steps: [{ run: make publish }]
`;

export default workflowExamples({
  fails: [
    { name: 'every job writes packages', github: two('{ packages: write }') },
    { name: 'every job writes everything', github: two('write-all') },
  ],
  passes: [
    { name: 'none', github: two('{}') },
    { name: 'reading', github: two('{ contents: read }') },
  ],
  notApplicable: [{ name: 'one job', github: withSteps('- run: make', { top: 'permissions: { contents: write }' }) }],
});
