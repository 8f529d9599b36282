import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Site: {
          Type: 'AWS::Amplify::App',
          Properties: {
            Name: 'site',
            OauthToken: 'correct-horse-battery',
          },
        },
      },
      terraform: {
        aws_amplify_app: {
          site: {
            name: 'site',
            oauth_token: 'correct-horse-battery',
          },
        },
      },
    },
    {
      name: 'the access token in the template',
      fix: { properties: { AccessToken: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' } },
      cloudformation: {
        Site: { Type: 'AWS::Amplify::App', Properties: { Name: 'site', AccessToken: 'correct-horse-battery' } },
      },
      terraform: { aws_amplify_app: { site: { name: 'site', access_token: 'correct-horse-battery' } } },
    },
    {
      name: 'the password in the template',
      fix: {
        properties: { BasicAuthConfig: { Password: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' } },
      },
      cloudformation: {
        Site: {
          Type: 'AWS::Amplify::App',
          Properties: { Name: 'site', BasicAuthConfig: { Username: 'preview', Password: 'correct-horse-battery' } },
        },
      },
      terraform: {
        aws_amplify_app: { site: { name: 'site', basic_auth_credentials: 'cHJldmlldzpjb3JyZWN0LWhvcnNlLWJhdHRlcnk=' } },
      },
    },
    {
      name: 'a parameter with a default',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
            NoEcho: true,
            Default: 'correct-horse-battery',
          },
        },
        Resources: {
          Site: {
            Type: 'AWS::Amplify::App',
            Properties: {
              Name: 'site',
              OauthToken: {
                Ref: 'Secret',
              },
            },
          },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
          },
        },
        Resources: {
          Site: {
            Type: 'AWS::Amplify::App',
            Properties: {
              Name: 'site',
              OauthToken: {
                Ref: 'Secret',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret in Secrets Manager',
      cloudformation: {
        Site: {
          Type: 'AWS::Amplify::App',
          Properties: {
            Name: 'site',
            OauthToken: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
          },
        },
      },
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
            NoEcho: true,
          },
        },
        Resources: {
          Site: {
            Type: 'AWS::Amplify::App',
            Properties: {
              Name: 'site',
              OauthToken: {
                Ref: 'Secret',
              },
            },
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Site: {
          Type: 'AWS::Amplify::App',
          Properties: {
            Name: 'site',
          },
        },
      },
      terraform: {
        aws_amplify_app: {
          site: {
            name: 'site',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'an output of another stack',
      cloudformation: {
        Site: {
          Type: 'AWS::Amplify::App',
          Properties: {
            Name: 'site',
            OauthToken: {
              'Fn::ImportValue': 'secret',
            },
          },
        },
      },
    },
  ],
});
