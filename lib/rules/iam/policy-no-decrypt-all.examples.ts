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
    { name: 'every key', ...both({ Action: ['kms:Decrypt'], Resource: '*' }) },
    {
      name: 'every key of the account',
      ...both({ Action: 'kms:*', Resource: 'arn:aws:kms:eu-west-1:111122223333:key/*' }),
    },
    { name: 'every action on every resource', ...both({ Action: '*', Resource: '*' }) },
  ],
  passes: [
    {
      name: 'one key',
      ...both({
        Action: 'kms:Decrypt',
        Resource: 'arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555',
      }),
    },
    {
      name: 'every key, through one service',
      ...both({
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
      }),
    },
    { name: 'encryption with every key', ...both({ Action: 'kms:Encrypt', Resource: '*' }) },
  ],
  unknown: [
    {
      name: 'a key decided at deployment',
      cloudformation: {
        Parameters: { Key: { Type: 'String' } },
        Resources: both({ Action: 'kms:Decrypt', Resource: { Ref: 'Key' } }).cloudformation,
      },
    },
  ],
});
