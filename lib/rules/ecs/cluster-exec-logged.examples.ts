import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'logging off',
      cloudformation: {
        Main: {
          Type: 'AWS::ECS::Cluster',
          Properties: {
            Configuration: {
              ExecuteCommandConfiguration: {
                Logging: 'NONE',
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
                logging: 'NONE',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'logging left out, which follows the task',
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
    {
      name: 'logging on',
      cloudformation: {
        Main: {
          Type: 'AWS::ECS::Cluster',
          Properties: {
            Configuration: {
              ExecuteCommandConfiguration: {
                Logging: 'OVERRIDE',
              },
            },
          },
        },
      },
      terraform: {
        aws_ecs_cluster: {
          main: {
            name: 'main',
            configuration: [
              {
                execute_command_configuration: [
                  {
                    logging: 'OVERRIDE',
                  },
                ],
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
          Logging: {
            Type: 'String',
          },
        },
        Resources: {
          Main: {
            Type: 'AWS::ECS::Cluster',
            Properties: {
              Configuration: {
                ExecuteCommandConfiguration: {
                  Logging: {
                    Ref: 'Logging',
                  },
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          logging: {
            type: 'string',
          },
        },
        resource: {
          aws_ecs_cluster: {
            main: {
              name: 'main',
              configuration: {
                execute_command_configuration: {
                  logging: '${var.logging}',
                },
              },
            },
          },
        },
      },
    },
  ],
});
