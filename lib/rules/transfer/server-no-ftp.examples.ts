import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'FTP beside SFTP',
      cloudformation: {
        Files: {
          Type: 'AWS::Transfer::Server',
          Properties: {
            Protocols: ['SFTP', 'FTP'],
          },
        },
      },
      terraform: {
        aws_transfer_server: {
          files: {
            protocols: ['SFTP', 'FTP'],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'left out, which is SFTP',
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
    {
      name: 'FTPS',
      cloudformation: {
        Files: {
          Type: 'AWS::Transfer::Server',
          Properties: {
            Protocols: ['FTPS'],
          },
        },
      },
      terraform: {
        aws_transfer_server: {
          files: {
            protocols: ['FTPS'],
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
          Protocol: {
            Type: 'String',
          },
        },
        Resources: {
          Files: {
            Type: 'AWS::Transfer::Server',
            Properties: {
              Protocols: [
                {
                  Ref: 'Protocol',
                },
              ],
            },
          },
        },
      },
      terraform: {
        variable: {
          protocol: {
            type: 'string',
          },
        },
        resource: {
          aws_transfer_server: {
            files: {
              protocols: ['${var.protocol}'],
            },
          },
        },
      },
    },
  ],
});
