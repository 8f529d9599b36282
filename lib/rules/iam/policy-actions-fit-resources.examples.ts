import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] };
  return {
    cloudformation: { Read: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { read: { policy: JSON.stringify(document) } } },
  };
};

/** An action on a bucket of the template, or on what stands below it. */
const ofUploads = (action: string, below: '' | '/*') => ({
  cloudformation: {
    Uploads: { Type: 'AWS::S3::Bucket' },
    ...both({
      Action: action,
      Resource: below ? { 'Fn::Sub': `\${Uploads.Arn}${below}` } : { 'Fn::GetAtt': ['Uploads', 'Arn'] },
    }).cloudformation,
  },
  terraform: {
    aws_s3_bucket: { uploads: {} },
    ...both({ Action: action, Resource: `\${aws_s3_bucket.uploads.arn}${below}` }).terraform,
  },
});

export default defineExamples({
  fails: [
    {
      name: 'objects of a bucket by the ARN of the bucket',
      ...both({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads' }),
    },
    {
      name: 'a bucket by the ARN of its objects',
      ...both({ Action: 's3:ListBucket', Resource: 'arn:aws:s3:::uploads/*' }),
    },
    {
      name: 'a key by something that is no key, denied',
      ...both({
        Effect: 'Deny',
        Action: 'kms:ScheduleKeyDeletion',
        Resource: 'arn:aws:kms:eu-west-1:111122223333:key-of-logs',
      }),
    },
    {
      name: 'one of several actions',
      ...both({
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: 'arn:aws:logs:eu-west-1:111122223333:log-group:orders',
      }),
    },
    {
      name: 'in other letters, of whatever part of AWS',
      cloudformation: both({
        Action: 'S3:getobject',
        Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::uploads' },
      }).cloudformation,
    },
    {
      name: 'a resource of another service',
      ...both({ Action: 'sqs:SendMessage', Resource: 'arn:aws:sns:eu-west-1:111122223333:orders' }),
    },
    { name: 'objects of a bucket of the template by the bucket itself', ...ofUploads('s3:GetObject', '') },
    { name: 'a bucket of the template by its objects', ...ofUploads('s3:ListBucket', '/*') },
  ],
  passes: [
    { name: 'objects of a bucket of the template', ...ofUploads('s3:GetObject', '/*') },
    { name: 'a bucket of the template', ...ofUploads('s3:ListBucket', '') },
    { name: 'objects', ...both({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }) },
    {
      name: 'a bucket and its objects, each for some of the actions',
      ...both({
        Action: ['s3:ListBucket', 's3:GetObject'],
        Resource: ['arn:aws:s3:::uploads', 'arn:aws:s3:::uploads/*'],
      }),
    },
    {
      name: 'an action of which AWS lists no resources',
      ...both({ Action: 'iam:ListUsers', Resource: 'arn:aws:iam::111122223333:user/*' }),
    },
    {
      name: 'a connection by the other of its names',
      ...both({
        Action: 'codestar-connections:UseConnection',
        Resource: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f',
      }),
    },
    {
      name: 'a topic that may be given',
      cloudformation: {
        Parameters: { Topic: { Type: 'String', Default: '' } },
        Resources: both({ Action: 'sns:Publish', Resource: { Ref: 'Topic' } }).cloudformation,
      },
    },
    { name: 'everything', ...both({ Action: ['iam:ListUsers', 's3:GetObject'], Resource: '*' }) },
    { name: 'a pattern that takes some in', ...both({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::*' }) },
    { name: 'a pattern of actions', ...both({ Action: 's3:Get*', Resource: 'arn:aws:s3:::uploads' }) },
    { name: 'all but some resources', ...both({ Action: 'iam:ListUsers', NotResource: 'arn:aws:s3:::uploads' }) },
    {
      name: 'a resource of the template',
      cloudformation: {
        Orders: { Type: 'AWS::SQS::Queue' },
        Send: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: {
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: { 'Fn::GetAtt': ['Orders', 'Arn'] } },
              ],
            },
          },
        },
      },
      terraform: {
        aws_sqs_queue: { orders: {} },
        aws_iam_policy: {
          send: {
            policy:
              '${jsonencode({Version = "2012-10-17", Statement = [{Effect = "Allow", Action = "sqs:SendMessage", Resource = aws_sqs_queue.orders.arn}]})}',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a policy decided at deployment',
      cloudformation: {
        Parameters: { Document: { Type: 'String' } },
        Resources: {
          Read: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Ref: 'Document' } } },
        },
      },
      terraform: {
        variable: { document: { type: 'string' } },
        resource: { aws_iam_policy: { read: { policy: '${var.document}' } } },
      },
    },
  ],
});
