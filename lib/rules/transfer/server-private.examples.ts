import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'public',
      cloudformation: {
        Files: {
          Type: 'AWS::Transfer::Server',
          Properties: {
            EndpointType: 'PUBLIC',
          },
        },
      },
      terraform: {
        aws_transfer_server: {
          files: {
            endpoint_type: 'PUBLIC',
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Files: {
          Type: 'AWS::Transfer::Server',
        },
      },
      terraform: {
        aws_transfer_server: {
          files: {},
        },
      },
    },
  ],
  passes: [
    {
      name: 'in a VPC',
      cloudformation: {
        Files: {
          Type: 'AWS::Transfer::Server',
          Properties: {
            EndpointType: 'VPC',
          },
        },
      },
      terraform: {
        aws_transfer_server: {
          files: {
            endpoint_type: 'VPC',
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
          Files: {
            Type: 'AWS::Transfer::Server',
            Properties: {
              EndpointType: {
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
          aws_transfer_server: {
            files: {
              endpoint_type: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
