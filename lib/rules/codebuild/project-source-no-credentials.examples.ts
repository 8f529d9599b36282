import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a token in the address',
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
              Location: 'https://token@github.com/acme/app.git',
            },
          },
        },
      },
      terraform: {
        aws_codebuild_project: {
          build: {
            name: 'build',
            service_role: 'build',
            artifacts: {
              type: 'NO_ARTIFACTS',
            },
            environment: {
              type: 'LINUX_CONTAINER',
              compute_type: 'BUILD_GENERAL1_SMALL',
              image: 'aws/codebuild/standard:7.0',
            },
            source: {
              type: 'GITHUB',
              location: 'https://token@github.com/acme/app.git',
            },
          },
        },
      },
    },
    {
      name: 'a password in a second source',
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
            SecondarySources: [
              {
                Type: 'BITBUCKET',
                SourceIdentifier: 'lib',
                Location: 'https://user:pass@bitbucket.org/acme/lib.git',
              },
            ],
          },
        },
      },
      terraform: {
        aws_codebuild_project: {
          build: {
            name: 'build',
            service_role: 'build',
            artifacts: {
              type: 'NO_ARTIFACTS',
            },
            environment: {
              type: 'LINUX_CONTAINER',
              compute_type: 'BUILD_GENERAL1_SMALL',
              image: 'aws/codebuild/standard:7.0',
            },
            source: {
              type: 'CODEPIPELINE',
            },
            secondary_sources: [
              {
                type: 'BITBUCKET',
                source_identifier: 'lib',
                location: 'https://user:pass@bitbucket.org/acme/lib.git',
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'an address alone',
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
          },
        },
      },
      terraform: {
        aws_codebuild_project: {
          build: {
            name: 'build',
            service_role: 'build',
            artifacts: {
              type: 'NO_ARTIFACTS',
            },
            environment: {
              type: 'LINUX_CONTAINER',
              compute_type: 'BUILD_GENERAL1_SMALL',
              image: 'aws/codebuild/standard:7.0',
            },
            source: [
              {
                type: 'GITHUB',
                location: 'https://github.com/acme/app.git',
              },
            ],
          },
        },
      },
    },
  ],
});
