import { defineExamples } from '../../engine/rule';
import { task } from './example-task-definition';

export default defineExamples({
  fails: [
    {
      name: 'left out',
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
      name: 'one of two containers',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'api',
                Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
                ReadonlyRootFilesystem: true,
              },
              {
                Name: 'proxy',
                Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
                ReadonlyRootFilesystem: false,
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","readonlyRootFilesystem":true},{"name":"proxy","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","readonlyRootFilesystem":false}]',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'read-only',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'api',
                Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
                ReadonlyRootFilesystem: true,
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","readonlyRootFilesystem":true}]',
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
          ReadOnly: {
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
                  ReadonlyRootFilesystem: {
                    Ref: 'ReadOnly',
                  },
                },
              ],
            },
          },
        },
      },
    },
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
  notApplicable: [
    {
      name: 'on Windows, where it is not supported',
      ...task(
        {},
        {
          properties: { RuntimePlatform: { OperatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } },
          arguments: { runtime_platform: { operating_system_family: 'WINDOWS_SERVER_2022_CORE' } },
        },
      ),
    },
  ],
});
