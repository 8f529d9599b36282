import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'public addresses',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
            NetworkConfiguration: {
              AwsvpcConfiguration: {
                AssignPublicIp: 'ENABLED',
                Subnets: ['subnet-1'],
              },
            },
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
            network_configuration: {
              assign_public_ip: true,
              subnets: ['subnet-1'],
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'addresses left out',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
          },
        },
      },
    },
    {
      name: 'private addresses',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
            NetworkConfiguration: {
              AwsvpcConfiguration: {
                AssignPublicIp: 'DISABLED',
                Subnets: ['subnet-1'],
              },
            },
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
            network_configuration: [
              {
                assign_public_ip: false,
                subnets: ['subnet-1'],
              },
            ],
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
            Type: 'AWS::ECS::Service',
            Properties: {
              Cluster: 'main',
              TaskDefinition: 'api',
              NetworkConfiguration: {
                AwsvpcConfiguration: {
                  AssignPublicIp: {
                    Ref: 'Public',
                  },
                  Subnets: ['subnet-1'],
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
          aws_ecs_service: {
            api: {
              name: 'api',
              cluster: 'main',
              task_definition: 'api',
              network_configuration: {
                assign_public_ip: '${var.public}',
                subnets: ['subnet-1'],
              },
            },
          },
        },
      },
    },
  ],
});
