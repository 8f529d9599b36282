import { withSteps, workflowExamples } from './example-workflow';

const fetched = (rest: string, path = '.', on = 'workflow_run') =>
  withSteps(
    `
- uses: actions/download-artifact@fa0a91b85d4f404e444e00e005971372dc801d16
  with:
    run-id: \${{ github.event.workflow_run.id }}
    path: ${path}
${rest}
`,
    { on },
  );

export default workflowExamples({
  fails: [
    { name: 'a script of it', github: fetched('- run: ./report.sh') },
    { name: 'a build after it', github: fetched('- run: npm ci') },
    { name: 'the environment from it', github: fetched('- run: cat pr.env >> $GITHUB_ENV', '${{ runner.temp }}/pr') },
    {
      name: 'fetched by the command',
      github: withSteps('- run: gh run download "$RUN"\n- run: bash deploy.sh', { on: 'workflow_run' }),
    },
  ],
  passes: [
    { name: 'read as data', github: fetched('- run: jq .number pr.json') },
    { name: 'apart from what is built', github: fetched('- run: npm ci', '${{ runner.temp }}/pr') },
  ],
  unknown: [{ name: 'given to an action that is not known', github: fetched('- uses: acme/publish@v1') }],
  notApplicable: [{ name: 'of the same run', github: fetched('- run: npm ci', '.', 'push') }],
});
