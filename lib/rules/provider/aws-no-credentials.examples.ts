import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'an access key',
      terraform: {
        provider: {
          aws: [
            {
              region: 'eu-west-1',
              access_key: 'AKIAIOSFODNN7EXAMPLE',
              secret_key: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
            },
          ],
        },
      },
    },
  ],
  passes: [
    {
      name: 'a region alone',
      terraform: {
        provider: {
          aws: [
            {
              region: 'eu-west-1',
            },
          ],
        },
      },
    },
    {
      name: 'hidden variables',
      terraform: {
        variable: {
          key: {
            type: 'string',
            sensitive: true,
          },
          secret: {
            type: 'string',
            sensitive: true,
          },
        },
        provider: {
          aws: {
            access_key: '${var.key}',
            secret_key: '${var.secret}',
          },
        },
      },
    },
  ],
  only: {
    dialect: 'terraform',
    because: 'CloudFormation has no providers',
  },
});
