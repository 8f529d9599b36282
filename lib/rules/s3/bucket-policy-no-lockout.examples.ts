import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Statement: [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: ['arn:aws:s3:::uploads', 'arn:aws:s3:::uploads/*'],
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

export default defineExamples({
  fails: [{ name: 'everything denied to everyone', ...both({}) }],
  passes: [
    { name: 'plain HTTP denied to everyone', ...both({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }) },
    { name: 'deletion denied to everyone', ...both({ Action: 's3:DeleteObject' }) },
  ],
  unknown: [
    {
      name: 'an effect decided at deployment',
      cloudformation: {
        Parameters: { Effect: { Type: 'String' } },
        Resources: both({ Effect: { Ref: 'Effect' } }).cloudformation,
      },
    },
  ],
});
