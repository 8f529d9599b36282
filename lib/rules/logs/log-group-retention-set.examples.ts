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
    {
      name: 'zero, which is for ever',
      terraform: {
        aws_cloudwatch_log_group: {
          requests: {
            name: 'requests',
            retention_in_days: 0,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a year',
      cloudformation: {
        Requests: {
          Type: 'AWS::Logs::LogGroup',
          Properties: {
            RetentionInDays: 365,
          },
        },
      },
      terraform: {
        aws_cloudwatch_log_group: {
          requests: {
            name: 'requests',
            retention_in_days: 365,
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
          Days: {
            Type: 'String',
          },
        },
        Resources: {
          Requests: {
            Type: 'AWS::Logs::LogGroup',
            Properties: {
              RetentionInDays: {
                Ref: 'Days',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          days: {
            type: 'string',
          },
        },
        resource: {
          aws_cloudwatch_log_group: {
            requests: {
              name: 'requests',
              retention_in_days: '${var.days}',
            },
          },
        },
      },
    },
  ],
});
