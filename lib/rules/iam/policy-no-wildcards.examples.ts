import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] };
  return {
    cloudformation: { Worker: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { worker: { policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    {
      name: 'a pattern of actions',
      ...both({ Action: 'sqs:Send*', Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs' }),
    },
    { name: 'a pattern of resources', ...both({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }) },
  ],
  passes: [
    {
      name: 'one action on one queue',
      ...both({ Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs' }),
    },
  ],
  unknown: [
    {
      name: 'a resource decided at deployment',
      cloudformation: {
        Parameters: { Queue: { Type: 'String' } },
        Resources: both({ Action: 'sqs:SendMessage', Resource: { Ref: 'Queue' } }).cloudformation,
      },
    },
  ],
});
