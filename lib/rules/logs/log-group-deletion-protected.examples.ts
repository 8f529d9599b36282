import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Requests: {
          Type: 'AWS::Logs::LogGroup',
        },
      },
      terraform: {
        aws_cloudwatch_log_group: {
          requests: {
            name: 'requests',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'protected',
      cloudformation: {
        Requests: {
          Type: 'AWS::Logs::LogGroup',
          Properties: {
            DeletionProtectionEnabled: true,
          },
        },
      },
      terraform: {
        aws_cloudwatch_log_group: {
          requests: {
            name: 'requests',
            deletion_protection_enabled: true,
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
          Protected: {
            Type: 'String',
          },
        },
        Resources: {
          Requests: {
            Type: 'AWS::Logs::LogGroup',
            Properties: {
              DeletionProtectionEnabled: {
                Ref: 'Protected',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          protected: {
            type: 'string',
          },
        },
        resource: {
          aws_cloudwatch_log_group: {
            requests: {
              name: 'requests',
              deletion_protection_enabled: '${var.protected}',
            },
          },
        },
      },
    },
  ],
});
