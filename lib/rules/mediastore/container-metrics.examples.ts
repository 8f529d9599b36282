import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: {
        Video: {
          Type: 'AWS::MediaStore::Container',
          Properties: {
            ContainerName: 'video',
            MetricPolicy: {
              ContainerLevelMetrics: 'DISABLED',
            },
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Video: {
          Type: 'AWS::MediaStore::Container',
          Properties: {
            ContainerName: 'video',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: {
        Video: {
          Type: 'AWS::MediaStore::Container',
          Properties: {
            ContainerName: 'video',
            MetricPolicy: {
              ContainerLevelMetrics: 'ENABLED',
            },
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
          Choice: {
            Type: 'String',
          },
        },
        Resources: {
          Video: {
            Type: 'AWS::MediaStore::Container',
            Properties: {
              ContainerName: 'video',
              MetricPolicy: {
                ContainerLevelMetrics: {
                  Ref: 'Choice',
                },
              },
            },
          },
        },
      },
    },
  ],
  only: {
    dialect: 'cloudformation',
    because: 'the AWS provider of Terraform does not set this',
  },
});
