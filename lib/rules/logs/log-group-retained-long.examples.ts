import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'thirty days',
      cloudformation: {
        Requests: {
          Type: 'AWS::Logs::LogGroup',
          Properties: {
            RetentionInDays: 30,
          },
        },
      },
      terraform: {
        aws_cloudwatch_log_group: {
          requests: {
            name: 'requests',
            retention_in_days: 30,
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
    {
      name: 'for ever',
      cloudformation: {
        Requests: {
          Type: 'AWS::Logs::LogGroup',
        },
      },
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
