import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no log driver',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'api',
                Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
              },
            ],
          },
        },
      },
      terraform: {
        aws_ecs_task_definition: {
          api: {
            family: 'api',
            container_definitions:
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'logs to CloudWatch',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'api',
                Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
                LogConfiguration: {
                  LogDriver: 'awslogs',
                  Options: {
                    'awslogs-group': 'api',
                  },
                },
              },
            ],
          },
        },
      },
      terraform: {
        aws_ecs_task_definition: {
          api: {
            family: 'api',
            container_definitions:
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"api"}}}]',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'containers in a file that is not at hand',
      terraform: {
        aws_ecs_task_definition: {
          api: {
            family: 'api',
            container_definitions: '${file("api.json")}',
          },
        },
      },
    },
  ],
});
