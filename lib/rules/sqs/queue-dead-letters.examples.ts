import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    { name: 'none', cloudformation: { Jobs: { Type: 'AWS::SQS::Queue' } }, terraform: { aws_sqs_queue: { jobs: {} } } },
  ],
  passes: [
    {
      name: 'a dead-letter queue, which needs none itself',
      cloudformation: {
        Failed: { Type: 'AWS::SQS::Queue' },
        Jobs: {
          Type: 'AWS::SQS::Queue',
          Properties: {
            RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Failed', 'Arn'] }, maxReceiveCount: 5 },
          },
        },
      },
      terraform: {
        aws_sqs_queue: {
          failed: {},
          jobs: {
            redrive_policy: '${jsonencode({ deadLetterTargetArn = aws_sqs_queue.failed.arn, maxReceiveCount = 5 })}',
          },
        },
      },
    },
  ],
});
