import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a password',
      cloudformation: {
        Api: {
          Type: 'AWS::AppRunner::Service',
          Properties: {
            SourceConfiguration: {
              ImageRepository: {
                ImageConfiguration: {
                  RuntimeEnvironmentVariables: [
                    {
                      Name: 'DB_PASSWORD',
                      Value: 'correct-horse-battery',
                    },
                  ],
                },
              },
            },
          },
        },
      },
      terraform: {
        aws_apprunner_service: {
          api: {
            service_name: 'api',
            source_configuration: {
              image_repository: {
                image_identifier: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1',
                image_repository_type: 'ECR',
                image_configuration: {
                  runtime_environment_variables: {
                    DB_PASSWORD: 'correct-horse-battery',
                  },
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
      name: 'no variables',
      cloudformation: {
        Api: {
          Type: 'AWS::AppRunner::Service',
        },
      },
      terraform: {
        aws_apprunner_service: {
          api: {
            source_configuration: {
              image_repository: {
                image_identifier: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1',
                image_repository_type: 'ECR',
              },
            },
            service_name: 'api',
          },
        },
      },
    },
    {
      name: 'ordinary variables',
      cloudformation: {
        Api: {
          Type: 'AWS::AppRunner::Service',
          Properties: {
            SourceConfiguration: {
              ImageRepository: {
                ImageConfiguration: {
                  RuntimeEnvironmentVariables: [
                    {
                      Name: 'STAGE',
                      Value: 'prod',
                    },
                  ],
                },
              },
            },
          },
        },
      },
      terraform: {
        aws_apprunner_service: {
          api: {
            service_name: 'api',
            source_configuration: [
              {
                image_repository: [
                  {
                    image_identifier: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1',
                    image_repository_type: 'ECR',
                    image_configuration: [
                      {
                        runtime_environment_variables: {
                          STAGE: 'prod',
                        },
                      },
                    ],
                  },
                ],
              },
            ],
          },
        },
      },
    },
  ],
});
