import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a foreign image',
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
              Image: 'docker:dind',
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
              image: 'docker:dind',
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
      name: 'an image of CodeBuild',
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
      name: 'an image in ECR',
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
              Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/build@sha256:0123',
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
              image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/build@sha256:0123',
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
      name: 'image decided at deployment',
      cloudformation: {
        Parameters: {
          Image: {
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
                Image: {
                  Ref: 'Image',
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
          image: {
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
                image: '${var.image}',
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
