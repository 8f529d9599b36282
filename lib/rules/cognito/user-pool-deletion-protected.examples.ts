import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            DeletionProtection: 'INACTIVE',
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            deletion_protection: 'INACTIVE',
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
            DeletionProtection: 'ACTIVE',
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            deletion_protection: 'ACTIVE',
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
              DeletionProtection: {
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
              deletion_protection: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
