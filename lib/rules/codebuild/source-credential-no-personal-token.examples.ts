import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a personal access token',
      cloudformation: {
        GitHub: {
          Type: 'AWS::CodeBuild::SourceCredential',
          Properties: {
            ServerType: 'GITHUB',
            AuthType: 'PERSONAL_ACCESS_TOKEN',
            Token: '{{resolve:secretsmanager:github:SecretString:token}}',
          },
        },
      },
      terraform: {
        data: { aws_secretsmanager_secret_version: { github: { secret_id: 'github' } } },
        resource: {
          aws_codebuild_source_credential: {
            git_hub: {
              server_type: 'GITHUB',
              auth_type: 'PERSONAL_ACCESS_TOKEN',
              token: '${data.aws_secretsmanager_secret_version.github.secret_string}',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a connection',
      cloudformation: {
        GitHub: {
          Type: 'AWS::CodeBuild::SourceCredential',
          Properties: {
            ServerType: 'GITHUB',
            AuthType: 'CODECONNECTIONS',
            Token: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0123',
          },
        },
      },
      terraform: {
        aws_codebuild_source_credential: {
          git_hub: {
            server_type: 'GITHUB',
            auth_type: 'CODECONNECTIONS',
            token: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0123',
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
          Kind: {
            Type: 'String',
          },
        },
        Resources: {
          GitHub: {
            Type: 'AWS::CodeBuild::SourceCredential',
            Properties: {
              ServerType: 'GITHUB',
              AuthType: {
                Ref: 'Kind',
              },
              Token: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0123',
            },
          },
        },
      },
      terraform: {
        variable: {
          kind: {
            type: 'string',
          },
        },
        resource: {
          aws_codebuild_source_credential: {
            git_hub: {
              server_type: 'GITHUB',
              auth_type: '${var.kind}',
              token: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0123',
            },
          },
        },
      },
    },
  ],
});
