import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'transit encryption left out',
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
            Volumes: [
              {
                Name: 'data',
                EFSVolumeConfiguration: {
                  FilesystemId: 'fs-1',
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
            volume: [
              {
                name: 'data',
                efs_volume_configuration: [
                  {
                    file_system_id: 'fs-1',
                  },
                ],
              },
            ],
          },
        },
      },
    },
    {
      name: 'transit encryption disabled',
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
            Volumes: [
              {
                Name: 'data',
                EFSVolumeConfiguration: {
                  FilesystemId: 'fs-1',
                  TransitEncryption: 'DISABLED',
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
            volume: {
              name: 'data',
              efs_volume_configuration: {
                file_system_id: 'fs-1',
                transit_encryption: 'DISABLED',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'transit encryption enabled',
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
            Volumes: [
              {
                Name: 'data',
                EFSVolumeConfiguration: {
                  FilesystemId: 'fs-1',
                  TransitEncryption: 'ENABLED',
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
            volume: [
              {
                name: 'data',
                efs_volume_configuration: [
                  {
                    file_system_id: 'fs-1',
                    transit_encryption: 'ENABLED',
                  },
                ],
              },
            ],
          },
        },
      },
    },
    {
      name: 'no EFS volume',
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
            Volumes: [
              {
                Name: 'scratch',
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
            volume: [
              {
                name: 'scratch',
              },
            ],
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
          Transit: {
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
              Volumes: [
                {
                  Name: 'data',
                  EFSVolumeConfiguration: {
                    FilesystemId: 'fs-1',
                    TransitEncryption: {
                      Ref: 'Transit',
                    },
                  },
                },
              ],
            },
          },
        },
      },
      terraform: {
        variable: {
          transit: {
            type: 'string',
          },
        },
        resource: {
          aws_ecs_task_definition: {
            api: {
              family: 'api',
              container_definitions:
                '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
              volume: [
                {
                  name: 'data',
                  efs_volume_configuration: [
                    {
                      file_system_id: 'fs-1',
                      transit_encryption: '${var.transit}',
                    },
                  ],
                },
              ],
            },
          },
        },
      },
    },
  ],
});
