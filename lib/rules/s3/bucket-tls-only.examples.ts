import { defineExamples } from '../../engine/rule';

const deny = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::uploads', 'arn:aws:s3:::uploads/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const both = (...Statement: object[]) => ({
  cloudformation: {
    Uploads: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'uploads' } },
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Uploads' }, PolicyDocument: { Statement } },
    },
  },
  terraform: {
    aws_s3_bucket: { uploads: { bucket: 'uploads' } },
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
    {
      name: 'a policy of a bucket made elsewhere',
      cloudformation: {
        Policy: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: {
            Bucket: 'uploads',
            PolicyDocument: { Statement: [{ ...deny, Principal: { AWS: '111122223333' } }] },
          },
        },
      },
      terraform: {
        aws_s3_bucket_policy: {
          uploads: {
            bucket: 'uploads',
            policy: JSON.stringify({ Statement: [{ ...deny, Principal: { AWS: '111122223333' } }] }),
          },
        },
      },
      fix: {
        properties: {
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Deny',
                Principal: '*',
                Action: 's3:*',
                Resource: ['arn:aws:s3:::uploads', 'arn:aws:s3:::uploads/*'],
                Condition: { Bool: { 'aws:SecureTransport': 'false' } },
              },
            ],
          },
        },
        arguments: {
          policy: JSON.stringify({
            Statement: [
              {
                Effect: 'Deny',
                Principal: '*',
                Action: 's3:*',
                Resource: ['arn:aws:s3:::uploads', 'arn:aws:s3:::uploads/*'],
                Condition: { Bool: { 'aws:SecureTransport': 'false' } },
              },
            ],
          }),
        },
      },
    },
    { name: 'plain HTTP denied for the objects alone', ...both({ ...deny, Resource: 'arn:aws:s3:::uploads/*' }) },
    {
      name: 'plain HTTP denied for some requests',
      ...both({ ...deny, Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'] }),
    },
    { name: 'plain HTTP denied for reading alone', ...both({ ...deny, Action: 's3:GetObject' }) },
    { name: 'plain HTTP denied to one account', ...both({ ...deny, Principal: { AWS: '111122223333' } }) },
    {
      name: 'TLS asked for where access is allowed',
      ...both({ ...deny, Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    },
  ],
  passes: [
    { name: 'plain HTTP denied', ...both(deny) },
    {
      name: 'plain HTTP denied in two statements',
      ...both({ ...deny, Resource: 'arn:aws:s3:::uploads/*' }, { ...deny, Resource: 'arn:aws:s3:::uploads' }),
    },
    {
      name: 'plain HTTP denied, the bucket named after its account',
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': 'uploads-${AWS::AccountId}' } } },
        Policy: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: {
            Bucket: { Ref: 'Uploads' },
            PolicyDocument: {
              Statement: [
                {
                  ...deny,
                  Resource: ['', '/*'].map((rest) => ({
                    'Fn::Sub': `arn:\${AWS::Partition}:s3:::uploads-\${AWS::AccountId}${rest}`,
                  })),
                },
              ],
            },
          },
        },
      },
      terraform: {
        data: { aws_caller_identity: { here: {} } },
        resource: {
          aws_s3_bucket: { uploads: { bucket: 'uploads-${data.aws_caller_identity.here.account_id}' } },
          aws_s3_bucket_policy: {
            uploads: {
              bucket: '${aws_s3_bucket.uploads.id}',
              policy: JSON.stringify({
                Statement: [
                  {
                    ...deny,
                    Resource: ['', '/*'].map(
                      (rest) => `arn:aws:s3:::uploads-\${data.aws_caller_identity.here.account_id}${rest}`,
                    ),
                  },
                ],
              }),
            },
          },
        },
      },
    },
    {
      name: 'plain HTTP denied, the bucket named by a parameter',
      cloudformation: {
        Parameters: { Name: { Type: 'String' } },
        Resources: {
          Uploads: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { Ref: 'Name' } } },
          Policy: {
            Type: 'AWS::S3::BucketPolicy',
            Properties: { Bucket: { Ref: 'Name' }, PolicyDocument: { Statement: [{ ...deny, Resource: '*' }] } },
          },
        },
      },
    },
    {
      name: 'plain HTTP denied by the template’s references',
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket' },
        Policy: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: {
            Bucket: { Ref: 'Uploads' },
            PolicyDocument: {
              Statement: [
                {
                  ...deny,
                  Principal: { AWS: '*' },
                  Resource: [
                    { 'Fn::GetAtt': ['Uploads', 'Arn'] },
                    { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Uploads', 'Arn'] }, '/*']] },
                  ],
                },
              ],
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a policy decided at deployment',
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: { aws_s3_bucket: { uploads: { policy: '${var.policy}' } } },
      },
    },
  ],
});
