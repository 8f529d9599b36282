import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no task',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
            DesiredCount: 0,
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
            desired_count: 0,
          },
        },
      },
    },
    {
      name: 'left out, which is none',
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
  passes: [
    {
      name: 'two tasks',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
            DesiredCount: 2,
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
            desired_count: 2,
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
          Count: {
            Type: 'String',
          },
        },
        Resources: {
          Api: {
            Type: 'AWS::ECS::Service',
            Properties: {
              Cluster: 'main',
              TaskDefinition: 'api',
              DesiredCount: {
                Ref: 'Count',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          count_of_tasks: {
            type: 'string',
          },
        },
        resource: {
          aws_ecs_service: {
            api: {
              name: 'api',
              cluster: 'main',
              task_definition: 'api',
              desired_count: '${var.count_of_tasks}',
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'one task on each machine',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
            SchedulingStrategy: 'DAEMON',
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
            scheduling_strategy: 'DAEMON',
          },
        },
      },
    },
  ],
});
