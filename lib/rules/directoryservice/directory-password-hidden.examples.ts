import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Corp: {
          Type: 'AWS::DirectoryService::MicrosoftAD',
          Properties: {
            Name: 'corp.example.com',
            VpcSettings: {
              VpcId: 'vpc-1',
              SubnetIds: ['subnet-1', 'subnet-2'],
            },
            Password: 'correct-horse-battery',
          },
        },
      },
      terraform: {
        aws_directory_service_directory: {
          corp: {
            name: 'corp.example.com',
            password: 'correct-horse-battery',
          },
        },
      },
    },
    {
      name: 'a parameter with a default',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
            NoEcho: true,
            Default: 'correct-horse-battery',
          },
        },
        Resources: {
          Corp: {
            Type: 'AWS::DirectoryService::MicrosoftAD',
            Properties: {
              Name: 'corp.example.com',
              VpcSettings: {
                VpcId: 'vpc-1',
                SubnetIds: ['subnet-1', 'subnet-2'],
              },
              Password: {
                Ref: 'Secret',
              },
            },
          },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
          },
        },
        Resources: {
          Corp: {
            Type: 'AWS::DirectoryService::MicrosoftAD',
            Properties: {
              Name: 'corp.example.com',
              VpcSettings: {
                VpcId: 'vpc-1',
                SubnetIds: ['subnet-1', 'subnet-2'],
              },
              Password: {
                Ref: 'Secret',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret in Secrets Manager',
      cloudformation: {
        Corp: {
          Type: 'AWS::DirectoryService::MicrosoftAD',
          Properties: {
            Name: 'corp.example.com',
            VpcSettings: {
              VpcId: 'vpc-1',
              SubnetIds: ['subnet-1', 'subnet-2'],
            },
            Password: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
          },
        },
      },
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
            NoEcho: true,
          },
        },
        Resources: {
          Corp: {
            Type: 'AWS::DirectoryService::MicrosoftAD',
            Properties: {
              Name: 'corp.example.com',
              VpcSettings: {
                VpcId: 'vpc-1',
                SubnetIds: ['subnet-1', 'subnet-2'],
              },
              Password: {
                Ref: 'Secret',
              },
            },
          },
        },
      },
      terraform: {
        variable: { password: { type: 'string', sensitive: true } },
        resource: {
          aws_directory_service_directory: { corp: { name: 'corp.example.com', password: '${var.password}' } },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Corp: {
          Type: 'AWS::DirectoryService::MicrosoftAD',
          Properties: {
            Name: 'corp.example.com',
            VpcSettings: {
              VpcId: 'vpc-1',
              SubnetIds: ['subnet-1', 'subnet-2'],
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'an output of another stack',
      cloudformation: {
        Corp: {
          Type: 'AWS::DirectoryService::MicrosoftAD',
          Properties: {
            Name: 'corp.example.com',
            VpcSettings: {
              VpcId: 'vpc-1',
              SubnetIds: ['subnet-1', 'subnet-2'],
            },
            Password: {
              'Fn::ImportValue': 'secret',
            },
          },
        },
      },
    },
  ],
});
