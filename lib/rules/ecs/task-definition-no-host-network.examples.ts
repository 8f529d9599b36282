import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: "the host's network",
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
            NetworkMode: 'host',
          },
        },
      },
      terraform: {
        aws_ecs_task_definition: {
          api: {
            family: 'api',
            container_definitions:
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
            network_mode: 'host',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a network of its own',
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
            NetworkMode: 'awsvpc',
          },
        },
      },
      terraform: {
        aws_ecs_task_definition: {
          api: {
            family: 'api',
            container_definitions:
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
            network_mode: 'awsvpc',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'network decided at deployment',
      cloudformation: {
        Parameters: {
          Network: {
            Type: 'String',
          },
        },
        Resources: {
          Api: {
            Type: 'AWS::ECS::TaskDefinition',
            Properties: {
              ContainerDefinitions: [
                {
                  Name: 'api',
                  Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
                },
              ],
              NetworkMode: {
                Ref: 'Network',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          network: {
            type: 'string',
          },
        },
        resource: {
          aws_ecs_task_definition: {
            api: {
              family: 'api',
              container_definitions:
                '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
              network_mode: '${var.network}',
            },
          },
        },
      },
    },
  ],
});
