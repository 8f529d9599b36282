import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no task role',
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
  passes: [
    {
      name: 'a task role',
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
            TaskRoleArn: 'arn:aws:iam::111122223333:role/api',
          },
        },
      },
      terraform: {
        aws_ecs_task_definition: {
          api: {
            family: 'api',
            container_definitions:
              '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
            task_role_arn: 'arn:aws:iam::111122223333:role/api',
          },
        },
      },
    },
  ],
});
