import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'logs off',
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
            LogsConfig: {
              CloudWatchLogs: {
                Status: 'DISABLED',
              },
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
            logs_config: {
              cloudwatch_logs: {
                status: 'DISABLED',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'left out, which is CloudWatch',
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
      name: 'logs in S3',
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
            LogsConfig: {
              CloudWatchLogs: {
                Status: 'DISABLED',
              },
              S3Logs: {
                Status: 'ENABLED',
                Location: 'logs/build',
              },
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
            logs_config: {
              cloudwatch_logs: {
                status: 'DISABLED',
              },
              s3_logs: {
                status: 'ENABLED',
                location: 'logs/build',
              },
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
          Logs: {
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
              },
              ServiceRole: 'build',
              Source: {
                Type: 'CODEPIPELINE',
              },
              LogsConfig: {
                CloudWatchLogs: {
                  Status: {
                    Ref: 'Logs',
                  },
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          logs: {
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
              },
              source: {
                type: 'CODEPIPELINE',
              },
              logs_config: {
                cloudwatch_logs: {
                  status: '${var.logs}',
                },
              },
            },
          },
        },
      },
    },
  ],
});
