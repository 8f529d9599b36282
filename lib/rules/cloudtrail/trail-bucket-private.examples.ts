import { defineExamples } from '../../engine/rule';
import { trail, trailInTerraform } from './example-trail';

export default defineExamples({
  fails: [
    {
      name: 'a public bucket',
      cloudformation: {
        Logs: { Type: 'AWS::S3::Bucket', Properties: { AccessControl: 'PublicRead' } },
        ...trail({ IsLogging: true, S3BucketName: { Ref: 'Logs' } }),
      },
      terraform: { aws_s3_bucket: { logs: { bucket: 'audit-logs', acl: 'public-read' } }, ...trailInTerraform() },
    },
  ],
  passes: [
    {
      name: 'a private bucket',
      cloudformation: {
        Logs: { Type: 'AWS::S3::Bucket' },
        ...trail({ IsLogging: true, S3BucketName: { Ref: 'Logs' } }),
      },
      terraform: { aws_s3_bucket: { logs: { bucket: 'audit-logs', acl: 'private' } }, ...trailInTerraform() },
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
