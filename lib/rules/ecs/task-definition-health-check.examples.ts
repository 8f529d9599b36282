import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no health check',
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
    {
      name: 'the check of the image taken away',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: { ContainerDefinitions: [{ Name: 'api', Image: 'api', HealthCheck: { Command: ['NONE'] } }] },
        },
      },
      terraform: {
        aws_ecs_task_definition: {
          api: {
            family: 'api',
            container_definitions: '[{"name":"api","image":"api","healthCheck":{"command":["NONE"]}}]',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a health check',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'api',
                Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
                HealthCheck: {
                  Command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'],
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","healthCheck":{"command":["CMD-SHELL","curl -f http://localhost/ || exit 1"]}}]',
          },
        },
      },
    },
  ],
});
