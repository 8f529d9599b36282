import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Nightly: {
          Type: 'AWS::Scheduler::Schedule',
          Properties: {
            ScheduleExpression: 'rate(1 day)',
          },
        },
      },
      terraform: {
        aws_scheduler_schedule: {
          nightly: {
            flexible_time_window: { mode: 'OFF' },
            target: {
              arn: 'arn:aws:lambda:eu-west-1:111122223333:function:f',
              role_arn: 'arn:aws:iam::111122223333:role/service',
            },
            schedule_expression: 'rate(1 day)',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Nightly: {
          Type: 'AWS::Scheduler::Schedule',
          Properties: {
            ScheduleExpression: 'rate(1 day)',
            KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_scheduler_schedule: {
          nightly: {
            flexible_time_window: { mode: 'OFF' },
            target: {
              arn: 'arn:aws:lambda:eu-west-1:111122223333:function:f',
              role_arn: 'arn:aws:iam::111122223333:role/service',
            },
            schedule_expression: 'rate(1 day)',
            kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'key decided at deployment',
      cloudformation: {
        Parameters: {
          Key: {
            Type: 'String',
          },
        },
        Resources: {
          Nightly: {
            Type: 'AWS::Scheduler::Schedule',
            Properties: {
              ScheduleExpression: 'rate(1 day)',
              KmsKeyArn: {
                Ref: 'Key',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          key: {
            type: 'string',
          },
        },
        resource: {
          aws_scheduler_schedule: {
            nightly: {
              flexible_time_window: { mode: 'OFF' },
              target: {
                arn: 'arn:aws:lambda:eu-west-1:111122223333:function:f',
                role_arn: 'arn:aws:iam::111122223333:role/service',
              },
              schedule_expression: 'rate(1 day)',
              kms_key_arn: '${var.key}',
            },
          },
        },
      },
    },
  ],
});
