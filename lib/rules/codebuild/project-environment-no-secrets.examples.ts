import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a token in plain text',
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
              EnvironmentVariables: [
                {
                  Name: 'NPM_TOKEN',
                  Value: 'b6f2c9e14d7a',
                },
              ],
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
              environment_variable: [
                {
                  name: 'NPM_TOKEN',
                  value: 'b6f2c9e14d7a',
                },
              ],
            },
            source: {
              type: 'CODEPIPELINE',
            },
          },
        },
      },
    },
    {
      name: 'AWS credentials',
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
              EnvironmentVariables: [
                {
                  Name: 'AWS_ACCESS_KEY_ID',
                  Type: 'PLAINTEXT',
                  Value: 'AKIAIOSFODNN7EXAMPLE',
                },
              ],
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
              environment_variable: [
                {
                  name: 'AWS_ACCESS_KEY_ID',
                  type: 'PLAINTEXT',
                  value: 'AKIAIOSFODNN7EXAMPLE',
                },
              ],
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
      name: 'no variables',
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
      name: 'a secret by reference',
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
              EnvironmentVariables: [
                {
                  Name: 'NPM_TOKEN',
                  Type: 'SECRETS_MANAGER',
                  Value: 'build/npm-token',
                },
              ],
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
              environment_variable: {
                name: 'NPM_TOKEN',
                type: 'SECRETS_MANAGER',
                value: 'build/npm-token',
              },
            },
            source: {
              type: 'CODEPIPELINE',
            },
          },
        },
      },
    },
    {
      name: 'ordinary variables',
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
              EnvironmentVariables: [
                {
                  Name: 'STAGE',
                  Value: 'prod',
                },
              ],
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
              environment_variable: [
                {
                  name: 'STAGE',
                  value: 'prod',
                },
              ],
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
      name: 'a token from a parameter that is shown',
      cloudformation: {
        Parameters: {
          Token: {
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
                EnvironmentVariables: [
                  {
                    Name: 'NPM_TOKEN',
                    Value: {
                      Ref: 'Token',
                    },
                  },
                ],
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
          token: {
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
                environment_variable: [
                  {
                    name: 'NPM_TOKEN',
                    value: '${var.token}',
                  },
                ],
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
