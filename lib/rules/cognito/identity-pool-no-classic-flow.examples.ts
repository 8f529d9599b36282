import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the classic flow allowed',
      cloudformation: {
        Guests: {
          Type: 'AWS::Cognito::IdentityPool',
          Properties: {
            AllowUnauthenticatedIdentities: false,
            AllowClassicFlow: true,
          },
        },
      },
      terraform: {
        aws_cognito_identity_pool: {
          guests: {
            identity_pool_name: 'guests',
            allow_classic_flow: true,
          },
        },
      },
    },
  ],
  passes: [
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
          Classic: {
            Type: 'String',
          },
        },
        Resources: {
          Guests: {
            Type: 'AWS::Cognito::IdentityPool',
            Properties: {
              AllowUnauthenticatedIdentities: false,
              AllowClassicFlow: {
                Ref: 'Classic',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          classic: {
            type: 'string',
          },
        },
        resource: {
          aws_cognito_identity_pool: {
            guests: {
              identity_pool_name: 'guests',
              allow_classic_flow: '${var.classic}',
            },
          },
        },
      },
    },
  ],
});
