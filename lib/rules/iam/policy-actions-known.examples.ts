import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Resource: '*', ...statement }],
  };
  return {
    cloudformation: { Read: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { read: { policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'a typo', ...both({ Action: ['s3:GetObject', 's3:PutObjet'] }) },
    { name: 'an operation of the API that is no action', ...both({ Action: 's3:ListObjectsV2' }) },
    { name: 'a pattern that matches nothing', ...both({ Action: 's3:GetObjects*' }) },
    { name: 'a service that does not exist', ...both({ Action: 'dynamo:GetItem' }) },
    { name: 'no service', ...both({ Action: 'GetObject' }) },
  ],
  passes: [
    { name: 'actions of AWS’s', ...both({ Action: ['s3:GetObject', 'kms:Decrypt'] }) },
    { name: 'in other letters', ...both({ Action: 'S3:getobject' }) },
    { name: 'patterns that match some', ...both({ Action: ['s3:Get*', 'dynamodb:*Item'] }) },
    { name: 'everything', ...both({ Action: '*' }) },
  ],
  unknown: [
    {
      name: 'an action decided at deployment',
      cloudformation: {
        Parameters: { Verb: { Type: 'String' } },
        Resources: both({ Action: { 'Fn::Sub': 's3:${Verb}Object' } }).cloudformation,
      },
      terraform: {
        variable: { verb: { type: 'string' } },
        resource: both({ Action: 's3:${var.verb}Object' }).terraform,
      },
    },
  ],
});
