import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      terraform: { aws_emr_block_public_access_configuration: { block: { block_public_security_group_rules: false } } },
    },
    {
      name: 'every port permitted',
      terraform: {
        aws_emr_block_public_access_configuration: {
          block: {
            block_public_security_group_rules: true,
            permitted_public_security_group_rule_range: [{ min_range: 0, max_range: 65535 }],
          },
        },
      },
      fix: { arguments: { permitted_public_security_group_rule_range: null } },
    },
  ],
  passes: [
    {
      name: 'SSH alone permitted',
      terraform: {
        aws_emr_block_public_access_configuration: {
          block: {
            block_public_security_group_rules: true,
            permitted_public_security_group_rule_range: [{ min_range: 22, max_range: 22 }],
          },
        },
      },
    },
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
