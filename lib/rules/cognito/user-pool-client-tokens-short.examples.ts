import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'access tokens for a day',
      cloudformation: {
        App: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: {
            UserPoolId: 'eu-west-1_aB3dE6gH9',
            AccessTokenValidity: 1,
            TokenValidityUnits: { AccessToken: 'days' },
          },
        },
      },
      terraform: {
        aws_cognito_user_pool_client: {
          app: {
            name: 'app',
            user_pool_id: 'eu-west-1_aB3dE6gH9',
            access_token_validity: 1,
            token_validity_units: { access_token: 'days' },
          },
        },
      },
    },
    {
      name: 'ID tokens for two hours, the unit left out',
      cloudformation: {
        App: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9', IdTokenValidity: 2 },
        },
      },
      terraform: {
        aws_cognito_user_pool_client: {
          app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9', id_token_validity: 2 },
        },
      },
    },
    {
      name: 'refresh tokens for a year',
      cloudformation: {
        App: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9', RefreshTokenValidity: 365 },
        },
      },
      terraform: {
        aws_cognito_user_pool_client: {
          app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9', refresh_token_validity: 365 },
        },
      },
    },
  ],
  passes: [
    {
      name: 'nothing said, so an hour and 30 days',
      cloudformation: {
        App: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9' } },
      },
      terraform: { aws_cognito_user_pool_client: { app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9' } } },
    },
    {
      name: 'minutes, and a day',
      cloudformation: {
        App: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: {
            UserPoolId: 'eu-west-1_aB3dE6gH9',
            AccessTokenValidity: 15,
            IdTokenValidity: 15,
            RefreshTokenValidity: 24,
            TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' },
          },
        },
      },
      terraform: {
        aws_cognito_user_pool_client: {
          app: {
            name: 'app',
            user_pool_id: 'eu-west-1_aB3dE6gH9',
            access_token_validity: 15,
            id_token_validity: 15,
            refresh_token_validity: 24,
            token_validity_units: { access_token: 'minutes', id_token: 'minutes', refresh_token: 'hours' },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a number decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'Number' } },
        Resources: {
          App: {
            Type: 'AWS::Cognito::UserPoolClient',
            Properties: { UserPoolId: 'eu-west-1_aB3dE6gH9', RefreshTokenValidity: { Ref: 'Days' } },
          },
        },
      },
      terraform: {
        variable: { days: { type: 'number' } },
        resource: {
          aws_cognito_user_pool_client: {
            app: { name: 'app', user_pool_id: 'eu-west-1_aB3dE6gH9', refresh_token_validity: '${var.days}' },
          },
        },
      },
    },
    {
      name: 'a unit decided at deployment',
      cloudformation: {
        Parameters: { Unit: { Type: 'String' } },
        Resources: {
          App: {
            Type: 'AWS::Cognito::UserPoolClient',
            Properties: {
              UserPoolId: 'eu-west-1_aB3dE6gH9',
              AccessTokenValidity: 1,
              TokenValidityUnits: { AccessToken: { Ref: 'Unit' } },
            },
          },
        },
      },
      terraform: {
        variable: { unit: { type: 'string' } },
        resource: {
          aws_cognito_user_pool_client: {
            app: {
              name: 'app',
              user_pool_id: 'eu-west-1_aB3dE6gH9',
              access_token_validity: 1,
              token_validity_units: { access_token: '${var.unit}' },
            },
          },
        },
      },
    },
  ],
});
