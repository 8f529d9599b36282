import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'encryption disabled',
      cloudformation: {
        Build: {
          Type: 'AWS::CodeBuild::Project',
          Properties: {
            Artifacts: {
              Type: 'S3',
              Location: 'out',
              EncryptionDisabled: true,
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
      terraform: {
        aws_codebuild_project: {
          build: {
            name: 'build',
            service_role: 'build',
            artifacts: {
              type: 'S3',
              location: 'out',
              encryption_disabled: true,
            },
            environment: {
              type: 'LINUX_CONTAINER',
              compute_type: 'BUILD_GENERAL1_SMALL',
              image: 'aws/codebuild/standard:7.0',
            },
            source: {
              type: 'CODEPIPELINE',
            },
          },
        },
      },
    },
    {
      name: 'a second artifact without encryption',
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
            SecondaryArtifacts: [
              {
                Type: 'S3',
                ArtifactIdentifier: 'docs',
                Location: 'out',
                EncryptionDisabled: true,
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
            secondary_artifacts: [
              {
                type: 'S3',
                artifact_identifier: 'docs',
                location: 'out',
                encryption_disabled: true,
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no artifacts',
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
          },
        },
      },
    },
    {
      name: 'encrypted',
      cloudformation: {
        Build: {
          Type: 'AWS::CodeBuild::Project',
          Properties: {
            Artifacts: {
              Type: 'S3',
              Location: 'out',
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
      terraform: {
        aws_codebuild_project: {
          build: {
            name: 'build',
            service_role: 'build',
            artifacts: [
              {
                type: 'S3',
                location: 'out',
                encryption_disabled: false,
              },
            ],
            environment: {
              type: 'LINUX_CONTAINER',
              compute_type: 'BUILD_GENERAL1_SMALL',
              image: 'aws/codebuild/standard:7.0',
            },
            source: {
              type: 'CODEPIPELINE',
            },
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
          Plain: {
            Type: 'String',
          },
        },
        Resources: {
          Build: {
            Type: 'AWS::CodeBuild::Project',
            Properties: {
              Artifacts: {
                Type: 'S3',
                Location: 'out',
                EncryptionDisabled: {
                  Ref: 'Plain',
                },
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
      terraform: {
        variable: {
          plain: {
            type: 'string',
          },
        },
        resource: {
          aws_codebuild_project: {
            build: {
              name: 'build',
              service_role: 'build',
              artifacts: {
                type: 'S3',
                location: 'out',
                encryption_disabled: '${var.plain}',
              },
              environment: {
                type: 'LINUX_CONTAINER',
                compute_type: 'BUILD_GENERAL1_SMALL',
                image: 'aws/codebuild/standard:7.0',
              },
              source: {
                type: 'CODEPIPELINE',
              },
            },
          },
        },
      },
    },
  ],
});
