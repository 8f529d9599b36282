import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'an old platform',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
            LaunchType: 'FARGATE',
            PlatformVersion: '1.3.0',
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
            launch_type: 'FARGATE',
            platform_version: '1.3.0',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the latest',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
            LaunchType: 'FARGATE',
            PlatformVersion: 'LATEST',
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
            launch_type: 'FARGATE',
            platform_version: 'LATEST',
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
            LaunchType: 'FARGATE',
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
            launch_type: 'FARGATE',
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
          Platform: {
            Type: 'String',
          },
        },
        Resources: {
          Api: {
            Type: 'AWS::ECS::Service',
            Properties: {
              Cluster: 'main',
              TaskDefinition: 'api',
              LaunchType: 'FARGATE',
              PlatformVersion: {
                Ref: 'Platform',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          platform: {
            type: 'string',
          },
        },
        resource: {
          aws_ecs_service: {
            api: {
              name: 'api',
              cluster: 'main',
              task_definition: 'api',
              launch_type: 'FARGATE',
              platform_version: '${var.platform}',
            },
          },
        },
      },
    },
  ],
});
