import { defineExamples } from '../../engine/rule';

const inTerraform = (own: object = {}) => ({
  aws_inspector2_enabler: { it: { account_ids: ['111122223333'], ...own } },
});

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation has no resource that enables Amazon Inspector.' },
  fails: [{ name: 'packages alone', terraform: inTerraform({ resource_types: ['EC2', 'ECR', 'LAMBDA'] }) }],
  passes: [{ name: 'code, too', terraform: inTerraform({ resource_types: ['LAMBDA', 'LAMBDA_CODE'] }) }],
  unknown: [
    {
      name: 'decided at deployment',
      terraform: {
        variable: { choice: { type: 'set(string)' } },
        resource: inTerraform({ resource_types: '${var.choice}' }),
      },
    },
  ],
});
