import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'six characters',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            Policies: {
              PasswordPolicy: {
                MinimumLength: 6,
                RequireUppercase: true,
                RequireLowercase: true,
                RequireNumbers: true,
                RequireSymbols: true,
              },
            },
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            password_policy: {
              minimum_length: 6,
              require_uppercase: true,
              require_lowercase: true,
              require_numbers: true,
              require_symbols: true,
            },
          },
        },
      },
    },
    {
      name: 'no symbols',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            Policies: {
              PasswordPolicy: {
                MinimumLength: 12,
                RequireUppercase: true,
                RequireLowercase: true,
                RequireNumbers: true,
                RequireSymbols: false,
              },
            },
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            password_policy: {
              minimum_length: 12,
              require_uppercase: true,
              require_lowercase: true,
              require_numbers: true,
              require_symbols: false,
            },
          },
        },
      },
    },
    {
      name: 'a policy that asks for length alone',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: { Policies: { PasswordPolicy: { MinimumLength: 12 } } },
        },
      },
      terraform: { aws_cognito_user_pool: { users: { name: 'shop', password_policy: { minimum_length: 12 } } } },
    },
  ],
  passes: [
    {
      name: 'a strong policy',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            Policies: {
              PasswordPolicy: {
                MinimumLength: 12,
                RequireUppercase: true,
                RequireLowercase: true,
                RequireNumbers: true,
                RequireSymbols: true,
              },
            },
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            password_policy: [
              {
                minimum_length: 12,
                require_uppercase: true,
                require_lowercase: true,
                require_numbers: true,
                require_symbols: true,
              },
            ],
          },
        },
      },
    },
    {
      name: 'the policy of a pool that says none',
      cloudformation: { Users: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'shop' } } },
      terraform: { aws_cognito_user_pool: { users: { name: 'shop' } } },
    },
  ],
  unknown: [
    {
      name: 'length decided at deployment',
      cloudformation: {
        Parameters: {
          Length: {
            Type: 'String',
          },
        },
        Resources: {
          Users: {
            Type: 'AWS::Cognito::UserPool',
            Properties: {
              Policies: {
                PasswordPolicy: {
                  MinimumLength: {
                    Ref: 'Length',
                  },
                  RequireUppercase: true,
                  RequireLowercase: true,
                  RequireNumbers: true,
                  RequireSymbols: true,
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          length: {
            type: 'string',
          },
        },
        resource: {
          aws_cognito_user_pool: {
            users: {
              name: 'users',
              password_policy: {
                minimum_length: '${var.length}',
                require_uppercase: true,
                require_lowercase: true,
                require_numbers: true,
                require_symbols: true,
              },
            },
          },
        },
      },
    },
  ],
});
