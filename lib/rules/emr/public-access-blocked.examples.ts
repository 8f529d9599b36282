import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      terraform: { aws_emr_block_public_access_configuration: { block: { block_public_security_group_rules: false } } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      terraform: { aws_emr_block_public_access_configuration: { block: { block_public_security_group_rules: true } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_emr_block_public_access_configuration: { block: { block_public_security_group_rules: '${var.choice}' } },
        },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no resource for this setting of an account.' },
});
