import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Main: {
          Type: 'AWS::ECS::Cluster',
          Properties: {
            Configuration: {
              ExecuteCommandConfiguration: {
                Logging: 'DEFAULT',
              },
            },
          },
        },
      },
      terraform: {
        aws_ecs_cluster: {
          main: {
            name: 'main',
            configuration: {
              execute_command_configuration: {
                logging: 'DEFAULT',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Main: {
          Type: 'AWS::ECS::Cluster',
          Properties: {
            Configuration: {
              ExecuteCommandConfiguration: {
                KmsKeyId: 'alias/exec',
              },
            },
          },
        },
      },
      terraform: {
        aws_ecs_cluster: {
          main: {
            name: 'main',
            configuration: {
              execute_command_configuration: {
                kms_key_id: 'alias/exec',
              },
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'ECS Exec not configured',
      cloudformation: {
        Main: {
          Type: 'AWS::ECS::Cluster',
        },
      },
      terraform: {
        aws_ecs_cluster: {
          main: {
            name: 'main',
          },
        },
      },
    },
  ],
});
