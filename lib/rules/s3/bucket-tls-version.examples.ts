import { defineExamples } from '../../engine/rule';

const deny = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::acme-uploads', 'arn:aws:s3:::acme-uploads/*'],
  Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } },
};
const both = (...Statement: object[]) => ({
  cloudformation: {
    Uploads: { Type: 'AWS::S3::Bucket' },
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Uploads' }, PolicyDocument: { Statement } },
    },
  },
  terraform: {
    aws_s3_bucket: { uploads: {} },
    aws_s3_bucket_policy: { uploads: { bucket: '${aws_s3_bucket.uploads.id}', policy: JSON.stringify({ Statement }) } },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'no policy',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
    { name: 'only plain HTTP denied', ...both({ ...deny, Condition: { Bool: { 'aws:SecureTransport': 'false' } } }) },
    { name: 'TLS 1.1 let in', ...both({ ...deny, Condition: { NumericLessThan: { 's3:TlsVersion': 1.1 } } }) },
    { name: 'only objects guarded', ...both({ ...deny, Resource: 'arn:aws:s3:::acme-uploads/*' }) },
    {
      name: 'old TLS denied outside of the office only',
      ...both({
        ...deny,
        Condition: { ...deny.Condition, NotIpAddress: { 'aws:SourceIp': '198.51.100.0/24' } },
      }),
    },
  ],
  passes: [
    { name: 'TLS older than 1.2 denied', ...both(deny) },
    {
      name: 'only TLS 1.3 let in',
      ...both({ ...deny, Condition: { NumericLessThan: { 's3:TlsVersion': 1.3 } } }),
    },
    {
      name: 'TLS 1.2 denied with what is older',
      ...both({ ...deny, Condition: { NumericLessThanEquals: { 's3:TlsVersion': 1.2 } } }),
    },
  ],
  unknown: [
    {
      name: 'a policy decided at deployment',
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: {
          aws_s3_bucket: { uploads: {} },
          aws_s3_bucket_policy: { uploads: { bucket: '${aws_s3_bucket.uploads.id}', policy: '${var.policy}' } },
        },
      },
    },
  ],
});
