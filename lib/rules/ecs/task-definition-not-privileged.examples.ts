import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a privileged container',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'api',
                Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
                Privileged: true,
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","privileged":true}]',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no privilege',
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
      name: 'privilege declined',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'api',
                Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
                Privileged: false,
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","privileged":false}]',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'privilege decided at deployment',
      cloudformation: {
        Parameters: {
          Privileged: {
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
                  Privileged: {
                    Ref: 'Privileged',
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
});
