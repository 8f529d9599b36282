import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a password in plain text',
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
                    Name: 'DB_PASSWORD',
                    Value: 'correct-horse-battery',
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","environment":[{"name":"DB_PASSWORD","value":"correct-horse-battery"}]}]',
          },
        },
      },
    },
    {
      name: 'what the agent signs in to a registry with',
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
                    Name: 'ECS_ENGINE_AUTH_DATA',
                    Value: 'correct-horse-battery',
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","environment":[{"name":"ECS_ENGINE_AUTH_DATA","value":"correct-horse-battery"}]}]',
          },
        },
      },
    },
    {
      name: 'an access key',
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
                    Name: 'CONFIG',
                    Value: 'AKIAIOSFODNN7EXAMPLE',
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","environment":[{"name":"CONFIG","value":"AKIAIOSFODNN7EXAMPLE"}]}]',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'ordinary variables',
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
    {
      name: 'a secret by reference',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'api',
                Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
                Secrets: [
                  {
                    Name: 'DB_PASSWORD',
                    ValueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-a1b2c3',
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
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","secrets":[{"name":"DB_PASSWORD","valueFrom":"arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-a1b2c3"}]}]',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a password from a parameter that is shown',
      cloudformation: {
        Parameters: {
          Password: {
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
                  Environment: [
                    {
                      Name: 'DB_PASSWORD',
                      Value: {
                        Ref: 'Password',
                      },
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
