import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a token in plain text',
      cloudformation: {
        GitHub: {
          Type: 'AWS::CodeBuild::SourceCredential',
          Properties: {
            ServerType: 'GITHUB',
            AuthType: 'PERSONAL_ACCESS_TOKEN',
            Token: 'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
          },
        },
      },
      terraform: {
        aws_codebuild_source_credential: {
          git_hub: {
            server_type: 'GITHUB',
            auth_type: 'PERSONAL_ACCESS_TOKEN',
            token: 'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
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
    },
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
});
