import { defineExamples } from '../../engine/rule';

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' };

const whole = (...Statement: object[]) => {
  const document = { Version: '2012-10-17', Statement };
  return {
    cloudformation: {
      Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'uploads', PolicyDocument: document } },
    },
    terraform: { aws_s3_bucket_policy: { policy: { bucket: 'uploads', policy: JSON.stringify(document) } } },
  };
};

const both = (given: object) => whole({ ...statement, ...given });

export default defineExamples({
  fails: [
    { name: 'everyone', ...both({ Principal: '*' }) },
    { name: 'any AWS account', ...both({ Principal: { AWS: '*' } }) },
    {
      name: 'everyone, save for those that a Deny names',
      ...whole(
        { ...statement, Principal: '*' },
        {
          ...statement,
          Effect: 'Deny',
          Principal: '*',
          Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
        },
      ),
    },
    {
      name: 'everyone with a condition that anyone can meet',
      ...both({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    },
    { name: 'everyone, to any action', ...both({ Principal: '*', Action: 's3:*' }) },
  ],
  passes: [
    { name: 'a named role', ...both({ Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } }) },
    {
      name: 'everyone in the organisation',
      ...both({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    {
      name: 'everyone who comes through endpoints of one account',
      ...both({ Principal: '*', Condition: { StringEquals: { 'aws:VpceAccount': '111122223333' } } }),
    },
    {
      name: 'everyone, save that a Deny spares one VPC alone',
      ...whole(
        { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: 'arn:aws:s3:::uploads/*',
          Condition: { StringNotEquals: { 'aws:SourceVpc': 'vpc-1a2b3c4d' } },
        },
      ),
    },
    { name: 'everyone denied', ...both({ Effect: 'Deny', Principal: '*' }) },
    {
      name: 'everyone, of a bucket that stays private',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } },
        },
        Policy: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: { Bucket: { Ref: 'Uploads' }, PolicyDocument: { Statement: [{ ...statement, Principal: '*' }] } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_public_access_block: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', restrict_public_buckets: true },
        },
        aws_s3_bucket_policy: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            policy: JSON.stringify({ Statement: [{ ...statement, Principal: '*' }] }),
          },
        },
      },
    },
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
