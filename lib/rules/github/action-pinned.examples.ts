import { withSteps, workflowExamples } from './example-workflow';

const SHA = '11bd71901bbe5b1630ceea73d27597364c9af683';

const called = (uses: string) => `on: push
jobs:
  build:
    uses: ${uses}
`;

export default workflowExamples({
  fails: [
    { name: 'a tag', github: withSteps('- uses: actions/checkout@v4') },
    { name: 'a branch', github: withSteps('- uses: acme/deploy@main') },
    { name: 'a short SHA', github: withSteps(`- uses: acme/deploy@${SHA.slice(0, 7)}`) },
    { name: 'no ref', github: withSteps('- uses: acme/deploy') },
    { name: 'a reusable workflow by a tag', github: called('acme/ci/.github/workflows/build.yml@v1') },
    {
      name: 'a tag in a composite action',
      github: {
        'setup/action.yml': `name: setup
description: sets up
runs:
  using: composite
  steps:
    - uses: actions/setup-node@v4
`,
      },
    },
  ],
  passes: [
    { name: 'a commit', github: withSteps(`- uses: actions/checkout@${SHA} # v4.2.2`) },
    { name: 'a commit of an action in a folder', github: withSteps(`- uses: github/codeql-action/init@${SHA}`) },
    { name: 'a commit of a reusable workflow', github: called(`acme/ci/.github/workflows/build.yml@${SHA}`) },
  ],
  notApplicable: [
    { name: 'an action of the repository itself', github: withSteps('- uses: ./.github/actions/setup') },
    { name: 'an action of the same commit', github: withSteps('- uses: $/.github/actions/setup') },
    { name: 'an image', github: withSteps('- uses: docker://alpine:3.20') },
  ],
});
