import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: "the host's memory segments",
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
            IpcMode: 'host',
          },
        },
      },
      terraform: {
        aws_ecs_task_definition: {
          api: {
            family: 'api',
            container_definitions:
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
            ipc_mode: 'host',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'none',
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
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Mode: {
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
              IpcMode: {
                Ref: 'Mode',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          mode: {
            type: 'string',
          },
        },
        resource: {
          aws_ecs_task_definition: {
            api: {
              family: 'api',
              container_definitions:
                '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
              ipc_mode: '${var.mode}',
            },
          },
        },
      },
    },
  ],
});
