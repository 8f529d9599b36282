import { withSteps, workflowExamples } from './example-workflow';

const CONFIGURE = 'aws-actions/configure-aws-credentials@ececac1a45f3b08a01d2dd070d28d111c5fe6722';

export default workflowExamples({
  fails: [
    {
      name: 'keys for the action',
      github: withSteps(`
- uses: ${CONFIGURE}
  with:
    aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
    aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
    aws-region: eu-west-1
`),
    },
    {
      name: 'keys in variables',
      github: withSteps('- run: cdk deploy', { job: 'env: { AWS_ACCESS_KEY_ID: "${{ secrets.KEY }}" }' }),
    },
  ],
  passes: [
    {
      name: 'a role',
      github: withSteps(`
- uses: ${CONFIGURE}
  with:
    role-to-assume: arn:aws:iam::111122223333:role/deploy
    aws-region: eu-west-1
`),
    },
    {
      name: 'what a step before was given',
      github: withSteps(
        '- env: { AWS_ACCESS_KEY_ID: "${{ steps.role.outputs.aws-access-key-id }}" }\n  run: cdk deploy',
      ),
    },
  ],
  notApplicable: [{ name: 'nothing of AWS', github: withSteps('- run: make') }],
});
