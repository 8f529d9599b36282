import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no queue',
      cloudformation: {
        Nightly: {
          Type: 'AWS::Events::Rule',
          Properties: {
            ScheduleExpression: 'rate(1 day)',
            Targets: [
              {
                Id: 'a',
                Arn: 'arn:aws:lambda:eu-west-1:111122223333:function:report',
              },
            ],
          },
        },
      },
      terraform: {
        aws_cloudwatch_event_target: {
          nightly: {
            rule: 'nightly',
            arn: 'arn:aws:lambda:eu-west-1:111122223333:function:report',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a queue',
      cloudformation: {
        Nightly: {
          Type: 'AWS::Events::Rule',
          Properties: {
            ScheduleExpression: 'rate(1 day)',
            Targets: [
              {
                Id: 'a',
                Arn: 'arn:aws:lambda:eu-west-1:111122223333:function:report',
                DeadLetterConfig: {
                  Arn: 'arn:aws:sqs:eu-west-1:111122223333:lost',
                },
              },
            ],
          },
        },
      },
      terraform: {
        aws_cloudwatch_event_target: {
          nightly: {
            rule: 'nightly',
            arn: 'arn:aws:lambda:eu-west-1:111122223333:function:report',
            dead_letter_config: {
              arn: 'arn:aws:sqs:eu-west-1:111122223333:lost',
            },
          },
        },
      },
    },
  ],
});
