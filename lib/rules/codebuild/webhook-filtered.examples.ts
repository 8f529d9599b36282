import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no filters',
      cloudformation: {
        Build: {
          Type: 'AWS::CodeBuild::Project',
          Properties: {
            Artifacts: {
              Type: 'NO_ARTIFACTS',
            },
            Environment: {
              Type: 'LINUX_CONTAINER',
              ComputeType: 'BUILD_GENERAL1_SMALL',
              Image: 'aws/codebuild/standard:7.0',
            },
            ServiceRole: 'build',
            Source: {
              Type: 'CODEPIPELINE',
            },
            Triggers: {
              Webhook: true,
            },
          },
        },
      },
      terraform: {
        aws_codebuild_webhook: {
          build: {
            project_name: 'build',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'pushes to main',
      cloudformation: {
        Build: {
          Type: 'AWS::CodeBuild::Project',
          Properties: {
            Artifacts: {
              Type: 'NO_ARTIFACTS',
            },
            Environment: {
              Type: 'LINUX_CONTAINER',
              ComputeType: 'BUILD_GENERAL1_SMALL',
              Image: 'aws/codebuild/standard:7.0',
            },
            ServiceRole: 'build',
            Source: {
              Type: 'GITHUB',
              Location: 'https://github.com/acme/app.git',
            },
            Triggers: {
              Webhook: true,
              FilterGroups: [
                [
                  {
                    Type: 'EVENT',
                    Pattern: 'PUSH',
                  },
                  {
                    Type: 'HEAD_REF',
                    Pattern: '^refs/heads/main$',
                  },
                ],
              ],
            },
          },
        },
      },
      terraform: {
        aws_codebuild_webhook: {
          build: {
            project_name: 'build',
            filter_group: [
              {
                filter: [
                  {
                    type: 'EVENT',
                    pattern: 'PUSH',
                  },
                  {
                    type: 'HEAD_REF',
                    pattern: '^refs/heads/main$',
                  },
                ],
              },
            ],
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no webhook',
      cloudformation: {
        Build: {
          Type: 'AWS::CodeBuild::Project',
          Properties: {
            Artifacts: {
              Type: 'NO_ARTIFACTS',
            },
            Environment: {
              Type: 'LINUX_CONTAINER',
              ComputeType: 'BUILD_GENERAL1_SMALL',
              Image: 'aws/codebuild/standard:7.0',
            },
            ServiceRole: 'build',
            Source: {
              Type: 'CODEPIPELINE',
            },
          },
        },
      },
    },
  ],
});
