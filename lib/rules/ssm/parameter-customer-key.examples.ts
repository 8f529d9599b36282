import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      terraform: {
        variable: {
          value: {
            type: 'string',
          },
        },
        resource: {
          aws_ssm_parameter: {
            setting: { name: '/shop/parameter', type: 'SecureString', value: '${var.value}' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      terraform: {
        variable: {
          value: {
            type: 'string',
          },
        },
        resource: {
          aws_ssm_parameter: {
            setting: {
              name: '/shop/parameter',
              type: 'SecureString',
              key_id: 'alias/parameters',
              value: '${var.value}',
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'not encrypted',
      terraform: {
        aws_ssm_parameter: {
          setting: { name: '/shop/parameter', type: 'String' },
        },
      },
    },
  ],
  only: {
    dialect: 'terraform',
    because: 'CloudFormation cannot make encrypted parameters',
  },
});
