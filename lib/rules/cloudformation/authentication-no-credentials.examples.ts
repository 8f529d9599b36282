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
    {
      name: 'a hidden parameter, which metadata shows',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: {
          Mirror: {
            Type: 'AWS::AutoScaling::LaunchConfiguration',
            Metadata: {
              'AWS::CloudFormation::Authentication': {
                nexus: { type: 'basic', username: 'ci', password: { Ref: 'Password' } },
              },
            },
            Properties: { ImageId: 'ami-1', InstanceType: 'm7g.large' },
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
