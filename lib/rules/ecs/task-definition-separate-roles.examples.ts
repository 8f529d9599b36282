import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'one role for both',
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
            ExecutionRoleArn: 'arn:aws:iam::111122223333:role/api',
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
            execution_role_arn: 'arn:aws:iam::111122223333:role/api',
          },
        },
      },
    },
    {
      name: 'a reference to one role',
      cloudformation: {
        Role: {
          Type: 'AWS::IAM::Role',
        },
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            TaskRoleArn: {
              'Fn::GetAtt': ['Role', 'Arn'],
            },
            ExecutionRoleArn: {
              'Fn::GetAtt': ['Role', 'Arn'],
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'two roles',
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
            ExecutionRoleArn: 'arn:aws:iam::111122223333:role/start',
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
            execution_role_arn: 'arn:aws:iam::111122223333:role/start',
          },
        },
      },
    },
  ],
});
