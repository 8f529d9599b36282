import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a dot in the name',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'uploads.acme' } } },
      terraform: { aws_s3_bucket: { uploads: { bucket: 'uploads.acme' } } },
    },
  ],
  passes: [
    {
      name: 'hyphens in the name',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'acme-uploads' } } },
      terraform: { aws_s3_bucket: { uploads: { bucket: 'acme-uploads' } } },
    },
  ],
  notApplicable: [
    {
      name: 'no name given',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
});
