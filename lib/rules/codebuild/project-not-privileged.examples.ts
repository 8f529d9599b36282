import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'privileged',
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
              PrivilegedMode: true,
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
              privileged_mode: true,
            },
            source: {
              type: 'CODEPIPELINE',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'left out',
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
      name: 'not privileged',
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
              PrivilegedMode: false,
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
            environment: [
              {
                type: 'LINUX_CONTAINER',
                compute_type: 'BUILD_GENERAL1_SMALL',
                image: 'aws/codebuild/standard:7.0',
                privileged_mode: false,
              },
            ],
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
          Privileged: {
            Type: 'String',
          },
        },
        Resources: {
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
                PrivilegedMode: {
                  Ref: 'Privileged',
                },
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
          privileged: {
            type: 'string',
          },
        },
        resource: {
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
                privileged_mode: '${var.privileged}',
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
