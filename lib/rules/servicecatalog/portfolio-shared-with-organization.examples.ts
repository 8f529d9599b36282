import { defineExamples } from '../../engine/rule';

const inTerraform = (own: object = {}) => ({
  aws_servicecatalog_portfolio_share: { it: { portfolio_id: 'port-1', principal_id: '111122223333', ...own } },
});

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation can share with single accounts only.' },
  fails: [{ name: 'an account', terraform: inTerraform({ type: 'ACCOUNT' }) }],
  passes: [
    {
      name: 'the organisation',
      terraform: inTerraform({
        type: 'ORGANIZATION',
        principal_id: 'arn:aws:organizations::111122223333:organization/o-1',
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      terraform: { variable: { choice: { type: 'string' } }, resource: inTerraform({ type: '${var.choice}' }) },
    },
  ],
});
