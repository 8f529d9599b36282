import { defineExamples } from '../../engine/rule';
import { letsLoadBalancersDeliver } from './example-log-bucket';

export default defineExamples({
  fails: [
    {
      name: 'no access logs',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
    {
      name: 'logging without a destination or prefix',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket', Properties: { LoggingConfiguration: {} } } },
    },
  ],
  passes: [
    {
      name: 'logs sent to a log bucket',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { LoggingConfiguration: { DestinationBucketName: 'company-access-logs' } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_logging: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            target_bucket: 'company-access-logs',
            target_prefix: 'uploads/',
          },
        },
      },
    },
    {
      name: 'a bucket that receives the logs of others',
      cloudformation: {
        Logs: { Type: 'AWS::S3::Bucket', Properties: {} },
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { LoggingConfiguration: { DestinationBucketName: { Ref: 'Logs' } } },
        },
      },
      terraform: {
        aws_s3_bucket: { logs: {}, uploads: {} },
        aws_s3_bucket_logging: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            target_bucket: '${aws_s3_bucket.logs.id}',
            target_prefix: '',
          },
        },
      },
      resource: { cloudformation: 'Logs', terraform: 'aws_s3_bucket.logs' },
    },
    {
      name: 'the older argument',
      terraform: { aws_s3_bucket: { uploads: { logging: [{ target_bucket: 'company-access-logs' }] } } },
    },
  ],
  notApplicable: [
    {
      name: 'a bucket open to log delivery',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket', Properties: { AccessControl: 'LogDeliveryWrite' } } },
      terraform: { aws_s3_bucket: { uploads: { acl: 'log-delivery-write' } } },
    },
    {
      name: 'a bucket whose policy lets the service deliver logs',
      cloudformation: {
        Logs: { Type: 'AWS::S3::Bucket' },
        Policy: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: {
            Bucket: { Ref: 'Logs' },
            PolicyDocument: {
              Statement: [
                {
                  Effect: 'Allow',
                  Principal: { Service: 'logging.s3.amazonaws.com' },
                  Action: 's3:PutObject',
                  Resource: 'arn:aws:s3:::logs/*',
                },
              ],
            },
          },
        },
      },
    },
    {
      name: 'a bucket whose policy lets load balancers deliver logs',
      ...letsLoadBalancersDeliver,
    },
  ],
});
