import { withSteps, workflowExamples } from './example-workflow';

const checkedOut = (rest: string) =>
  withSteps(
    `
- uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
  with:
    ref: \${{ github.event.pull_request.head.sha }}
${rest}
`,
    { on: 'pull_request_target' },
  );

export default workflowExamples({
  fails: [
    {
      name: 'a secret of a later step',
      github: checkedOut(
        '- run: cat package.json\n- uses: acme/lint@v1\n  with: { token: "${{ secrets.LINT_TOKEN }}" }',
      ),
    },
  ],
  passes: [
    { name: 'none', github: checkedOut('- run: cat package.json') },
    {
      name: 'the token alone',
      github: checkedOut('- run: gh pr view\n  env: { GH_TOKEN: "${{ secrets.GITHUB_TOKEN }}" }'),
    },
  ],
});
