import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a variable',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'api',
                Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
                Environment: [
                  {
                    Name: 'STAGE',
                    Value: 'prod',
                  },
                ],
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","environment":[{"name":"STAGE","value":"prod"}]}]',
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
});
