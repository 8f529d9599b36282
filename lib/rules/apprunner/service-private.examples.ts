import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out, which is public',
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
  ],
  passes: [
    {
      name: 'private',
      cloudformation: {
        Api: {
          Type: 'AWS::AppRunner::Service',
          Properties: {
            NetworkConfiguration: {
              IngressConfiguration: {
                IsPubliclyAccessible: false,
              },
            },
          },
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
            network_configuration: {
              ingress_configuration: {
                is_publicly_accessible: false,
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
          Public: {
            Type: 'String',
          },
        },
        Resources: {
          Api: {
            Type: 'AWS::AppRunner::Service',
            Properties: {
              NetworkConfiguration: {
                IngressConfiguration: {
                  IsPubliclyAccessible: {
                    Ref: 'Public',
                  },
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          public: {
            type: 'string',
          },
        },
        resource: {
          aws_apprunner_service: {
            api: {
              source_configuration: {
                image_repository: {
                  image_identifier: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1',
                  image_repository_type: 'ECR',
                },
              },
              service_name: 'api',
              network_configuration: {
                ingress_configuration: {
                  is_publicly_accessible: '${var.public}',
                },
              },
            },
          },
        },
      },
    },
  ],
});
