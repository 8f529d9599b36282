import { withSteps, workflowExamples } from './example-workflow';

const onIssues = (steps: string) => withSteps(steps, { on: 'issues' });

export default workflowExamples({
  fails: [
    {
      name: 'a title in a variable',
      github: onIssues(`
- env:
    TITLE: \${{ github.event.issue.title }}
  run: echo "TITLE=$TITLE" >> "$GITHUB_ENV"
`),
    },
    {
      name: 'a branch in the path',
      github: withSteps('- run: echo "/opt/${GITHUB_HEAD_REF}" >> $GITHUB_PATH', { on: 'pull_request_target' }),
    },
    {
      name: 'a body of several lines',
      github: onIssues(`
- run: |
    echo "BODY<<EOF" >> $GITHUB_ENV
    echo "\${{ github.event.issue.body }}" >> $GITHUB_ENV
    echo EOF >> $GITHUB_ENV
`),
    },
  ],
  passes: [
    { name: 'a number', github: onIssues('- run: echo "ISSUE=${{ github.event.issue.number }}" >> $GITHUB_ENV') },
    { name: 'a text of the file', github: onIssues('- run: echo "NODE_ENV=production" >> "$GITHUB_ENV"') },
    {
      name: 'an output',
      github: onIssues(`
- env:
    TITLE: \${{ github.event.issue.title }}
  run: echo "title=$TITLE" >> "$GITHUB_OUTPUT"
`),
    },
  ],
});
