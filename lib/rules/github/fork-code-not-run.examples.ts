import { withSteps, workflowExamples } from './example-workflow';

const CHECKOUT = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683';
const HEAD = '${{ github.event.pull_request.head.sha }}';

const built = (ref: string, on = 'pull_request_target', then = 'npm ci && npm test') =>
  withSteps(
    `
- uses: ${CHECKOUT}
  with:
    ref: ${ref}
- run: ${then}
`,
    { on },
  );

export default workflowExamples({
  fails: [
    { name: 'the head of a pull request, built', github: built(HEAD) },
    { name: 'its merge, built', github: built('refs/pull/${{ github.event.number }}/merge') },
    { name: 'the head of a run, built', github: built('${{ github.event.workflow_run.head_sha }}', 'workflow_run') },
    {
      name: 'for a comment',
      github: withSteps(
        `
- run: gh pr checkout \${{ github.event.issue.number }}
- run: make test
`,
        { on: 'issue_comment' },
      ),
      resource: { github: 'jobs.build.steps[0]' },
    },
    {
      name: 'by git, in one script',
      github: withSteps(
        `
- run: |
    git fetch origin pull/\${{ github.event.number }}/head
    git checkout FETCH_HEAD
    ./build.sh
`,
        { on: 'pull_request_target' },
      ),
    },
    {
      name: 'a repository of whoever it is',
      github: withSteps(
        `
- uses: ${CHECKOUT}
  with:
    repository: \${{ github.event.pull_request.head.repo.full_name }}
- uses: ./.github/actions/build
`,
        { on: 'pull_request_target' },
      ),
    },
    {
      name: 'through a variable',
      github: withSteps(
        `
- env:
    SHA: ${HEAD}
  run: git checkout "$SHA"
- run: pytest
`,
        { on: 'pull_request_target' },
      ),
      resource: { github: 'jobs.build.steps[0]' },
    },
    {
      name: 'once a label is there, which stays for the next commit',
      github: withSteps(
        `
- uses: ${CHECKOUT}
  with:
    ref: ${HEAD}
- run: npm test
`,
        {
          on: 'pull_request_target',
          job: "if: contains(github.event.pull_request.labels.*.name, 'safe to test')",
        },
      ),
    },
  ],
  passes: [
    { name: 'read as data', github: built(HEAD, 'pull_request_target', 'git diff --stat | tee sizes.txt') },
    {
      name: 'read by an action that runs nothing of it',
      github: withSteps(
        `
- uses: ${CHECKOUT}
  with:
    ref: ${HEAD}
- uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02
`,
        { on: 'pull_request_target' },
      ),
    },
  ],
  unknown: [
    {
      name: 'given to an action that is not known',
      github: withSteps(
        `
- uses: ${CHECKOUT}
  with:
    ref: ${HEAD}
- uses: acme/lint@5250492686b253f06fa55861556d1027b067aeb5
`,
        { on: 'pull_request_target' },
      ),
    },
    {
      name: 'given to an action of the repository itself',
      github: withSteps(
        `
- uses: ${CHECKOUT}
  with:
    ref: ${HEAD}
- uses: $/.github/actions/lint
`,
        { on: 'pull_request_target' },
      ),
    },
    {
      name: 'what an action that is not known names',
      github: withSteps(
        `
- id: pr
  uses: acme/pull-request@5250492686b253f06fa55861556d1027b067aeb5
- uses: ${CHECKOUT}
  with:
    ref: \${{ steps.pr.outputs.sha }}
- run: make
`,
        { on: 'issue_comment' },
      ),
    },
  ],
  notApplicable: [
    { name: 'without secrets', github: built(HEAD, 'pull_request') },
    {
      name: 'the code of the repository',
      github: withSteps(`- uses: ${CHECKOUT}\n- run: npm ci`, { on: 'pull_request_target' }),
    },
    {
      name: 'of those of the repository alone',
      github: withSteps(
        `
- uses: ${CHECKOUT}
  if: github.event.pull_request.head.repo.full_name == github.repository
  with:
    ref: ${HEAD}
- run: npm ci
`,
        { on: 'pull_request_target' },
      ),
    },
  ],
});
