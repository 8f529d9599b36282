import { defineExamples } from '../../engine/rule';

const TLS_ONLY = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: '*',
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

export default defineExamples({
  fails: [
    {
      name: 'no policy',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
  passes: [
    {
      name: 'a policy',
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket' },
        Policy: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: {
            Bucket: { Ref: 'Uploads' },
            PolicyDocument: {
              Statement: [TLS_ONLY],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_policy: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', policy: JSON.stringify({ Statement: [TLS_ONLY] }) },
        },
      },
    },
  ],
});
