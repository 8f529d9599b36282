import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a token',
      cloudformation: {
        Site: {
          Type: 'AWS::Amplify::App',
          Properties: {
            Name: 'site',
            EnvironmentVariables: [
              {
                Name: 'API_TOKEN',
                Value: 'b6f2c9e14d7a',
              },
            ],
          },
        },
      },
      terraform: {
        aws_amplify_app: {
          site: {
            name: 'site',
            environment_variables: {
              API_TOKEN: 'b6f2c9e14d7a',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'ordinary variables',
      cloudformation: {
        Site: {
          Type: 'AWS::Amplify::App',
          Properties: {
            Name: 'site',
            EnvironmentVariables: [
              {
                Name: 'STAGE',
                Value: 'prod',
              },
            ],
          },
        },
      },
      terraform: {
        aws_amplify_app: {
          site: {
            name: 'site',
            environment_variables: {
              STAGE: 'prod',
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a token from a parameter that is shown',
      cloudformation: {
        Parameters: {
          Token: {
            Type: 'String',
          },
        },
        Resources: {
          Site: {
            Type: 'AWS::Amplify::App',
            Properties: {
              Name: 'site',
              EnvironmentVariables: [
                {
                  Name: 'API_TOKEN',
                  Value: {
                    Ref: 'Token',
                  },
                },
              ],
            },
          },
        },
      },
      terraform: {
        variable: {
          token: {
            type: 'string',
          },
        },
        resource: {
          aws_amplify_app: {
            site: {
              name: 'site',
              environment_variables: {
                API_TOKEN: '${var.token}',
              },
            },
          },
        },
      },
    },
  ],
});
