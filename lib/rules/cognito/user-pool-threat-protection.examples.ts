import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
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
    {
      name: 'the Essentials plan',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            UserPoolTier: 'ESSENTIALS',
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            user_pool_tier: 'ESSENTIALS',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the Plus plan',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            UserPoolTier: 'PLUS',
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            user_pool_tier: 'PLUS',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'plan decided at deployment',
      cloudformation: {
        Parameters: {
          Plan: {
            Type: 'String',
          },
        },
        Resources: {
          Users: {
            Type: 'AWS::Cognito::UserPool',
            Properties: {
              UserPoolTier: {
                Ref: 'Plan',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          plan: {
            type: 'string',
          },
        },
        resource: {
          aws_cognito_user_pool: {
            users: {
              name: 'users',
              user_pool_tier: '${var.plan}',
            },
          },
        },
      },
    },
  ],
});
