import { withSteps, workflowExamples } from './example-workflow';

const called = (secrets: string) => `on: push
jobs:
  deploy:
    uses: acme/ci/.github/workflows/deploy.yml@5250492686b253f06fa55861556d1027b067aeb5
    ${secrets}
`;

export default workflowExamples({
  fails: [{ name: 'all', github: called('secrets: inherit') }],
  passes: [
    { name: 'one', github: called('secrets: { token: "${{ secrets.DEPLOY_TOKEN }}" }') },
    { name: 'none', github: called('with: { stage: test }') },
  ],
  notApplicable: [{ name: 'a job of steps', github: withSteps('- run: make') }],
});
