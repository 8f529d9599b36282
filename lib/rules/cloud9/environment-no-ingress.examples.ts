import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'SSH',
      cloudformation: {
        Desk: {
          Type: 'AWS::Cloud9::EnvironmentEC2',
          Properties: {
            InstanceType: 't3.small',
            ImageId: 'amazonlinux-2023-x86_64',
            ConnectionType: 'CONNECT_SSH',
          },
        },
      },
      terraform: {
        aws_cloud9_environment_ec2: {
          desk: {
            name: 'desk',
            instance_type: 't3.small',
            image_id: 'amazonlinux-2023-x86_64',
            connection_type: 'CONNECT_SSH',
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Desk: {
          Type: 'AWS::Cloud9::EnvironmentEC2',
          Properties: {
            InstanceType: 't3.small',
            ImageId: 'amazonlinux-2023-x86_64',
          },
        },
      },
      terraform: {
        aws_cloud9_environment_ec2: {
          desk: {
            name: 'desk',
            instance_type: 't3.small',
            image_id: 'amazonlinux-2023-x86_64',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'Session Manager',
      cloudformation: {
        Desk: {
          Type: 'AWS::Cloud9::EnvironmentEC2',
          Properties: {
            InstanceType: 't3.small',
            ImageId: 'amazonlinux-2023-x86_64',
            ConnectionType: 'CONNECT_SSM',
          },
        },
      },
      terraform: {
        aws_cloud9_environment_ec2: {
          desk: {
            name: 'desk',
            instance_type: 't3.small',
            image_id: 'amazonlinux-2023-x86_64',
            connection_type: 'CONNECT_SSM',
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
          Desk: {
            Type: 'AWS::Cloud9::EnvironmentEC2',
            Properties: {
              InstanceType: 't3.small',
              ImageId: 'amazonlinux-2023-x86_64',
              ConnectionType: {
                Ref: 'Choice',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          choice: {
            type: 'string',
          },
        },
        resource: {
          aws_cloud9_environment_ec2: {
            desk: {
              name: 'desk',
              instance_type: 't3.small',
              image_id: 'amazonlinux-2023-x86_64',
              connection_type: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
