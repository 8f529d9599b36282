import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
        Resource: 'arn:aws:s3:::uploads/*',
        ...statement,
      },
    ],
  };
  return {
    cloudformation: {
      Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'uploads', PolicyDocument: document } },
    },
    terraform: { aws_s3_bucket_policy: { policy: { bucket: 'uploads', policy: JSON.stringify(document) } } },
  };
};

const through = (account: unknown) =>
  both({ Principal: '*', Action: '*', Condition: { StringEquals: { 's3:DataAccessPointAccount': account } } });

export default defineExamples({
  fails: [
    { name: 'all actions of the service', ...both({ Action: 's3:*' }) },
    { name: 'all actions', ...both({ Action: ['*'] }) },
    { name: 'all actions through access points of another account', ...through('444455556666') },
  ],
  passes: [
    { name: 'named actions', ...both({ Action: ['s3:GetObject'] }) },
    {
      name: 'all actions that access points of the same account allow',
      cloudformation: through({ Ref: 'AWS::AccountId' }).cloudformation,
      terraform: {
        data: { aws_caller_identity: { own: {} } },
        resource: through('${data.aws_caller_identity.own.account_id}').terraform,
      },
    },
    { name: 'all actions denied', ...both({ Effect: 'Deny', Action: 's3:*' }) },
  ],
  unknown: [
    {
      name: 'an action decided at deployment',
      cloudformation: {
        Parameters: { Action: { Type: 'String' } },
        Resources: both({ Action: { Ref: 'Action' } }).cloudformation,
      },
    },
  ],
});
