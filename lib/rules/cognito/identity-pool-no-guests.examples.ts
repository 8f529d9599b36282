import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'guests allowed',
      cloudformation: {
        Guests: {
          Type: 'AWS::Cognito::IdentityPool',
          Properties: {
            AllowUnauthenticatedIdentities: true,
          },
        },
      },
      terraform: {
        aws_cognito_identity_pool: {
          guests: {
            identity_pool_name: 'guests',
            allow_unauthenticated_identities: true,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no guests',
      cloudformation: {
        Guests: {
          Type: 'AWS::Cognito::IdentityPool',
          Properties: {
            AllowUnauthenticatedIdentities: false,
          },
        },
      },
      terraform: {
        aws_cognito_identity_pool: {
          guests: {
            identity_pool_name: 'guests',
            allow_unauthenticated_identities: false,
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Guests: {
          Type: 'AWS::Cognito::IdentityPool',
          Properties: {
            AllowUnauthenticatedIdentities: false,
          },
        },
      },
      terraform: {
        aws_cognito_identity_pool: {
          guests: {
            identity_pool_name: 'guests',
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
          Guests: {
            Type: 'AWS::Cognito::IdentityPool',
            Properties: {
              AllowUnauthenticatedIdentities: {
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
          aws_cognito_identity_pool: {
            guests: {
              identity_pool_name: 'guests',
              allow_unauthenticated_identities: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
