import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Statement: [{ Effect: 'Allow', Resource: ['arn:aws:s3:::uploads', 'arn:aws:s3:::uploads/*'], ...statement }],
  };
  return {
    cloudformation: {
      Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'uploads', PolicyDocument: document } },
    },
    terraform: { aws_s3_bucket_policy: { policy: { bucket: 'uploads', policy: JSON.stringify(document) } } },
  };
};
const Principal = { AWS: 'arn:aws:iam::444455556666:root' };

export default defineExamples({
  fails: [
    {
      name: 'another account changes the policy',
      ...both({ Principal, Action: ['s3:GetObject', 's3:PutBucketPolicy'] }),
    },
    { name: 'another account does everything', ...both({ Principal, Action: 's3:*' }) },
  ],
  passes: [
    { name: 'another account reads and writes', ...both({ Principal, Action: ['s3:GetObject', 's3:PutObject'] }) },
    { name: 'a service', ...both({ Principal: { Service: 'logging.s3.amazonaws.com' }, Action: 's3:PutObject' }) },
  ],
  unknown: [
    { name: 'a role by its id', ...both({ Principal: { AWS: 'AROAEXAMPLEEXAMPLE12A' }, Action: 's3:*' }) },
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Who: { Type: 'String' } },
        Resources: both({ Principal: { AWS: { Ref: 'Who' } }, Action: 's3:PutBucketPolicy' }).cloudformation,
      },
    },
  ],
});
