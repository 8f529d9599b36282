import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'owned by whoever writes',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_ownership_controls: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', rule: { object_ownership: 'ObjectWriter' } },
        },
      },
    },
    {
      name: 'owned by the bucket owner when the writer says so',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_ownership_controls: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', rule: { object_ownership: 'BucketOwnerPreferred' } },
        },
      },
    },
  ],
  passes: [
    {
      name: 'owned by the bucket owner',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_ownership_controls: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', rule: { object_ownership: 'BucketOwnerEnforced' } },
        },
      },
    },
    {
      name: 'the default of S3',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
  unknown: [
    {
      name: 'ownership chosen at deployment',
      cloudformation: {
        Parameters: { Ownership: { Type: 'String' } },
        Resources: {
          Uploads: {
            Type: 'AWS::S3::Bucket',
            Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: { Ref: 'Ownership' } }] } },
          },
        },
      },
      terraform: {
        variable: { ownership: { type: 'string' } },
        resource: {
          aws_s3_bucket: { uploads: {} },
          aws_s3_bucket_ownership_controls: {
            uploads: { bucket: '${aws_s3_bucket.uploads.id}', rule: { object_ownership: '${var.ownership}' } },
          },
        },
      },
    },
  ],
});
