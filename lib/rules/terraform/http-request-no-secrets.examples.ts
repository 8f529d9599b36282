import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a parameter in the address',
      terraform: {
        data: {
          http: {
            call: {
              url: 'https://api.example.com/?p=${aws_ssm_parameter.password.value}',
            },
          },
        },
        resource: {
          aws_ssm_parameter: {
            password: {
              name: 'password',
              type: 'SecureString',
              value: '${var.password}',
            },
          },
        },
        variable: {
          password: {
            type: 'string',
            sensitive: true,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'an address alone',
      terraform: {
        data: {
          http: {
            call: {
              url: 'https://api.example.com/version',
            },
          },
        },
      },
    },
    {
      name: 'the name of a secret parameter',
      terraform: {
        data: { http: { note: { url: 'https://notes.example.com/?about=${aws_ssm_parameter.token.name}' } } },
        resource: { aws_ssm_parameter: { token: { name: '/app/token', type: 'SecureString', value: 'x' } } },
      },
    },
  ],
  only: {
    dialect: 'terraform',
    because: 'CloudFormation makes no requests',
  },
});
