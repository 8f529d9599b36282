import { defineExamples } from '../../engine/rule';
import { task } from './example-task-definition';

const REPOSITORY = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
const HASH = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

export default defineExamples({
  fails: [
    { name: 'a tag', ...task({ Image: `${REPOSITORY}/api:1.4.2` }) },
    { name: 'neither, which is the tag latest', ...task({ Image: `${REPOSITORY}/api` }) },
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
