import { withSteps, workflowExamples } from './example-workflow';

const CHECKOUT = '- uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683';

export default workflowExamples({
  fails: [
    { name: 'not said', github: withSteps(CHECKOUT) },
    { name: 'kept', github: withSteps(`${CHECKOUT}\n  with: { persist-credentials: true }`) },
  ],
  passes: [{ name: 'not kept', github: withSteps(`${CHECKOUT}\n  with: { persist-credentials: false }`) }],
  notApplicable: [{ name: 'a later step pushes', github: withSteps(`${CHECKOUT}\n- run: git push`) }],
});
