import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'public addresses',
      cloudformation: {
        Blue: {
          Type: 'AWS::ECS::TaskSet',
          Properties: {
            Cluster: 'main',
            Service: 'api',
            TaskDefinition: 'api',
            NetworkConfiguration: {
              AwsVpcConfiguration: {
                AssignPublicIp: 'ENABLED',
                Subnets: ['subnet-1'],
              },
            },
          },
        },
      },
      terraform: {
        aws_ecs_task_set: {
          blue: {
            service: 'api',
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
      name: 'private addresses',
      cloudformation: {
        Blue: {
          Type: 'AWS::ECS::TaskSet',
          Properties: {
            Cluster: 'main',
            Service: 'api',
            TaskDefinition: 'api',
            NetworkConfiguration: {
              AwsVpcConfiguration: {
                AssignPublicIp: 'DISABLED',
                Subnets: ['subnet-1'],
              },
            },
          },
        },
      },
      terraform: {
        aws_ecs_task_set: {
          blue: {
            service: 'api',
            cluster: 'main',
            task_definition: 'api',
            network_configuration: {
              assign_public_ip: false,
              subnets: ['subnet-1'],
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
          Blue: {
            Type: 'AWS::ECS::TaskSet',
            Properties: {
              Cluster: 'main',
              Service: 'api',
              TaskDefinition: 'api',
              NetworkConfiguration: {
                AwsVpcConfiguration: {
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
          aws_ecs_task_set: {
            blue: {
              service: 'api',
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
