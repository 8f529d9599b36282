import { defineExamples } from '../../engine/rule';
import { task } from './example-task-definition';

const REPOSITORY = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
const HASH = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

export default defineExamples({
  fails: [
    { name: 'a tag', ...task({ Image: `${REPOSITORY}/api:1.4.2` }) },
    { name: 'neither, which is the tag latest', ...task({ Image: `${REPOSITORY}/api` }) },
    {
      name: 'a tag in the registry of the account',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              { Name: 'api', Image: { 'Fn::Sub': '${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/api:1.4.2' } },
            ],
          },
        },
      },
      terraform: {
        variable: { repository: { type: 'string' } },
        resource: {
          aws_ecs_task_definition: {
            api: { family: 'api', container_definitions: '[{"name":"api","image":"${var.repository}:1.4.2"}]' },
          },
        },
      },
    },
  ],
  passes: [
    { name: 'a digest', ...task({ Image: `${REPOSITORY}/api@sha256:${HASH}` }) },
    {
      name: 'a tag and a digest, of which the digest counts',
      ...task({ Image: `${REPOSITORY}/api:1.4.2@sha256:${HASH}` }),
    },
    {
      name: 'an image that the CDK has built',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'api',
                Image: {
                  'Fn::Sub': `\${AWS::AccountId}.dkr.ecr.eu-west-1.\${AWS::URLSuffix}/cdk-hnb659fds-container-assets-\${AWS::AccountId}-eu-west-1:${HASH}`,
                },
              },
            ],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a tag, decided at deployment',
      cloudformation: {
        Parameters: { Version: { Type: 'String' } },
        Resources: {
          Api: {
            Type: 'AWS::ECS::TaskDefinition',
            Properties: {
              ContainerDefinitions: [{ Name: 'api', Image: { 'Fn::Sub': `${REPOSITORY}/api:\${Version}` } }],
            },
          },
        },
      },
      terraform: {
        variable: { release: { type: 'string' } },
        resource: {
          aws_ecs_task_definition: {
            api: {
              family: 'api',
              container_definitions: `[{"name":"api","image":"${REPOSITORY}/api:\${var.release}"}]`,
            },
          },
        },
      },
    },
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Image: { Type: 'String' } },
        Resources: {
          Api: {
            Type: 'AWS::ECS::TaskDefinition',
            Properties: { ContainerDefinitions: [{ Name: 'api', Image: { Ref: 'Image' } }] },
          },
        },
      },
    },
  ],
});
