import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no object lock',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
    {
      name: 'object lock turned off',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket', Properties: { ObjectLockEnabled: false } } },
      terraform: { aws_s3_bucket: { uploads: { object_lock_enabled: false } } },
    },
  ],
  passes: [
    {
      name: 'object lock',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket', Properties: { ObjectLockEnabled: true } } },
      terraform: { aws_s3_bucket: { uploads: { object_lock_enabled: true } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Locked: { Type: 'String' } },
        Resources: { Uploads: { Type: 'AWS::S3::Bucket', Properties: { ObjectLockEnabled: { Ref: 'Locked' } } } },
      },
      terraform: {
        variable: { locked: { type: 'string' } },
        resource: { aws_s3_bucket: { uploads: { object_lock_enabled: '${var.locked}' } } },
      },
    },
  ],
});
