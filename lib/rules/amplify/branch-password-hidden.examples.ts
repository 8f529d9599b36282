import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Main: {
          Type: 'AWS::Amplify::Branch',
          Properties: {
            AppId: 'd1',
            BranchName: 'main',
            BasicAuthConfig: {
              Password: 'correct-horse-battery',
            },
          },
        },
      },
      terraform: {
        aws_amplify_branch: {
          main: {
            app_id: 'd1',
            branch_name: 'main',
            basic_auth_credentials: 'correct-horse-battery',
          },
        },
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
          Main: {
            Type: 'AWS::Amplify::Branch',
            Properties: {
              AppId: 'd1',
              BranchName: 'main',
              BasicAuthConfig: {
                Password: {
                  Ref: 'Secret',
                },
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
          Main: {
            Type: 'AWS::Amplify::Branch',
            Properties: {
              AppId: 'd1',
              BranchName: 'main',
              BasicAuthConfig: {
                Password: {
                  Ref: 'Secret',
                },
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
        Main: {
          Type: 'AWS::Amplify::Branch',
          Properties: {
            AppId: 'd1',
            BranchName: 'main',
            BasicAuthConfig: {
              Password: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
            },
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
          Main: {
            Type: 'AWS::Amplify::Branch',
            Properties: {
              AppId: 'd1',
              BranchName: 'main',
              BasicAuthConfig: {
                Password: {
                  Ref: 'Secret',
                },
              },
            },
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Main: {
          Type: 'AWS::Amplify::Branch',
          Properties: {
            AppId: 'd1',
            BranchName: 'main',
          },
        },
      },
      terraform: {
        aws_amplify_branch: {
          main: {
            app_id: 'd1',
            branch_name: 'main',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'an output of another stack',
      cloudformation: {
        Main: {
          Type: 'AWS::Amplify::Branch',
          Properties: {
            AppId: 'd1',
            BranchName: 'main',
            BasicAuthConfig: {
              Password: {
                'Fn::ImportValue': 'secret',
              },
            },
          },
        },
      },
    },
  ],
});
