import { withSteps, workflowExamples } from './example-workflow';

const assuming = (job = '') =>
  withSteps(
    `
- uses: aws-actions/configure-aws-credentials@ececac1a45f3b08a01d2dd070d28d111c5fe6722
  with:
    role-to-assume: arn:aws:iam::111122223333:role/deploy
    aws-region: eu-west-1
`,
    { job },
  );

export default workflowExamples({
  fails: [
    { name: 'none', github: assuming() },
    {
      name: 'none, for a role of Google Cloud',
      github: withSteps(`
- uses: google-github-actions/auth@7c6bc770dae815cd3e89ee6cdf493a5fab2cc093
  with:
    workload_identity_provider: projects/1/locations/global/workloadIdentityPools/github/providers/github
`),
    },
  ],
  passes: [
    { name: 'by its name', github: assuming('environment: production') },
    { name: 'with a URL', github: assuming('environment: { name: production, url: "https://example.com" }') },
  ],
  notApplicable: [{ name: 'no role', github: withSteps('- run: make') }],
});
