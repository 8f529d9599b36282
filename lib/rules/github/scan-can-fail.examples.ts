import { withSteps, workflowExamples } from './example-workflow';

const TRIVY = (rest: string) => `
- uses: aquasecurity/trivy-action@18f2510ee396bbf400402947b394f2dd8c87dbb0
  with:
    scan-type: fs
${rest}
`;

export default workflowExamples({
  fails: [
    { name: 'whatever the scan says', github: withSteps('- run: semgrep ci || true') },
    { name: 'an option of the scanner', github: withSteps('- run: gitleaks dir . --exit-code 0') },
    { name: 'the step goes on', github: withSteps('- run: npm audit\n  continue-on-error: true') },
    { name: 'the job goes on', github: withSteps('- run: npm audit', { job: 'continue-on-error: true' }) },
    { name: 'an action without the option', github: withSteps(TRIVY('')) },
    {
      name: 'an action that is told to go on',
      github: withSteps(`
- uses: bridgecrewio/checkov-action@99bb2caf247dfd9f03cf984373bc6043d4e32ebf
  with: { soft_fail: true }
`),
    },
  ],
  passes: [
    { name: 'a command', github: withSteps('- run: semgrep ci') },
    { name: 'one of several', github: withSteps('- run: |\n    npm audit\n    npm test') },
    { name: 'an action', github: withSteps(TRIVY("    exit-code: '1'")) },
  ],
  notApplicable: [{ name: 'no scan', github: withSteps('- run: npm test || true') }],
});
