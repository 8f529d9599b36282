import { defineExamples } from '../../engine/rule';
import { trail, trailInTerraform } from './example-trail';

export default defineExamples({
  fails: [
    {
      name: 'a bucket without access logs',
      cloudformation: {
        Logs: { Type: 'AWS::S3::Bucket' },
        ...trail({ IsLogging: true, S3BucketName: { Ref: 'Logs' } }),
      },
      terraform: { aws_s3_bucket: { logs: { bucket: 'audit-logs' } }, ...trailInTerraform() },
    },
  ],
  passes: [
    {
      name: 'a bucket with access logs',
      cloudformation: {
        Logs: { Type: 'AWS::S3::Bucket', Properties: { LoggingConfiguration: { DestinationBucketName: 'access' } } },
        ...trail({ IsLogging: true, S3BucketName: { Ref: 'Logs' } }),
      },
      terraform: {
        aws_s3_bucket: { logs: { bucket: 'audit-logs' } },
        aws_s3_bucket_logging: { logs: { bucket: 'audit-logs', target_bucket: 'access', target_prefix: 'audit/' } },
        ...trailInTerraform(),
      },
    },
  ],
  notApplicable: [
    {
      name: 'a bucket that is elsewhere',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs' }),
      terraform: trailInTerraform(),
    },
  ],
});
