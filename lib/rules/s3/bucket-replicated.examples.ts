import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no replication',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
    {
      name: 'replication turned off',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            ReplicationConfiguration: {
              Role: 'arn:aws:iam::111122223333:role/replicate',
              Rules: [{ Status: 'Disabled', Destination: { Bucket: 'arn:aws:s3:::copy' } }],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_replication_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            role: 'arn:aws:iam::111122223333:role/replicate',
            rule: [{ status: 'Disabled', destination: { bucket: 'arn:aws:s3:::copy' } }],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'replication to another bucket',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            ReplicationConfiguration: {
              Role: 'arn:aws:iam::111122223333:role/replicate',
              Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::copy' } }],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_replication_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            role: 'arn:aws:iam::111122223333:role/replicate',
            rule: [{ status: 'Enabled', destination: { bucket: 'arn:aws:s3:::copy' } }],
          },
        },
      },
    },
  ],
});
