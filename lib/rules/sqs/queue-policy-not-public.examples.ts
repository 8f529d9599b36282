import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs', ...statement },
    ],
  };
  return {
    cloudformation: {
      Policy: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: { Queues: ['https://sqs.eu-west-1.amazonaws.com/111122223333/jobs'], PolicyDocument: document },
      },
    },
    terraform: {
      aws_sqs_queue_policy: {
        policy: {
          queue_url: 'https://sqs.eu-west-1.amazonaws.com/111122223333/jobs',
          policy: JSON.stringify(document),
        },
      },
    },
  };
};

export default defineExamples({
  fails: [
    { name: 'everyone', ...both({ Principal: '*' }) },
    { name: 'any AWS account', ...both({ Principal: { AWS: '*' } }) },
    {
      name: 'everyone with a condition that anyone can meet',
      ...both({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    },
    { name: 'everyone, to any action', ...both({ Principal: '*', Action: 'sqs:*' }) },
  ],
  passes: [
    { name: 'a named role', ...both({ Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } }) },
    {
      name: 'everyone in the organisation',
      ...both({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    { name: 'everyone denied', ...both({ Effect: 'Deny', Principal: '*' }) },
  ],
  unknown: [
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Trusted: { Type: 'String' } },
        Resources: both({ Principal: { AWS: { Ref: 'Trusted' } } }).cloudformation,
      },
    },
    {
      name: 'a principal of a variable',
      terraform: {
        variable: { trusted: { type: 'string' } },
        resource: both({ Principal: { AWS: '${var.trusted}' } }).terraform,
      },
    },
  ],
});
