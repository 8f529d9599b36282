import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'shells offered',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
            EnableExecuteCommand: true,
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
            enable_execute_command: true,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no shells',
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
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Shells: {
            Type: 'String',
          },
        },
        Resources: {
          Api: {
            Type: 'AWS::ECS::Service',
            Properties: {
              Cluster: 'main',
              TaskDefinition: 'api',
              EnableExecuteCommand: {
                Ref: 'Shells',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          shells: {
            type: 'string',
          },
        },
        resource: {
          aws_ecs_service: {
            api: {
              name: 'api',
              cluster: 'main',
              task_definition: 'api',
              enable_execute_command: '${var.shells}',
            },
          },
        },
      },
    },
  ],
});
