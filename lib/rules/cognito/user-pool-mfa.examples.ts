import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            MfaConfiguration: 'OFF',
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            mfa_configuration: 'OFF',
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            MfaConfiguration: 'ON',
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            mfa_configuration: 'ON',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Choice: {
            Type: 'String',
          },
        },
        Resources: {
          Users: {
            Type: 'AWS::Cognito::UserPool',
            Properties: {
              MfaConfiguration: {
                Ref: 'Choice',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          choice: {
            type: 'string',
          },
        },
        resource: {
          aws_cognito_user_pool: {
            users: {
              name: 'users',
              mfa_configuration: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
