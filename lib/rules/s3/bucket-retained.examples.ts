import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no deletion policy',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
    {
      name: 'deleted on purpose',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Delete' } },
      terraform: { aws_s3_bucket: { uploads: { lifecycle: { prevent_destroy: false } } } },
    },
    {
      name: 'deleted on purpose, as Terraform reads text',
      terraform: { aws_s3_bucket: { uploads: { lifecycle: { prevent_destroy: 'false' } } } },
    },
  ],
  passes: [
    {
      name: 'kept',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Retain' } },
      terraform: { aws_s3_bucket: { uploads: { lifecycle: { prevent_destroy: true } } } },
    },
    {
      name: 'kept, as Terraform reads text',
      terraform: { aws_s3_bucket: { uploads: { lifecycle: { prevent_destroy: 'true' } } } },
    },
  ],
});
