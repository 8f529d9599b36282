import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a password',
      cloudformation: {
        Web: {
          Type: 'AWS::EC2::Instance',
          Metadata: {
            'AWS::CloudFormation::Authentication': {
              files: {
                type: 'basic',
                username: 'web',
                password: 'correct-horse',
                uris: ['https://files.example.com'],
              },
            },
          },
        },
      },
    },
    {
      name: 'an access key',
      cloudformation: {
        Web: {
          Type: 'AWS::EC2::Instance',
          Metadata: {
            'AWS::CloudFormation::Authentication': {
              files: {
                type: 'S3',
                accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
                secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
                buckets: ['files'],
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a role',
      cloudformation: {
        Web: {
          Type: 'AWS::EC2::Instance',
          Metadata: {
            'AWS::CloudFormation::Authentication': {
              files: {
                type: 'S3',
                roleName: 'web',
                buckets: ['files'],
              },
            },
          },
        },
      },
    },
    {
      name: 'no metadata',
      cloudformation: {
        Web: {
          Type: 'AWS::EC2::Instance',
        },
      },
    },
  ],
  only: {
    dialect: 'cloudformation',
    because: 'cfn-init reads metadata of CloudFormation alone',
  },
});
