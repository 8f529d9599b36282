import { defineExamples } from '../../engine/rule';

const redrive = { deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:111122223333:failed' };
const both = (cloudformation: object, terraform: object) => ({
  cloudformation: {
    Jobs: {
      Type: 'AWS::SNS::Subscription',
      Properties: { Protocol: 'sqs', Endpoint: 'arn:aws:sqs:eu-west-1:111122223333:jobs', ...cloudformation },
    },
  },
  terraform: {
    aws_sns_topic_subscription: {
      jobs: {
        topic_arn: 'arn:aws:sns:eu-west-1:111122223333:orders',
        protocol: 'sqs',
        endpoint: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
        ...terraform,
      },
    },
  },
});

export default defineExamples({
  fails: [{ name: 'nothing said', ...both({}, {}) }],
  passes: [
    { name: 'a dead-letter queue', ...both({ RedrivePolicy: redrive }, { redrive_policy: JSON.stringify(redrive) }) },
  ],
});
