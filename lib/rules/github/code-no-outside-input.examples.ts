import { withSteps, workflowExamples } from './example-workflow';

const onIssues = (steps: string, options = {}) => withSteps(steps, { on: 'issues', ...options });

const ACTION = `name: greet
description: greets
inputs:
  who:
    description: whom
runs:
  using: composite
  steps:
    - run: echo "Hello \${{ inputs.who }}"
      shell: bash
`;

const calling = (who: string) => ({
  '.github/workflows/ci.yml': onIssues(`
- uses: ./.github/actions/greet
  with:
    who: ${who}
- run: echo
`),
  '.github/actions/greet/action.yml': ACTION,
});

const reused = (given: string, otherwise = '') => ({
  '.github/workflows/ci.yml': `on: issues
jobs:
  say:
    uses: ./.github/workflows/say.yml
    with: ${given}
`,
  '.github/workflows/say.yml': `on:
  workflow_call:
    inputs:
      title:
        type: string
        default: ${otherwise}
jobs:
  say:
    runs-on: ubuntu-24.04
    steps:
      - run: echo "\${{ inputs.title }}"
`,
});

export default workflowExamples({
  fails: [
    { name: 'the title of an issue', github: onIssues('- run: echo "${{ github.event.issue.title }}"') },
    {
      name: 'a branch of a fork',
      github: withSteps('- run: git fetch ${{ github.head_ref }}', { on: 'pull_request' }),
    },
    {
      name: 'the message of a commit',
      github: withSteps("- run: echo '${{ github.event.head_commit.message }}'"),
    },
    {
      name: 'the message of what a merge queue tries, with the titles of pull requests',
      github: withSteps("- run: echo '${{ github.event.merge_group.head_commit.message }}'", { on: 'merge_group' }),
    },
    {
      name: 'the messages of all commits',
      github: withSteps("- run: echo '${{ join(github.event.commits.*.message) }}'"),
    },
    { name: 'a title, in capitals', github: onIssues('- run: echo "${{ GitHub.Event.issue[\'TITLE\'] }}"') },
    {
      name: 'through an output whose names are capitalised otherwise',
      github: onIssues(`
- id: Get
  env:
    TITLE: \${{ github.event.issue.title }}
  run: echo "title=$TITLE" >> "$GITHUB_OUTPUT"
- run: echo "\${{ steps.get.Outputs.TITLE }}"
`),
    },
    { name: 'the whole event', github: onIssues("- run: echo '${{ toJSON(github.event) }}'") },
    {
      name: 'a comment in a script of JavaScript',
      github: withSteps(
        `
- uses: actions/github-script@60a0d83039c74a4aee543508d2ffcb1c3799cdea
  with:
    script: console.log('\${{ github.event.comment.body }}')
`,
        { on: 'issue_comment' },
      ),
    },
    {
      name: 'through a variable that is used as an expression',
      github: onIssues(`
- env:
    TITLE: \${{ github.event.issue.title }}
  run: echo "\${{ env.TITLE }}"
`),
    },
    {
      name: 'through a variable of the workflow',
      github: onIssues('- run: echo "${{ env.TITLE }}"', { top: 'env: { TITLE: "${{ github.event.issue.title }}" }' }),
    },
    {
      name: 'through an output of a step',
      github: onIssues(`
- id: read
  env:
    TITLE: \${{ github.event.issue.title }}
  run: echo "title=$TITLE" >> "$GITHUB_OUTPUT"
- run: echo "\${{ steps.read.outputs.title }}"
`),
      resource: { github: 'jobs.build.steps[1]' },
    },
    {
      name: 'through an output of a job',
      github: `on: issues
jobs:
  read:
    runs-on: ubuntu-24.04
    outputs:
      title: \${{ github.event.issue.title }}
    steps:
      - run: echo
  say:
    needs: read
    runs-on: ubuntu-24.04
    steps:
      - run: echo "\${{ needs.read.outputs.title }}"
`,
      resource: { github: 'jobs.say.steps[0]' },
    },
    {
      name: 'through an action that tells the names of branches',
      github: withSteps(
        `
- id: names
  uses: tj-actions/branch-names@5250492686b253f06fa55861556d1027b067aeb5
- run: echo "\${{ steps.names.outputs.head_ref_branch }}"
`,
        { on: 'pull_request_target' },
      ),
    },
    {
      name: 'an input of an action of the repository',
      github: calling('${{ github.event.issue.title }}'),
      resource: { github: 'runs.steps[0]' },
    },
    {
      name: 'an input of a reusable workflow of the repository',
      github: reused('{ title: "${{ github.event.issue.title }}" }'),
      resource: { github: 'jobs.say.steps[0]' },
    },
    {
      name: 'an input of a reusable workflow that is the title unless it is given',
      github: reused('{}', '${{ github.event.issue.title }}'),
      resource: { github: 'jobs.say.steps[0]' },
    },
    {
      name: 'where the condition lets forks pass',
      github: withSteps('- run: echo ${{ github.head_ref }}', {
        on: 'pull_request',
        job: "if: github.event.pull_request.head.ref != 'main'",
      }),
    },
    { name: 'one of two values', github: onIssues("- run: echo '${{ github.event.issue.body || 'none' }}'") },
  ],
  passes: [
    {
      name: 'by a variable',
      github: onIssues(`
- env:
    TITLE: \${{ github.event.issue.title }}
  run: echo "$TITLE"
`),
    },
    { name: 'a number', github: onIssues('- run: echo ${{ github.event.issue.number }}') },
    { name: 'a commit', github: withSteps('- run: echo ${{ github.sha }} ${{ github.event.pull_request.head.sha }}') },
    {
      name: 'yes or no',
      github: withSteps("- run: echo ${{ contains(github.event.pull_request.title, 'x') }}", { on: 'pull_request' }),
    },
    { name: 'what the event does not have', github: withSteps("- run: echo '${{ github.event.issue.title }}'") },
    {
      name: 'where no fork gets past the condition',
      github: withSteps("- run: echo '${{ github.head_ref }}'", {
        on: 'pull_request',
        job: 'if: github.event.pull_request.head.repo.full_name == github.repository',
      }),
    },
    {
      name: 'where only members get past the condition',
      github: withSteps(
        `
- if: contains(fromJSON('["OWNER","MEMBER"]'), github.event.comment.author_association)
  run: echo '\${{ github.event.comment.body }}'
`,
        { on: 'issue_comment' },
      ),
    },
    {
      name: 'where the event is another',
      github: withSteps("- if: github.event_name == 'push'\n  run: echo '${{ github.head_ref }}'", {
        on: '[push, pull_request]',
      }),
    },
    {
      name: 'an output that a commit decides',
      github: withSteps(`
- id: version
  run: echo "sha=$(git rev-parse --short HEAD)" >> $GITHUB_OUTPUT
- run: echo \${{ steps.version.outputs.sha }}
`),
    },
    {
      name: 'a value of a matrix',
      github: withSteps('- run: echo ${{ matrix.node }}', { job: 'strategy: { matrix: { node: [20, 22] } }' }),
    },
    { name: 'an input of an action that is a number', github: calling('${{ github.event.issue.number }}') },
    {
      name: 'an input of a reusable workflow that is a text of the file',
      github: reused('{ title: hello }', '${{ github.event.issue.title }}'),
    },
  ],
  unknown: [
    {
      name: 'an output of an action that is not known',
      github: withSteps(`
- id: it
  uses: acme/it@5250492686b253f06fa55861556d1027b067aeb5
- run: echo \${{ steps.it.outputs.name }}
`),
      resource: { github: 'jobs.build.steps[1]' },
    },
    { name: 'an input of an action that others call', github: { 'action.yml': ACTION } },
  ],
  notApplicable: [{ name: 'no script', github: withSteps('- uses: actions/checkout@v4') }],
});
